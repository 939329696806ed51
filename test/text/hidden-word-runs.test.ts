// What a reader of a Word file does not see is not read; what he sees is, down to white letters on a dark cell.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutHiddenRuns, wordStyles } from "../../src/text/hidden-word-runs.ts";

const STYLES = wordStyles(`<w:styles>
  <w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Band"><w:pPr><w:shd w:val="clear" w:fill="003366"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Body"><w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
</w:styles>`);

const run = (properties: string, inner = "<w:t>words</w:t>"): string =>
  `<w:r w:rsidR="00A1"><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
const paragraph = (runs: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const WHITE = '<w:color w:val="FFFFFF"/>';
const isShown = (xml: string): boolean => withoutHiddenRuns(xml, STYLES).xml.includes("words");

describe("a run of a Word document", () => {
  it.each([
    ["marked as hidden", paragraph(run("<w:vanish/>"))],
    ["marked as hidden, at length", paragraph(run('<w:b/><w:vanish w:val="true"/>'))],
    ["hidden by its style", paragraph(run('<w:rStyle w:val="Ghost"/>'))],
    ["hidden by its paragraph's style", paragraph(run(""), '<w:pStyle w:val="Ghost"/>')],
    ["white", paragraph(run(WHITE))],
    ["nearly white", paragraph(run('<w:color w:val="fEfdFe"/>'))],
    ["white on white", paragraph(run(`${WHITE}<w:shd w:val="clear" w:fill="FFFFFF"/>`))],
    [
      "white in a plain table",
      `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tr><w:tc>${paragraph(run(WHITE))}</w:tc></w:tr></w:tbl>`,
    ],
    ["of one point", paragraph(run('<w:sz w:val="2"/>'))],
    ["under another prefix", paragraph(run("<w:vanish/>")).replaceAll("w:", "word:")],
    ["in a link that is hidden", paragraph(`<w:hyperlink r:id="r9">${run("<w:vanish/>")}</w:hyperlink>`)],
    [
      "in a text box of a run that is hidden",
      paragraph(run("<w:vanish/>", `<w:pict>${paragraph(run(""))}</w:pict>`)),
    ],
  ])("%s is not read", (_, xml) => {
    expect(isShown(xml)).toBe(false);
    expect(withoutHiddenRuns(xml, STYLES).hidden).toBe(1);
  });

  it.each([
    ["plain", paragraph(run("<w:b/>"))],
    ["not hidden after all", paragraph(run('<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>'))],
    ["of a paragraph whose mark is hidden", paragraph(run(""), "<w:rPr><w:vanish/></w:rPr>")],
    ["white on a dark ground", paragraph(run(`${WHITE}<w:shd w:val="clear" w:fill="003366"/>`))],
    ["white and marked", paragraph(run(`${WHITE}<w:highlight w:val="black"/>`))],
    ["white in a dark paragraph", paragraph(run(WHITE), '<w:shd w:val="clear" w:fill="003366"/>')],
    ["white in a paragraph of a dark style", paragraph(run(WHITE), '<w:pStyle w:val="Band"/>')],
    [
      "white in a dark cell",
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>${paragraph(run(WHITE))}</w:tc></w:tr></w:tbl>`,
    ],
    [
      "white in a table of a style",
      `<w:tbl><w:tblPr><w:tblStyle w:val="GridTable4"/></w:tblPr><w:tr><w:tc>${paragraph(run(WHITE))}</w:tc></w:tr></w:tbl>`,
    ],
    ["white on a page that is not", `<w:background w:color="000000"/>${paragraph(run(WHITE))}`],
    ["small, as notes are", paragraph(run('<w:sz w:val="12"/>'))],
    ["of a colour", paragraph(run('<w:color w:val="C00000"/>'))],
    ["of an ordinary style", paragraph(run(""), '<w:pStyle w:val="Body"/>')],
  ])("%s is read, and the part stays as it is", (_, xml) => {
    expect(withoutHiddenRuns(xml, STYLES)).toEqual({ xml, hidden: 0 });
  });

  it("that is read loses nothing to one that is not", () => {
    const xml = paragraph(run("", "<w:t>before</w:t>") + run("<w:vanish/>") + run("", "<w:t>after</w:t>"));
    const visible = withoutHiddenRuns(xml, STYLES).xml;
    expect(visible).toContain("before");
    expect(visible).toContain("after");
    expect(visible).not.toContain("words");
  });

  it("no text makes the reading fail, and what has no run stays", () => {
    const piece = fc.constantFrom(
      "<w:r>",
      "</w:r>",
      "<w:rPr>",
      "</w:rPr>",
      "<w:vanish/>",
      "<w:p>",
      "</w:p>",
      "<",
      ">",
      "a",
      "<w:background/>",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const xml = pieces.join("");
        const { xml: visible, hidden } = withoutHiddenRuns(xml, STYLES);
        expect(visible.length).toBeLessThanOrEqual(xml.length);
        if (hidden === 0) expect(visible).toBe(xml);
      }),
    );
  });
});
