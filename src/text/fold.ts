// A text as authors and extractors left it in, the text that search compares out, with the way back to the source: search
// sees through script, width, case, markup and extraction noise, while quotations still come from the original.
import { foldCharacter } from "./fold-character.ts";
import { remember } from "./remember.ts";

/** Changes whenever the same text would fold differently: an index made with another version must be rebuilt. */
export const FOLD_VERSION = "1";

/** A folded text with the source offset of each of its UTF-16 units. */
export interface Folded {
  readonly text: string;
  /** `text.length + 1` source offsets in UTF-16 units, never falling; the last one is the source's length. */
  readonly offsets: readonly number[];
}

/** A range of source offsets: `source.slice(start, end)`. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** The texts folded last: some twenty rules read the same question, one after another, and each needs it folded. */
const TEXTS_AT_HAND = 8;
/** Units of the longest text that is kept among them: a long question, and less than most paragraphs. */
const LONGEST_AT_HAND = 1000;
/** Longer texts have a place of their own, so that paragraphs do not drive questions out: those of a Member, and drafts, which are as long as this. */
const LONG_TEXTS_AT_HAND = 2;
const LONGEST_LONG_TEXT = 20_000;

/**
 * Folds a text in one pass, in time linear in its length: invisible characters, note marks, `**`, `\` and `<sup>…</sup>` go;
 * compatibility forms, accents, case and Traditional characters are levelled; Han characters set apart by
 * single spaces are joined; the misread "Al" becomes "ai". A full-width comma after a plain digit stays what it is, for
 * 2024，300 is no number. Folding a folded text changes nothing; no string makes it throw.
 */
export function fold(text: string): Folded {
  if (text.length <= LONGEST_AT_HAND) return atHand(text);
  return text.length <= LONGEST_LONG_TEXT ? longAtHand(text) : foldAnew(text);
}

const atHand = remember(foldAnew, TEXTS_AT_HAND);
const longAtHand = remember(foldAnew, LONG_TEXTS_AT_HAND);

function foldAnew(text: string): Folded {
  const page: Page = { units: [], offsets: [], gap: false };
  for (let at = 0; at < text.length; ) at += copyPlain(page, text, at) || foldNext(page, text, at);
  page.offsets.push(text.length);
  return { text: page.units.join(""), offsets: page.offsets };
}

/** The folded text alone. */
export function foldText(text: string): string {
  return fold(text).text;
}

/** The part of `source` that became the units `start` to `end` of its folded text; without what was dropped after it. */
export function sourceSpan(source: string, folded: Folded, start: number, end: number): SourceSpan {
  const from = folded.offsets[start] ?? source.length;
  if (end <= start) return { start: from, end: from };
  const last = folded.offsets[end - 1] ?? source.length;
  return { start: from, end: last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
}

/** What is folded so far; only ever added to or cut at its end, which is what makes folding idempotent. */
interface Page {
  readonly units: string[];
  readonly offsets: number[];
  /** Something was dropped here: digits on both sides must not run together into a false number. */
  gap: boolean;
}

/** Superscript digits, circled digits and list numbers such as ⒈: they mark notes and items, they count nothing. */
const NOTE_MARK =
  /^[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2460-\u2473\u2488-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u3280-\u3289\u32b1-\u32bf\u{1f100}-\u{1f10c}]$/u;
const FIRST_MARK = "\u00b2";
const FIRST_HAN = "\u2e80";
const POWERS: ReadonlyMap<string, string> = new Map([
  ["²", "2"],
  ["³", "3"],
]);
const DIGIT = /^[0-9]$/;
const WORD_UNIT = /^[a-z0-9]$/;
const HAN_OR_MARK = /^[\p{Script=Han}\u3001-\u3003\u3008-\u3011\u3014-\u301b]$/u;
const CHINESE_DIGIT = /^[零一二三四五六七八九十]$/;
/** Longest `<sup>…</sup>` that is taken for a note mark, tags included. */
const LONGEST_NOTE = 40;

/** What a character becomes whose neighbours do not matter, by its code unit: most characters of most texts. */
const plainForms: (string | undefined)[] = new Array(0x10000);
/** Whether a form is one that joins spaced Han. */
const JOINS = new Uint8Array(0x10000);

/** Copies the character at `at` where nothing around it matters; returns how many source units it took, 0 for none. */
function copyPlain(page: Page, text: string, at: number): 0 | 1 {
  const unit = text.charCodeAt(at);
  const form = plainForms[unit] ?? learnPlain(unit);
  if (form === "" || page.gap) return 0;
  if (JOINS[unit] === 1 && page.units.at(-1) === " ") return 0;
  page.units.push(form);
  page.offsets.push(at);
  return 1;
}

/** The plain form of a code unit, or "" for one that has none. */
function learnPlain(unit: number): string {
  const character = String.fromCharCode(unit);
  const form = foldCharacter(character);
  const depends =
    form.length !== 1 ||
    NOTE_MARK.test(character) ||
    "A\r○◯OＯ，".includes(character) ||
    "*\\>".includes(form) ||
    /\p{Cs}/u.test(character);
  plainForms[unit] = depends ? "" : form;
  JOINS[unit] = form >= FIRST_HAN && HAN_OR_MARK.test(form) ? 1 : 0;
  return plainForms[unit] as string;
}

/** Folds the character at `at`; returns how many source units it took. */
function foldNext(page: Page, text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === "\r" && text[at + 1] === "\n") return 1;
  if (character === "A" && isMisreadInitials(page, text, at)) {
    put(page, "a", at);
    put(page, "i", at + 1);
    return 2;
  }
  if (character >= FIRST_MARK && NOTE_MARK.test(character)) putNoteMark(page, character, at);
  else if (isZero(page, character, text[at + 1])) put(page, "零", at);
  else if (character === "，" && DIGIT.test(text[at - 1] ?? "")) put(page, character, at);
  else putAll(page, foldCharacter(character), at);
  return character.length;
}

/** Extraction reads "AI" as "Al": capital A and small L that stand as a whole word. */
function isMisreadInitials(page: Page, text: string, at: number): boolean {
  if (text[at + 1] !== "l" || WORD_UNIT.test(page.units.at(-1) ?? "")) return false;
  return !WORD_UNIT.test(foldCharacter(text[at + 2] ?? " ").slice(0, 1));
}

/** Circles after a Chinese digit, and the letter O between two, are zeros (二○二四年, 二Ｏ二四年). */
function isZero(page: Page, character: string, next: string | undefined): boolean {
  if (!"○◯OＯ".includes(character) || !CHINESE_DIGIT.test(page.units.at(-1) ?? "")) return false;
  return "○◯".includes(character) || "零〇○◯OＯ一二三四五六七八九十年".includes(next ?? " ");
}

/** A raised 2 or 3 belongs to a unit of length (km²); any other raised or circled digit marks a note and goes. */
function putNoteMark(page: Page, mark: string, at: number): void {
  const power = POWERS.get(mark);
  if (power !== undefined && endsInLength(page.units)) put(page, power, at);
  else page.gap = true;
}

function putAll(page: Page, units: string, at: number): void {
  for (const unit of units.split("")) put(page, unit, at);
}

function put(page: Page, unit: string, at: number): void {
  if (unit === "*" || unit === "\\") {
    page.gap = true;
    return;
  }
  if (page.gap && DIGIT.test(unit) && DIGIT.test(page.units.at(-1) ?? "")) append(page, " ", at);
  if (unit >= FIRST_HAN && HAN_OR_MARK.test(unit)) joinSpacedHan(page);
  append(page, unit, at);
  if (unit === ">") dropRaisedNote(page);
}

function append(page: Page, unit: string, at: number): void {
  page.units.push(unit);
  page.offsets.push(at);
  page.gap = false;
}

function cut(page: Page, length: number): void {
  page.units.length = length;
  page.offsets.length = length;
}

/** 財 務 委 員 會: one space between Han characters or their punctuation is the extractor's, two are the author's. */
function joinSpacedHan(page: Page): void {
  const { units } = page;
  if (units.at(-1) === " " && HAN_OR_MARK.test(units.at(-2) ?? "")) cut(page, units.length - 1);
}

/** Cuts a `<sup>…</sup>` that ends here, but keeps the power of a unit of length. */
function dropRaisedNote(page: Page): void {
  const tail = page.units.slice(-LONGEST_NOTE).join("");
  const opening = tail.endsWith("</sup>") ? tail.lastIndexOf("<sup>") : -1;
  if (opening < 0) return;
  const content = tail.slice(opening + "<sup>".length, -"</sup>".length);
  const start = page.units.length - tail.length + opening;
  const at = page.offsets[start + "<sup>".length] ?? 0;
  cut(page, start);
  if ((content === "2" || content === "3") && endsInLength(page.units)) append(page, content, at);
  else page.gap = true;
}

function endsInLength(units: readonly string[]): boolean {
  return /(?:^|[^a-z])(?:[ckm]?m|ft)$/.test(units.slice(-3).join(""));
}
