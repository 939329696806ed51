// Headings, paragraphs and footnotes come in; a Word document goes out. Every run carries its language, headings are styles
// and footnotes are real ones, so that it reads well aloud and can be worked on.
import type { Tongue } from "../page-data.ts";
import { languageTag } from "../tongue.ts";
import { zipFiles } from "./zip-store.ts";

/** A stretch of text in one language; with `note`, the number of the footnote that follows it. */
export interface WordRun {
  readonly text: string;
  readonly language: Tongue;
  readonly note?: number | undefined;
}

/** A paragraph of the document. */
export interface WordParagraph {
  readonly style: "Title" | "Heading1" | "Heading2" | "Normal" | "Quote";
  readonly runs: readonly WordRun[];
  /** True where it opens a new page. */
  readonly pageBreak?: boolean;
}

/** A table whose first row is repeated on every page that it reaches. */
export interface WordTable {
  readonly header: readonly (readonly WordRun[])[];
  readonly rows: readonly (readonly (readonly WordRun[])[])[];
}

/** A whole document. */
export interface WordContent {
  readonly title: string;
  /** Stands at the head of every page; empty for none. */
  readonly header: string;
  readonly paragraphs: readonly (WordParagraph | WordTable)[];
  /** Footnotes by their numbers, from 1 on. */
  readonly notes: readonly (readonly WordRun[])[];
  readonly language: Tongue;
}

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The media type of what `wordFile` makes. */
export const WORD_TYPE = `${TYPE}.document`;

/** The bytes of the .docx. */
export function wordFile(content: WordContent): Uint8Array<ArrayBuffer> {
  return zipFiles(
    [
      { name: "[Content_Types].xml", text: contentTypes() },
      {
        name: "_rels/.rels",
        text: relations([
          ["officeDocument", "word/document.xml"],
          ["metadata/core-properties", "docProps/core.xml"],
        ]),
      },
      { name: "docProps/core.xml", text: properties(content) },
      { name: "word/document.xml", text: body(content) },
      {
        name: "word/_rels/document.xml.rels",
        text: relations([
          ["styles", "styles.xml"],
          ["footnotes", "footnotes.xml"],
          ["header", "header1.xml"],
          ["footer", "footer1.xml"],
        ]),
      },
      { name: "word/styles.xml", text: styles(content.language) },
      { name: "word/footnotes.xml", text: footnotes(content.notes) },
      { name: "word/header1.xml", text: header(content) },
      { name: "word/footer1.xml", text: footer() },
    ].map(({ name, text }) => ({ name, text: HEAD + text })),
  );
}

/** Text as XML; control characters that XML cannot hold are left out. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

function run({ text, language }: WordRun): string {
  const tag = languageTag(language);
  const script = language === "en" ? `w:val="${tag}"` : `w:val="${tag}" w:eastAsia="${tag}"`;
  const lines = text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:r><w:rPr><w:lang ${script}/></w:rPr>${lines}</w:r>`;
}

/** The footnote itself at its first mention; a later mention shows its number, as a document may refer to a note once. */
function mark(note: number | undefined, mentioned: Set<number>): string {
  if (note === undefined) return "";
  const later = mentioned.has(note);
  mentioned.add(note);
  const inside = later ? `<w:t>${note}</w:t>` : `<w:footnoteReference w:id="${note}"/>`;
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${inside}</w:r>`;
}

function paragraph({ style, runs, pageBreak = false }: WordParagraph, mentioned: Set<number>): string {
  const inside = runs.map((each) => run(each) + mark(each.note, mentioned)).join("");
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${pageBreak ? "<w:pageBreakBefore/>" : ""}</w:pPr>${inside}</w:p>`;
}

/** Width of the text of a page, in twentieths of a point. */
const TEXT_WIDTH = 9298;

/** With thin borders; a paragraph after it, for Word joins tables that touch. */
function table({ header, rows }: WordTable, mentioned: Set<number>): string {
  const width = Math.floor(TEXT_WIDTH / header.length);
  const border = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`)
    .join("");
  const row = (cells: readonly (readonly WordRun[])[], isHeader: boolean) =>
    `<w:tr>${isHeader ? "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : ""}${cells
      .map(
        (runs) =>
          `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph({ style: "Normal", runs }, mentioned)}</w:tc>`,
      )
      .join("")}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width * header.length}" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(header.length)}</w:tblGrid>` +
    `${row(header, true)}${rows.map((cells) => row(cells, false)).join("")}</w:tbl>${paragraph({ style: "Normal", runs: [] }, mentioned)}`
  );
}

function body({ paragraphs }: WordContent): string {
  const mentioned = new Set<number>();
  const text = paragraphs
    .map((block) => ("rows" in block ? table(block, mentioned) : paragraph(block, mentioned)))
    .join("");
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1304" w:bottom="1304" w:left="1304" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  return `<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${text}${section}</w:body></w:document>`;
}

function footnotes(notes: readonly (readonly WordRun[])[]): string {
  const fixed = (id: number, type: string, mark: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  const own = notes.map(
    (runs, i) =>
      `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' +
      `${run({ text: " ", language: "en" })}${runs.map(run).join("")}</w:p></w:footnote>`,
  );
  return (
    `<w:footnotes xmlns:w="${MAIN}">${fixed(-1, "separator", "separator")}` +
    `${fixed(0, "continuationSeparator", "continuationSeparator")}${own.join("")}</w:footnotes>`
  );
}

function header({ header: text, language }: WordContent): string {
  const shown = text === "" ? "" : run({ text, language });
  return `<w:hdr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${shown}</w:p></w:hdr>`;
}

function footer(): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return (
    `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field("begin")}` +
    `<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("end")}</w:p></w:ftr>`
  );
}

function styles(language: Tongue): string {
  const style = (id: string, name: string, inside: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>` +
    `${id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>${inside}</w:style>`;
  const heading = (level: number, size: number) =>
    `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${level}"/></w:pPr>` +
    `<w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`;
  return (
    `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="新細明體" w:cs="Times New Roman"/><w:sz w:val="24"/>' +
    `<w:lang w:val="en-HK" w:eastAsia="${language === "zh-Hans" ? "zh-Hans" : "zh-Hant-HK"}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    style("Normal", "Normal", "") +
    style(
      "Title",
      "Title",
      '<w:pPr><w:spacing w:after="200"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>',
    ) +
    style("Heading1", "heading 1", heading(0, 28)) +
    style("Heading2", "heading 2", heading(1, 24)) +
    style("Quote", "Quote", '<w:pPr><w:ind w:left="454"/></w:pPr>') +
    style(
      "FootnoteText",
      "footnote text",
      '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>',
    ) +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>'
  );
}

function properties({ title, language }: WordContent): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escaped(title)}</dc:title><dc:language>${languageTag(language)}</dc:language></cp:coreProperties>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(([type, target], i) => {
    const kind = type.includes("/") ? `${PACKAGE}/relationships/${type}` : `${RELATIONS}/${type}`;
    return `<Relationship Id="rId${i + 1}" Type="${kind}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ["/word/document.xml", `${TYPE}.document.main+xml`],
    ["/word/styles.xml", `${TYPE}.styles+xml`],
    ["/word/footnotes.xml", `${TYPE}.footnotes+xml`],
    ["/word/header1.xml", `${TYPE}.header+xml`],
    ["/word/footer1.xml", `${TYPE}.footer+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ];
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("") +
    "</Types>"
  );
}
