// The parts of a reply in, the text that is ready to paste out: the form's opening, every part under its label, its closing;
// without markers and without the working note.
import { quoted } from "../../answering/composing/in-language.ts";
import type { Citation } from "../../domain/answer.ts";
import type { DocumentRecord } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { ReplyPart, ReplyStatement, ReplyTable, ReplyTongue } from "./reply-draft.ts";
import type { FormPhrases } from "./reply-forms.ts";
import {
  annexName,
  annexSentence,
  joinedLabel,
  missingSentence,
  NO_INFORMATION,
  sourceLead,
} from "./reply-words.ts";

/** What printing a reply needs. */
export interface ReplyPrinter {
  readonly annexes: readonly Annex[];
  readonly citations: readonly Citation[];
  readonly library: Library;
}

/** Parts that stand under one label in the text. */
export interface PartGroup {
  /** "(1) and (2)"; "" where the question has no labels. */
  readonly label: string;
  readonly parts: readonly ReplyPart[];
}

/** A paragraph of the reply, with the ref that it quotes. */
export interface PrintedParagraph {
  readonly text: string;
  readonly ref: number | undefined;
}

/** The parts in order, those that are answered together as one group. */
export function groupParts(parts: readonly ReplyPart[], language: ReplyTongue): readonly PartGroup[] {
  const groups: ReplyPart[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.[0]?.joinedWith.includes(part.label) === true) last.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => {
    const labels = group.map(({ label }) => label).filter((label) => label !== "");
    return { label: joinedLabel(labels, language), parts: group };
  });
}

/** What a group says in a language, paragraph by paragraph, without its label; each quotation once. */
export function groupParagraphs(
  { parts }: PartGroup,
  language: ReplyTongue,
  printer: ReplyPrinter,
): readonly PrintedParagraph[] {
  const told = new Set<string>();
  let last: string | undefined;
  const statements = parts
    .flatMap((part) => part.statements)
    .filter((statement) => statement.language === language)
    .flatMap((statement): readonly PrintedParagraph[] => {
      if (told.has(statement.text)) return [];
      told.add(statement.text);
      const document = documentOf(statement, printer);
      const text = printed(statement, document?.id === last ? undefined : document);
      last = document?.id;
      return [{ text, ref: statement.citations[0] }];
    });
  const besides = [
    ...parts.flatMap(({ table }) =>
      printer.annexes.flatMap((each) => (each.table === table ? [annexSentence(each.number, language)] : [])),
    ),
    ...parts.flatMap((part) => missingWords(part, language)),
  ];
  return [...statements, ...besides.map((text) => ({ text, ref: undefined }))];
}

/** An annex of the reply, counted from 1. */
export interface Annex {
  readonly number: number;
  /** Label of its part; "" where the question has no labels. */
  readonly label: string;
  readonly table: ReplyTable;
}

/** The annexes of a reply in the order of its parts. */
export function annexesOf(parts: readonly ReplyPart[]): readonly Annex[] {
  return parts
    .flatMap(({ label, table }) => (table === null ? [] : [{ label, table }]))
    .map((annex, i) => ({ ...annex, number: i + 1 }));
}

/** "Annex 1: part (2)", 「附件一：第（二）部分」. */
export function annexTitle({ number, label }: Annex, language: ReplyTongue): string {
  const name = annexName(number, language);
  if (label === "") return name;
  return language === "en" ? `${name}: part ${label}` : `${name}：${label}`;
}

/** A table as lines that paste into a table: cells parted by tabs. */
function annexText(annex: Annex, language: ReplyTongue): string {
  const { header, rows } = annex.table;
  return [[annexTitle(annex, language)], header, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.join("\t"))
    .join("\n");
}

function documentOf({ citations }: ReplyStatement, printer: ReplyPrinter): DocumentRecord | undefined {
  const citation = printer.citations[(citations[0] ?? 0) - 1];
  return citation === undefined ? undefined : printer.library.document(citation.paragraph.documentId);
}

/** A quotation behind what it is taken from and of which date; a model's sentence stands for itself. */
function printed({ text, basis, language }: ReplyStatement, document: DocumentRecord | undefined): string {
  if (basis === "model") return text;
  const said = basis === "verbatim" ? quoted(text, language) : text;
  return document === undefined ? said : sourceLead(document, language) + said;
}

function missingWords(part: ReplyPart, language: ReplyTongue): readonly string[] {
  if (part.status === "no-information") return [NO_INFORMATION[language]];
  return part.missing.map((missing) => missingSentence(missing, language));
}

/** The whole reply in one language. */
export function replyText(
  parts: readonly ReplyPart[],
  { opening, closing }: FormPhrases,
  language: ReplyTongue,
  printer: ReplyPrinter,
): string {
  const gapAfter = (label: string): string => (language === "en" || /[\x20-\x7e]$/u.test(label) ? " " : "");
  const groups = groupParts(parts, language).map((group) => {
    const paragraphs = groupParagraphs(group, language, printer).map(({ text }) => text);
    return (group.label === "" ? "" : group.label + gapAfter(group.label)) + paragraphs.join("\n\n");
  });
  const annexes = printer.annexes.map((annex) => annexText(annex, language));
  return [opening, ...groups, ...annexes, closing].filter((each) => each !== "").join("\n\n");
}
