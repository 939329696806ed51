// A file's text comes in with what its format says of it; a description goes out that may be wrong, each part with how it
// was come by. What a manifest says goes before all of it.
import type { BureauRegister } from "../../domain/bureau.ts";
import type { DatePrecision, DocumentKind, Language } from "../../domain/document.ts";
import type { ReadFile } from "../../domain/source-file.ts";
import { extractDates } from "../../text/dates.ts";
import { labelledDate } from "../../text/labelled-date.ts";
import { scriptBalance } from "../../text/script.ts";
import { cleanLine } from "./clean-text.ts";

/** How a date was come by, from the surest on. */
export type DateBasis = "name" | "text" | "description" | "file";

/** What is thought of a document. */
export interface GuessedDescription {
  readonly title: string;
  readonly language: Language;
  readonly publishedOn: string;
  readonly publishedPrecision: DatePrecision;
  readonly dateBasis: DateBasis;
  readonly kind: DocumentKind;
  /** Code of the only body that the head and the foot of the document name, or null. */
  readonly defaultBureau: string | null;
}

/** Characters at the head of a document in which it says what it is. */
const HEAD = 1200;
/** Characters at its foot in which it says whose it is. */
const FOOT = 300;
/** Longest title. */
const LONGEST_TITLE = 200;
/** Years that documents are from: before, numbers are something else. */
const YEARS = { first: 1980, last: 2100 };

/** Guesses from name, text and the format's own description; `changedMs` is when the file was last written. */
export function guessDescription(
  name: string,
  text: string,
  file: ReadFile,
  changedMs: number,
  bureaux: BureauRegister,
): GuessedDescription {
  const title = guessTitle(name, text, file);
  return {
    title,
    language: guessLanguage(text),
    ...guessDate(name, text, file, changedMs),
    kind: guessKind(title, text.slice(0, HEAD)),
    defaultBureau: guessBureau(`${text.slice(0, HEAD)}\n${text.slice(-FOOT)}`, bureaux),
  };
}

/** English where fewer than one letter in five is Chinese; else by the script that leads. */
function guessLanguage(text: string): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  // A Chinese character says about as much as an English word of five letters.
  if (han * 5 < letters - han) return "en";
  return scriptBalance(text) < 0 ? "zh-Hans" : "zh-Hant";
}

/** What stands in a place for titles goes before any other heading, and that before the file's own description, which is often another's. */
function guessTitle(name: string, text: string, { headline, title, pieces }: ReadFile): string {
  const heading = pieces.find(({ kind }) => kind === "heading")?.text;
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const found = [headline, heading, title, line.replace(/^#+\s*/u, "")]
    .map((one) => cleanLine(one ?? ""))
    .find((one) => one.length > 1 && one.length <= LONGEST_TITLE);
  return found ?? name;
}

interface GuessedDate {
  readonly publishedOn: string;
  readonly publishedPrecision: DatePrecision;
  readonly dateBasis: DateBasis;
}

function guessDate(
  name: string,
  text: string,
  { date, statedDate }: ReadFile,
  changedMs: number,
): GuessedDate {
  const [, year, month, day] =
    /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(name) ?? [];
  if (year !== undefined) return { ...dayOf(`${year}-${month}-${day}`), dateBasis: "name" };
  const stated = statedDate ?? labelledDate(text);
  if (stated !== undefined) return { ...dayOf(stated), dateBasis: "text" };
  const own = withoutFootnotes(text);
  const latest = latestDay(changedMs);
  const said = printedDate(own.slice(0, HEAD), latest) ?? printedDate(own.slice(-FOOT), latest);
  if (said !== undefined) return { ...said, dateBasis: "text" };
  if (date !== null) return { ...dayOf(date), dateBasis: "description" };
  return { ...dayOf(new Date(changedMs).toISOString().slice(0, 10)), dateBasis: "file" };
}

function dayOf(publishedOn: string) {
  return { publishedOn, publishedPrecision: "day" as const };
}

/** Footnotes tell when other things were published. */
function withoutFootnotes(text: string): string {
  return text.replace(/^\[\^[^\]\n]{1,10}\]:.*$/gmu, "").trimEnd();
}

/** Days by which a paper may bear a later date than its file. */
const AHEAD_DAYS = 62;
/** Before, no clock was set right. */
const FIRST_FILES = Date.UTC(1990, 0, 1);

/** No document is published long after it was written: what is later is a deadline, or an end. */
function latestDay(changedMs: number): string {
  if (changedMs < FIRST_FILES) return `${YEARS.last}-12-31`;
  return new Date(changedMs + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
}

/** What stands before the day on which something ends: 到期日, "Expiry", "valid until". */
const ENDS =
  /(?:expir\p{L}{1,4}|until|deadline|closing date|valid(?:ity)?(?: up)? to|no later than|屆滿|届满|到期|截止|有效期)[^.。;；\n]{0,24}$/iu;

/** The first whole day that a text names, else the first month; a year alone may be anything. */
function printedDate(text: string, latest: string): Omit<GuessedDate, "dateBasis"> | undefined {
  const two = (value: number | undefined) => String(value ?? 1).padStart(2, "0");
  const dates = extractDates(text).filter(
    ({ year, month, day, start }) =>
      year !== undefined &&
      month !== undefined &&
      year >= YEARS.first &&
      `${year}-${two(month)}-${two(day)}` <= latest &&
      !ENDS.test(text.slice(Math.max(0, start - 40), start)),
  );
  const found = dates.find(({ day }) => day !== undefined) ?? dates[0];
  if (found === undefined) return undefined;
  return {
    publishedOn: `${found.year}-${two(found.month)}-${two(found.day)}`,
    publishedPrecision: found.day === undefined ? "month" : "day",
  };
}

/** Words of a head that say what a document is. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    "legco-paper",
    /Legislative Council Panel|LC Paper No|立法會\s?\p{Script=Han}{0,20}(?:事務委員會|委員會)|立法會.{0,10}文件/iu,
  ],
  ["policy-address", /Policy Address|施政報告|施政报告/iu],
  ["yearbook", /Year ?book|年報|年报/iu],
];

/** A title says more than what stands under it. */
function guessKind(title: string, head: string): DocumentKind {
  const found =
    KINDS.find(([, words]) => words.test(title)) ?? KINDS.slice(0, 1).find(([, words]) => words.test(head));
  return found?.[0] ?? "other";
}

function guessBureau(text: string, bureaux: BureauRegister): string | null {
  const named = [...bureaux.values()].filter(
    ({ kind, en, zhHant, zhHans }) =>
      kind === "bureau" && [en, zhHant, zhHans].some((name) => text.includes(name)),
  );
  const [only] = named;
  return named.length === 1 && only !== undefined ? only.code : null;
}
