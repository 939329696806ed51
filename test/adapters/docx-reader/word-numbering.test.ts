// What Word prints of a document and does not write into it: the numbers of its lists, the characters under ruby, formulas, its title.
import { describe, expect, it } from "vitest";
import { docxReader } from "../../../src/adapters/docx-reader.ts";
import { readHtml } from "../../../src/adapters/html-reader.ts";
import { normalForm } from "../../../src/indexing/files/normal-form.ts";
import { wordFile, wordParagraph } from "../../support/zip-file.ts";

const LIMITS = { bytes: 2 ** 20, inflatedBytes: 2 ** 22, pages: 10, seconds: 10 };
const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

async function read(body: string, parts: Readonly<Record<string, string>> = {}) {
  const outcome = await docxReader(readHtml).read(wordFile(body, parts), LIMITS);
  if (!outcome.ok) throw new Error(outcome.detail);
  return outcome.file;
}

/** The text that is indexed and cited. */
async function textOf(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  return normalForm(await read(body, parts))
    .trim()
    .split("\n\n");
}

type Level = readonly [format: string, text: string, more?: string];

function definition(id: number, levels: readonly Level[]): string {
  const written = levels.map(
    ([format, text, more = ""], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join("")}</w:abstractNum>`;
}

function list(id: number, of: number, more = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
}

const numbering = (...elements: readonly string[]) => ({
  "word/numbering.xml": `<w:numbering ${MAIN}>${elements.join("")}</w:numbering>`,
});

function item(words: string, id: number, level = 0): string {
  const properties = `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t>${words}</w:t></w:r></w:p>`;
}

describe("Word's numbers", () => {
  it("are those of every level, in the form that the list has", async () => {
    const legal = definition(1, [
      ["decimal", "%1."],
      ["decimal", "%1.%2"],
      ["lowerLetter", "(%3)"],
      ["upperRoman", "%1-%4", "<w:isLgl/>"],
    ]);
    const body = [0, 1, 1, 2, 3, 0, 1].map((level) => item("Text.", 1, level)).join("");
    expect(await textOf(body, numbering(legal, list(1, 1)))).toEqual([
      "1. Text.",
      "1.1 Text.",
      "1.2 Text.",
      "(a) Text.",
      "1-1 Text.",
      "2. Text.",
      "2.1 Text.",
    ]);
  });

  it("go on over whatever stands between, and begin again where a list says so", async () => {
    const lists = [
      definition(1, [["decimal", "%1."]]),
      list(1, 1),
      list(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      list(3, 1),
    ];
    const body = [
      item("Text.", 1),
      wordParagraph("Between."),
      item("Text.", 3),
      item("Text.", 2),
      item("Text.", 2),
    ];
    expect(await textOf(body.join(""), numbering(...lists))).toEqual([
      "1. Text.",
      "Between.",
      "2. Text.",
      "1. Text.",
      "2. Text.",
    ]);
  });

  it.each([
    ["taiwaneseCountingThousand", "（%1）", "（一）文。", "（二）文。"],
    ["upperLetter", "%1.", "A. 文。", "B. 文。"],
    ["decimalZero", "%1", "01 文。", "02 文。"],
    ["none", "Note:", "Note: 文。", "Note: 文。"],
    ["none", "", "文。", "文。"],
    ["bullet", "•", "- 文。", "- 文。"],
    ["bullet", " ", "文。", "文。"],
    ["bullet", "\uf020", "文。", "文。"],
  ])("of the form %s %s", async (format, text, first, second) => {
    const parts = numbering(definition(1, [[format, text]]), list(1, 1));
    expect(await textOf(item("文。", 1) + item("文。", 1), parts)).toEqual([first, second]);
  });

  it("come by a style too, and a paragraph without words is counted", async () => {
    const styles = `<w:styles ${MAIN}><w:style w:styleId="Clause"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub"><w:basedOn w:val="Clause"/></w:style></w:styles>`;
    const definitions = definition(1, [
      ["decimal", "%1."],
      ["lowerLetter", "(%2)", '<w:pStyle w:val="Sub"/>'],
    ]);
    const styled = (style: string, words: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${words === "" ? "" : `<w:r><w:t>${words}</w:t></w:r>`}</w:p>`;
    const body =
      styled("Clause", "One.") + styled("Sub", "In.") + styled("Clause", "") + styled("Clause", "Three.");
    expect(await textOf(body, { ...numbering(definitions, list(1, 1)), "word/styles.xml": styles })).toEqual([
      "1. One.",
      "(a) In.",
      "3. Three.",
    ]);
  });
});

describe("a Word document", () => {
  it("has the characters under ruby, and its formulas", async () => {
    const ruby =
      "<w:r><w:ruby><w:rt><w:r><w:t>sam</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>深</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    const run = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
    const formula = `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${run("a=")}<m:f><m:num>${run("b+5")}</m:num><m:den>${run("c")}</m:den></m:f><m:sSup><m:e>${run("x")}</m:e><m:sup>${run("2")}</m:sup></m:sSup></m:oMath>`;
    const body = `<w:p>${ruby}<w:r><w:t>水埗。</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">where </w:t></w:r>${formula}</w:p>`;
    expect(await textOf(body)).toEqual(["深水埗。", "where a=(b+5)/cx²"]);
  });

  it("has its footnotes under the numbers that it prints", async () => {
    const note = (id: number, words: string) =>
      `<w:footnote w:id="${id}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:footnote>`;
    const parts = {
      "word/footnotes.xml": `<w:footnotes ${MAIN}>${note(20, "One.")}${note(21, "Two.")}</w:footnotes>`,
    };
    const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>It began</w:t></w:r>${mark(20)}<w:r><w:t> and ended.</w:t></w:r>${mark(21)}</w:p>`;
    expect(await textOf(body, parts)).toEqual(["It began¹ and ended.²", "[^1]: One.", "[^2]: Two."]);
  });

  it("is called what stands in Word's style for titles", async () => {
    const styles = `<w:styles ${MAIN}><w:style w:type="paragraph" w:styleId="a5"><w:name w:val="Title"/></w:style></w:styles>`;
    const title = '<w:p><w:pPr><w:pStyle w:val="a5"/></w:pPr><w:r><w:t>Tree Walks</w:t></w:r></w:p>';
    expect((await read(title + wordParagraph("Text."), { "word/styles.xml": styles })).headline).toBe(
      "Tree Walks",
    );
    expect((await read(wordParagraph("Text."))).headline).toBeNull();
  });
});
