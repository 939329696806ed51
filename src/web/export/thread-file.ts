// A thread comes in; it goes out as Markdown or as a Word document, every sentence with its sources as footnotes.
import type { AnswerData, TurnData } from "../page-data.ts";
import { languageTag } from "../tongue.ts";
import { composerOf } from "../views/explanation-view.tsx";
import type { Reader } from "../views/reader.ts";
import { quotation, sourceLine } from "./citation-text.ts";
import { WORD_TYPE, type WordParagraph, type WordRun, wordFile } from "./word-file.ts";

/** The media type of `threadWord`. */
export const THREAD_WORD_TYPE = WORD_TYPE;

/** Characters that Markdown would read as marks. */
const MARKS = /[\\`*_[\]<>#|~]/g;

/** The thread as Markdown with footnotes. `origin` is the service's address, for the permalinks. */
export function threadMarkdown(turns: readonly TurnData[], reader: Reader, origin: string): string {
  const { words, tongue } = reader;
  const answered = turns.flatMap((turn) =>
    turn.answer === undefined ? [] : [{ ...turn, answer: turn.answer }],
  );
  const blocks = answered.flatMap(({ question, answer }, i) => {
    const name = (ref: number) => `[^${i + 1}-${ref}]`;
    return [
      `## ${plain(question)}`,
      ...sentencesOf(answer).map(({ text, refs }) => plain(text) + refs.map(name).join("")),
      ...answer.notices.map(({ kind, text }) => `> **${words.noticeKinds[kind]}** ${plain(text)}`),
      ...sourcesOf(answer).map(
        (citation) =>
          `${name(citation.ref)}: ${plain(quotation(citation))} ${plain(sourceLine(citation, tongue, origin))}`,
      ),
    ];
  });
  return [`# ${words.exportTitle}`, ...blocks, words.exportNote, plain(madeFrom(turns, reader)), ""].join(
    "\n\n",
  );
}

/** Which index the answers are from, and who wrote them: what somebody needs to ask the same again. */
function madeFrom(turns: readonly TurnData[], reader: Reader): string {
  const answers = turns.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const each = (of: (answer: AnswerData) => string) => [...new Set(answers.map(of))].join(" ");
  const { words, tongue } = reader;
  const composers = each((answer) => composerOf(answer, reader));
  return [
    composers,
    `${words.indexId}${tongue === "en" ? ": " : "："}${each(({ provenance }) => provenance.indexId)}`,
  ].join(" ");
}

/** Text that stays text: no mark in it is read as Markdown, and no line of it opens a block. */
function plain(text: string): string {
  return text.replaceAll(MARKS, "\\$&").replaceAll(/\s+/g, (run) => (run.includes("\n") ? " " : run));
}

interface Sentence {
  readonly text: string;
  readonly refs: readonly number[];
}

function sentencesOf(answer: AnswerData): readonly Sentence[] {
  if (answer.status === "declined")
    return [{ text: answer.answer, refs: answer.nearest.map(({ ref }) => ref) }];
  return answer.statements.map(({ text, citations }) => ({ text, refs: citations }));
}

function sourcesOf(answer: AnswerData) {
  return answer.status === "declined" ? answer.nearest : answer.citations;
}

/** The thread as a Word document. */
export function threadWord(
  turns: readonly TurnData[],
  reader: Reader,
  origin: string,
): Uint8Array<ArrayBuffer> {
  const { words, tongue } = reader;
  const notes: (readonly WordRun[])[] = [];
  const paragraphs: WordParagraph[] = [
    { style: "Title", runs: [{ text: words.exportTitle, language: tongue }] },
    { style: "Normal", runs: [{ text: words.exportNote, language: tongue }] },
  ];
  for (const { question, answer } of turns) {
    if (answer === undefined) continue;
    const { language } = answer;
    paragraphs.push({ style: "Heading1", runs: [{ text: question, language }] });
    const first = new Map<number, number>();
    for (const citation of sourcesOf(answer)) {
      notes.push([
        { text: `${quotation(citation)} `, language: citation.document.language },
        { text: sourceLine(citation, tongue, origin), language: tongue },
      ]);
      first.set(citation.ref, notes.length);
    }
    for (const { text, refs } of sentencesOf(answer))
      paragraphs.push({ style: "Normal", runs: withNotes(text, refs, first, language) });
    for (const notice of answer.notices)
      paragraphs.push({
        style: "Quote",
        runs: [
          { text: `${words.noticeKinds[notice.kind]}: `, language: tongue },
          { text: notice.text, language },
        ],
      });
  }
  paragraphs.push({ style: "Normal", runs: [{ text: madeFrom(turns, reader), language: tongue }] });
  return wordFile({ title: words.exportTitle, header: "", paragraphs, notes, language: tongue });
}

function withNotes(
  text: string,
  refs: readonly number[],
  numbers: ReadonlyMap<number, number>,
  language: AnswerData["language"],
): readonly WordRun[] {
  return [
    { text, language, note: numbers.get(refs[0] ?? 0) },
    ...refs.slice(1).map((ref) => ({ text: " ", language, note: numbers.get(ref) })),
  ];
}

/** A name for the file, with the language that its own words are in. */
export function threadFileName(reader: Reader, ending: "md" | "docx"): string {
  return `youju-${languageTag(reader.tongue)}.${ending}`;
}
