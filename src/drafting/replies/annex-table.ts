// A part that asks for a table in, the table of its annex out: the rows of a document's own table where there is one beside what
// answers, else the figures of the quotations, each with its date. Every cell is a stretch of the paragraph that its row cites.

import { shownQuote } from "../../answering/composing/in-language.ts";
import type { SentenceProfile } from "../../answering/retrieving/passages/passage-profile.ts";
import { askedValues } from "../../answering/understanding/asking/values/asked-value.ts";
import type { Citation } from "../../domain/answer.ts";
import type { Paragraph, Span } from "../../domain/document.ts";
import { extractDates } from "../../text/dates.ts";
import { hedgedText } from "../../text/hedged-text.ts";
import { extractQuantities, type Quantity } from "../../text/quantities.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { FoundPart } from "./find-evidence.ts";
import type { PartWriter, StatementsOfPart } from "./part-writer.ts";
import { plainQuestion } from "./plain-question.ts";
import type { ReplyTable, ReplyTableRow } from "./reply-draft.ts";
import { TABLE_WORDS } from "./reply-words.ts";

/** Between the columns' names in the heading path of a table's rows. */
const COLUMN_MARK = "｜";
/** Most rows of an annex. */
const MOST_ROWS = 30;

/** The table of a part; null where none was asked for, or nothing can stand in it. */
export function annexTable(
  found: FoundPart,
  written: StatementsOfPart,
  writer: PartWriter,
): ReplyTable | null {
  if (!found.table || written.length === 0) return null;
  return documentTable(written, writer) ?? figuresTable(found, written, writer);
}

/** The rows of a table that stands in the section of what answers, or that it is a row of. */
function documentTable(written: StatementsOfPart, writer: PartWriter): ReplyTable | undefined {
  for (const { citation } of written) {
    const rows = rowsBeside(citation.paragraph, writer.library.paragraphs);
    const header = rows[0]?.section.at(-1)?.split(COLUMN_MARK) ?? [];
    if (rows.length < 2 || header.length < 2) continue;
    return {
      header: header.map((name) => name.trim()),
      rows: rows.slice(0, MOST_ROWS).map((row) => rowOf(row, header.length, writer)),
    };
  }
  return undefined;
}

function rowsBeside(paragraph: Paragraph, all: readonly Paragraph[]): readonly Paragraph[] {
  const own = paragraph.section.join("\n");
  const inTable = ({ kind, section, documentId }: Paragraph): boolean =>
    documentId === paragraph.documentId &&
    kind === "table-row" &&
    section.at(-1)?.includes(COLUMN_MARK) === true &&
    (section.join("\n") === own || section.slice(0, -1).join("\n") === own);
  const rows = all.filter(inTable);
  const first = rows[0]?.section.join("\n");
  return rows.filter(({ section }) => section.join("\n") === first);
}

function rowOf(row: Paragraph, columns: number, { citations }: PartWriter): ReplyTableRow {
  const cells = row.text.split("\t").map(shownQuote);
  const quote = { text: row.text, start: 0, end: row.text.length };
  const { ref } = citations.cite(row, quote, null, 1);
  return { cells: Array.from({ length: columns }, (_, i) => cells[i] ?? ""), citation: ref };
}

/** Figures of the kinds that are asked for, each with the date that stands before it in its sentence; without figures, dates. */
function figuresTable({ asks }: FoundPart, written: StatementsOfPart, writer: PartWriter): ReplyTable | null {
  const [language] = writer.languages;
  const values = asks.flatMap(({ ask }) => askedValues(plainQuestion(ask.text)));
  const isWanted = (quantity: Quantity): boolean =>
    values.length === 0 || values.some(({ isStatedIn }) => isStatedIn(only(quantity)));
  const own = written.filter(({ statement }) => statement.language === language);
  const figures = own.flatMap(({ citation }) => figureRows(citation, isWanted));
  if (figures.length > 0)
    return {
      header: [TABLE_WORDS.item[language], TABLE_WORDS.when[language], TABLE_WORDS.figure[language]],
      rows: figures.slice(0, MOST_ROWS),
    };
  const dated = own.flatMap(({ citation }) => datedRows(citation));
  if (dated.length === 0) return null;
  return {
    header: [TABLE_WORDS.item[language], TABLE_WORDS.when[language]],
    rows: dated.slice(0, MOST_ROWS),
  };
}

/** A sentence that states this figure alone. */
function only(quantity: Quantity): SentenceProfile {
  const { text, start, end } = quantity;
  return {
    text,
    start,
    end,
    terms: new Set(),
    quantities: [quantity],
    dates: [],
    counted: new Set(),
  };
}

function figureRows(
  { quote, ref }: Citation,
  isWanted: (quantity: Quantity) => boolean,
): readonly ReplyTableRow[] {
  return sentencesOf(quote.text).flatMap((sentence): readonly ReplyTableRow[] => {
    const dates = datesIn(quote.text, sentence);
    return extractQuantities(quote.text)
      .filter(
        (quantity) => quantity.start >= sentence.start && quantity.end <= sentence.end && isWanted(quantity),
      )
      .map((quantity) => {
        const date = dates.findLast(({ end }) => end <= quantity.start);
        const when = date === undefined ? "" : shownQuote(date.text);
        return {
          cells: [itemText(quote.text, sentence), when, shownQuote(hedgedText(quote.text, quantity))],
          citation: ref,
        };
      });
  });
}

function datedRows({ quote, ref }: Citation): readonly ReplyTableRow[] {
  return sentencesOf(quote.text).flatMap((sentence): readonly ReplyTableRow[] => {
    const dates = datesIn(quote.text, sentence);
    if (dates.length === 0) return [];
    const when = dates.map(({ text }) => shownQuote(text)).join("; ");
    return [{ cells: [itemText(quote.text, sentence), when], citation: ref }];
  });
}

function datesIn(text: string, sentence: Span) {
  return extractDates(text).filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
}

function itemText(text: string, { start, end }: Span): string {
  return shownQuote(text.slice(start, end)).replace(/^[-•]\s*/u, "");
}

/** Sentences, and the items of a list within a paragraph. */
function sentencesOf(text: string): readonly Span[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const cuts = [...text.slice(start, end).matchAll(/\n[^\S\n]*[-•]\s/gu)].map(({ index }) => start + index);
    const edges = [start, ...cuts, end];
    return edges.slice(1).map((to, i) => ({ start: edges[i] ?? start, end: to }));
  });
}
