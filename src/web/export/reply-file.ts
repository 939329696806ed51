// A reply as an officer has edited it comes in; text, Markdown or a Word document goes out. What the documents do not support
// as it stands is marked, so that no figure changed by hand leaves the desk unseen.
import type { CitationData } from "../page-data.ts";
import type { EditedReply, EditedStatement } from "../reply-data.ts";
import type { Reader } from "../views/reader.ts";
import type { ReplyWords } from "../words/reply-words.ts";
import { sourceLine } from "./citation-text.ts";
import { type WordParagraph, type WordRun, wordFile } from "./word-file.ts";

interface Words {
  readonly reader: Reader;
  readonly words: ReplyWords;
  /** The service's address, for the permalinks. */
  readonly origin: string;
}

/** True for a verdict that an officer must look at. */
export function needsLook({ verdict, struck }: EditedStatement): boolean {
  return !struck && verdict !== "supported" && verdict !== "not-checked";
}

function kept(reply: EditedReply) {
  return reply.parts.map(({ label, question, statements }) => ({
    label,
    question,
    statements: statements.filter(({ struck, text }) => !struck && text.trim() !== ""),
  }));
}

function marked(statement: EditedStatement, words: ReplyWords): string {
  return needsLook(statement) ? `${statement.text} ${words.unverified}` : statement.text;
}

const NO_INFORMATION = {
  en: "No information found in the indexed documents.",
  "zh-Hant": "已收錄的文件中沒有找到有關資料。",
} as const;

/** The reply ready to paste: opening, every part under its label, closing. */
export function replyText(reply: EditedReply, { words }: Pick<Words, "words">): string {
  const parts = kept(reply).map(({ label, statements }) => {
    const text = statements.map((each) => marked(each, words)).join(reply.language === "en" ? " " : "");
    return `${label}${label === "" ? "" : " "}${text || NO_INFORMATION[reply.language]}`;
  });
  return [reply.opening, ...parts, reply.closing].filter((block) => block !== "").join("\n\n");
}

/** The reply with its sources as footnotes, in Markdown. */
export function replyMarkdown(reply: EditedReply, { reader, words, origin }: Words): string {
  const notes: CitationData[] = [];
  const plain = (text: string) => text.replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&");
  const mark = (source: CitationData) => {
    const known = notes.findIndex(({ paragraphId }) => paragraphId === source.paragraphId);
    return `[^${known < 0 ? notes.push(source) : known + 1}]`;
  };
  const parts = kept(reply).flatMap(({ label, question, statements }) => [
    `## ${plain(label)}`.trim(),
    `> ${plain(question).replaceAll("\n", " ")}`,
    statements.length === 0
      ? NO_INFORMATION[reply.language]
      : statements
          .map((each) => plain(marked(each, words)) + each.sources.map(mark).join(""))
          .join(reply.language === "en" ? " " : ""),
  ]);
  const lines = notes.map((source, i) => `[^${i + 1}]: ${plain(sourceLine(source, reader.tongue, origin))}`);
  return [`**${reply.watermark}**`, plain(reply.opening), ...parts, plain(reply.closing), ...lines, ""].join(
    "\n\n",
  );
}

/** The reply in Word: the watermark on every page, a footnote for every source, the working note after it. */
export function replyWord(reply: EditedReply, { reader, words, origin }: Words): Uint8Array<ArrayBuffer> {
  const notes: (readonly WordRun[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (source: CitationData): number => {
    const known = numbers.get(source.paragraphId);
    if (known !== undefined) return known;
    notes.push([
      { text: `${source.quote.text} `, language: source.document.language },
      { text: sourceLine(source, reader.tongue, origin), language: reader.tongue },
    ]);
    numbers.set(source.paragraphId, notes.length);
    return notes.length;
  };
  const { language } = reply;
  const paragraphs: WordParagraph[] = [
    { style: "Normal", runs: [{ text: reply.opening, language }] },
    ...kept(reply).flatMap(({ label, statements }): readonly WordParagraph[] => [
      ...(label === "" ? [] : [{ style: "Heading1" as const, runs: [{ text: label, language }] }]),
      {
        style: "Normal",
        runs:
          statements.length === 0
            ? [{ text: NO_INFORMATION[language], language }]
            : statements.flatMap((each) => statementRuns(each, numberOf, words)),
      },
    ]),
    { style: "Normal", runs: [{ text: reply.closing, language }] },
    ...noteParagraphs(reply, reader, words),
  ];
  return wordFile({ title: words.title, header: reply.watermark, paragraphs, notes, language });
}

function statementRuns(
  statement: EditedStatement,
  numberOf: (source: CitationData) => number,
  words: ReplyWords,
): readonly WordRun[] {
  const { language, sources } = statement;
  const [first, ...others] = sources.map(numberOf);
  return [
    { text: marked(statement, words), language, note: first },
    ...others.map((note) => ({ text: ",", language, note })),
    { text: language === "en" ? " " : "", language },
  ];
}

function noteParagraphs(reply: EditedReply, reader: Reader, words: ReplyWords): readonly WordParagraph[] {
  const { tongue } = reader;
  const { promised, unchecked, written } = reply.note;
  const counts = Object.entries(written).map(([kind, count]) => [`{${kind}}`, String(count)] as const);
  const summary = counts.reduce((text, [place, count]) => text.replace(place, count), words.written);
  return [
    { style: "Heading1", pageBreak: true, runs: [{ text: words.note, language: tongue }] },
    { style: "Normal", runs: [{ text: summary, language: tongue }] },
    ...promised.map(
      ({ part, statement, by }): WordParagraph => ({
        style: "Normal",
        runs: [
          { text: `${words.promised} ${part}: `, language: tongue },
          { text: statement, language: /\p{Script=Han}/u.test(statement) ? "zh-Hant" : "en" },
          ...(by === null ? [] : [{ text: ` (${by})`, language: tongue }]),
        ],
      }),
    ),
    ...unchecked.map(
      ({ part, text }): WordParagraph => ({
        style: "Normal",
        runs: [{ text: `${words.unchecked} ${part}: ${text}`, language: tongue }],
      }),
    ),
  ];
}
