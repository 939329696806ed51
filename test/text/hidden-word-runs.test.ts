// What a reader of a Word file does not see is not read; what he sees is, down to white letters on a dark cell.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutHiddenRuns, wordStyles } from "../../src/text/hidden-word-runs.ts";

const STYLES = wordStyles(`<w:styles>
  <w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Band"><w:pPr><w:shd w:val="clear" w:fill="003366"/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Phantom"><w:basedOn w:val="Spectre"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Spectre"><w:basedOn w:val="Ghost"/></w:style>
  <w:style w:type="character" w:styleId="Seen"><w:basedOn w:val="Spectre"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Ring"><w:basedOn w:val="Circle"/></w:style>
  <w:style w:type="character" w:styleId="Circle"><w:basedOn w:val="Ring"/></w:style>
  <w:style w:type="character" w:styleId="Orphan"><w:basedOn w:val="Nobody"/></w:style>
  <w:style w:type="paragraph" w:styleId="Stripe"><w:basedOn w:val="Band"/></w:style>
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
    ["hidden by what its style is based on", paragraph(run('<w:rStyle w:val="Spectre"/>'))],
    ["hidden by a style two above its own", paragraph(run('<w:rStyle w:val="Phantom"/>'))],
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
    ["of a style that shows what the one above hides", paragraph(run('<w:rStyle w:val="Seen"/>'))],
    ["of styles that are based on each other", paragraph(run('<w:rStyle w:val="Ring"/>'))],
    ["of a style that is based on none there is", paragraph(run('<w:rStyle w:val="Orphan"/>'))],
    [
      "white in a paragraph whose style is based on a dark one",
      paragraph(run(WHITE), '<w:pStyle w:val="Stripe"/>'),
    ],
    ["small, as notes are", paragraph(run('<w:sz w:val="12"/>'))],
    ["of a colour", paragraph(run('<w:color w:val="C00000"/>'))],
    ["of an ordinary style", paragraph(run(""), '<w:pStyle w:val="Body"/>')],
  ])("%s is read, and the part stays as it is", (_, xml) => {
    expect(withoutHiddenRuns(xml, STYLES)).toEqual({ xml, hidden: 0 });
  });

  it("is told from a hundred thousand styles, each based on the next, in no time that grows with their square", () => {
    const chain = Array.from(
      { length: 100_000 },
      (_, at) =>
        `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/>${at === 99_999 ? "<w:rPr><w:vanish/></w:rPr>" : ""}</w:style>`,
    );
    const styles = wordStyles(`<w:styles>${chain.join("")}</w:styles>`);
    expect(withoutHiddenRuns(paragraph(run('<w:rStyle w:val="s0"/>')), styles).hidden).toBe(1);
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
