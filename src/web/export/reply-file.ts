// A reply as an officer has edited it comes in; text, Markdown or a Word document goes out. What the documents do not support
// as it stands is marked, so that no figure changed by hand leaves the desk unseen.
import type { CitationData } from "../page-data.ts";
import type { EditedReply, EditedStatement, ReplyFigureData, ReplyTableData } from "../reply-data.ts";
import { nameIn } from "../tongue.ts";
import type { Reader } from "../views/reader.ts";
import type { ReplyWords } from "../words/reply-words.ts";
import { sourceLine } from "./citation-text.ts";
import { type WordParagraph, type WordRun, type WordTable, wordFile } from "./word-file.ts";

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
  return reply.parts.map(({ label, question, statements, drafted }) => ({
    label,
    question,
    drafted,
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

/** What follows the statements of a part: where its annex is, and what no document says. */
function besides(
  { statements, drafted }: ReturnType<typeof kept>[number],
  annex: number | undefined,
  language: EditedReply["language"],
): readonly string[] {
  const english = language === "en";
  if (statements.length === 0) return [NO_INFORMATION[language]];
  return [
    ...(annex === undefined
      ? []
      : [english ? `The information is set out in Annex ${annex}.` : `有關資料載於附件${annex}。`]),
    ...drafted.missing.map((missing) =>
      english
        ? `As regards “${missing}”: ${NO_INFORMATION.en}`
        : `至於「${missing}」：${NO_INFORMATION["zh-Hant"]}`,
    ),
  ];
}

interface Annex {
  readonly name: string;
  readonly table: ReplyTableData;
}

/** The annexes in the order of the parts, and the number of each part's. */
function annexesOf({ parts, language }: EditedReply): {
  readonly annexes: readonly Annex[];
  readonly numbers: readonly (number | undefined)[];
} {
  const annexes: Annex[] = [];
  const numbers = parts.map(({ label, drafted: { table } }) => {
    if (table === null) return undefined;
    const number = annexes.length + 1;
    const name = language === "en" ? `Annex ${number}` : `附件${number}`;
    annexes.push({ name: [name, label].filter((each) => each !== "").join(" "), table });
    return number;
  });
  return { annexes, numbers };
}

/** The reply ready to paste: opening, every part under its label, closing. */
export function replyText(reply: EditedReply, { words }: Pick<Words, "words">): string {
  const { annexes, numbers } = annexesOf(reply);
  const gap = reply.language === "en" ? " " : "";
  const parts = kept(reply).map((part, i) => {
    const told = part.statements.map((each) => marked(each, words));
    return [part.label, [...told, ...besides(part, numbers[i], reply.language)].join(gap)]
      .filter((each) => each !== "")
      .join(" ");
  });
  const tables = annexes.map(({ name, table }) =>
    [[name], table.header, ...table.rows.map(({ cells }) => cells)]
      .map((cells) => cells.join("\t"))
      .join("\n"),
  );
  return [reply.opening, ...parts, ...tables, reply.closing].filter((block) => block !== "").join("\n\n");
}

/** The reply with its sources as footnotes, in Markdown. */
export function replyMarkdown(reply: EditedReply, { reader, words, origin }: Words): string {
  const notes: CitationData[] = [];
  const plain = (text: string) => text.replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&");
  const mark = (source: CitationData) => {
    const known = notes.findIndex(({ paragraphId }) => paragraphId === source.paragraphId);
    return `[^${known < 0 ? notes.push(source) : known + 1}]`;
  };
  const { annexes, numbers } = annexesOf(reply);
  const gap = reply.language === "en" ? " " : "";
  const parts = kept(reply).flatMap((part, i) => [
    `## ${plain(part.label)}`.trim(),
    `> ${plain(part.question).replaceAll("\n", " ")}`,
    [
      ...part.statements.map((each) => plain(marked(each, words)) + each.sources.map(mark).join("")),
      ...besides(part, numbers[i], reply.language).map(plain),
    ].join(gap),
  ]);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const tables = annexes.flatMap(({ name, table }) => [
    `## ${plain(name)}`,
    [
      row(table.header.map(plain)),
      row(table.header.map(() => "---")),
      ...table.rows.map(({ cells, citation }) => {
        const source = reply.citations.find(({ ref }) => ref === citation);
        return row(
          cells.map((cell, at) => plain(cell) + (at === 0 && source !== undefined ? mark(source) : "")),
        );
      }),
    ].join("\n"),
  ]);
  const lines = notes.map((source, i) => `[^${i + 1}]: ${plain(sourceLine(source, reader.tongue, origin))}`);
  return [
    `**${reply.watermark}**`,
    plain(reply.opening),
    ...parts,
    plain(reply.closing),
    ...tables,
    ...lines,
    "",
  ].join("\n\n");
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
  const { annexes, numbers: annexNumbers } = annexesOf(reply);
  const paragraphs: (WordParagraph | WordTable)[] = [
    { style: "Normal", runs: [{ text: reply.opening, language }] },
    ...kept(reply).flatMap((part, i): readonly WordParagraph[] => [
      ...(part.label === "" ? [] : [{ style: "Heading1" as const, runs: [{ text: part.label, language }] }]),
      ...part.statements.map(
        (each): WordParagraph => ({ style: "Normal", runs: statementRuns(each, numberOf, words) }),
      ),
      ...besides(part, annexNumbers[i], language).map(
        (text): WordParagraph => ({ style: "Normal", runs: [{ text, language }] }),
      ),
    ]),
    { style: "Normal", runs: [{ text: reply.closing, language }] },
    ...annexes.flatMap((annex) => annexBlocks(annex, reply, numberOf)),
    ...noteParagraphs(reply, reader, words),
  ];
  return wordFile({ title: words.title, header: reply.watermark, paragraphs, notes, language });
}

function annexBlocks(
  { name, table }: Annex,
  { citations, language }: EditedReply,
  numberOf: (source: CitationData) => number,
): readonly (WordParagraph | WordTable)[] {
  return [
    { style: "Heading1", pageBreak: true, runs: [{ text: name, language }] },
    {
      header: table.header.map((text) => [{ text, language: tongueOf(text) }]),
      rows: table.rows.map(({ cells, citation }) => {
        const source = citations.find(({ ref }) => ref === citation);
        const note = source === undefined ? undefined : numberOf(source);
        return cells.map((text, i) => [{ text, language: tongueOf(text), ...(i === 0 ? { note } : {}) }]);
      }),
    },
  ];
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

/** Whose matter a part is, whom to consult, its figures with their dates, and what documents say differently or not at all. */
function partNote(
  { label, question, drafted }: EditedReply["parts"][number],
  { tongue, words: shared }: Reader,
  words: ReplyWords,
): readonly WordParagraph[] {
  const figures = (list: readonly ReplyFigureData[]): string =>
    list.map(({ value, asAt }) => `${value} (${words.asAt.replace("{date}", asAt)})`).join("; ");
  const lines: readonly (readonly [string, string])[] = [
    [shared.responsible, drafted.bureaux.map((bureau) => nameIn(bureau, tongue)).join("; ")],
    [words.consult, drafted.consult.join("; ")],
    [words.figures, figures(drafted.figures)],
    ...drafted.differs.map(({ what, values }) => [`${words.differs}: ${what}`, figures(values)] as const),
    [words.missing, drafted.missing.join("; ")],
  ];
  return [
    {
      style: "Heading2",
      runs: [{ text: label === "" ? question : label, language: tongueOf(label + question) }],
    },
    ...lines
      .filter(([, text]) => text !== "")
      .map(
        ([name, text]): WordParagraph => ({
          style: "Normal",
          runs: [
            { text: `${name}: `, language: tongue },
            { text, language: tongueOf(text) },
          ],
        }),
      ),
  ];
}

function tongueOf(text: string): "en" | "zh-Hant" {
  return /\p{Script=Han}/u.test(text) ? "zh-Hant" : "en";
}

function noteParagraphs(reply: EditedReply, reader: Reader, words: ReplyWords): readonly WordParagraph[] {
  const { tongue } = reader;
  const { promised, unchecked, written } = reply.note;
  const counts = Object.entries(written).map(([kind, count]) => [`{${kind}}`, String(count)] as const);
  const summary = counts.reduce((text, [place, count]) => text.replace(place, count), words.written);
  return [
    { style: "Heading1", pageBreak: true, runs: [{ text: words.note, language: tongue }] },
    { style: "Normal", runs: [{ text: summary, language: tongue }] },
    ...reply.parts.flatMap((part) => partNote(part, reader, words)),
    ...promised.map(
      ({ part, statement, by }): WordParagraph => ({
        style: "Normal",
        runs: [
          { text: `${words.promised} ${part}: `, language: tongue },
          { text: statement, language: tongueOf(statement) },
          ...(by === null ? [] : [{ text: ` (${by})`, language: tongue }]),
        ],
      }),
    ),
    ...unchecked.map(
      ({ part, text, reason, newer }): WordParagraph => ({
        style: "Normal",
        runs: [
          { text: `${words.unchecked} ${part}: ${words.reasons[reason]} `, language: tongue },
          {
            text: newer === undefined ? text : `${text} → ${newer.text} (${newer.saidOn})`,
            language: tongueOf(text),
          },
        ],
      }),
    ),
  ];
}
