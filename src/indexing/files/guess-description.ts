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
export function guessLanguage(text: string): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  // A Chinese character says about as much as an English word of five letters.
  if (han * 5 < letters - han) return "en";
  return scriptBalance(text) < 0 ? "zh-Hans" : "zh-Hant";
}

function guessTitle(name: string, text: string, { title, pieces }: ReadFile): string {
  const heading = pieces.find(({ kind }) => kind === "heading")?.text;
  const line = text.split("\n").find((one) => one.trim() !== "") ?? "";
  const found = [heading, title ?? undefined, line.replace(/^#+\s*/u, "")]
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
  const said = printedDate(text.slice(0, HEAD)) ?? printedDate(text.slice(-FOOT));
  if (said !== undefined) return { ...said, dateBasis: "text" };
  if (date !== null) return { ...dayOf(date), dateBasis: "description" };
  return { ...dayOf(new Date(changedMs).toISOString().slice(0, 10)), dateBasis: "file" };
}

function dayOf(publishedOn: string) {
  return { publishedOn, publishedPrecision: "day" as const };
}

/** The first whole day that a text names, else the first month; a year alone may be anything. */
function printedDate(text: string): Omit<GuessedDate, "dateBasis"> | undefined {
  const dates = extractDates(text).filter(
    ({ year, month }) =>
      year !== undefined && month !== undefined && year >= YEARS.first && year <= YEARS.last,
  );
  const found = dates.find(({ day }) => day !== undefined) ?? dates[0];
  if (found === undefined) return undefined;
  const two = (value: number | undefined) => String(value ?? 1).padStart(2, "0");
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
