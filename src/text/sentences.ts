// A paragraph in, the places of its sentences and clauses out: quotations and checks need units that a reader would call a
// sentence, in Chinese and English, with bullets, table cells and the bureaux in brackets kept where they belong.

import type { SourceSpan } from "./fold.ts";
import { movedBy } from "./spans.ts";
import { tailStart } from "./tail.ts";

/**
 * Sentence spans in order, without overlap, that cover every character but blanks. A sentence ends at 。！？； or an English
 * full stop, at the end of a line (unless the line breaks off in mid-sentence) and at a tab; not inside brackets.
 * Closing quotes and a last bracket on the line, such as the responsible bureaux, stay with the sentence before.
 */
export function splitSentences(text: string): readonly SourceSpan[] {
  const brackets = bracketPairs(text);
  return cutWhere(text, (at, start) => {
    const closing = brackets.get(at);
    if (closing !== undefined) return { resume: closing + 1, ends: false };
    return endAt(text, at, start, brackets);
  });
}

/** The clauses of one sentence: cut after ， ； ： and their English forms, outside brackets; covers all but blanks. */
export function splitClauses(text: string, sentence: SourceSpan): readonly SourceSpan[] {
  const part = text.slice(sentence.start, sentence.end);
  const brackets = bracketPairs(part);
  const spans = cutWhere(part, (at) => {
    const closing = brackets.get(at);
    if (closing !== undefined) return { resume: closing + 1, ends: false };
    return isClauseEnd(part, at) ? { resume: at + 1, ends: true } : undefined;
  });
  return spans.map((span) => movedBy(span, sentence.start));
}

/** Where to go on reading, and whether a unit ends there. */
interface Step {
  readonly resume: number;
  readonly ends: boolean;
}

/** Longest bracket that hides the full stops within; a longer one is more likely a bracket that was never closed. */
const LONGEST_BRACKET = 300;
const ENDING = "。！？；｡.!?;";
const CLOSERS = /[」』”’）)】》〉\]。！？!?…\u00b9\u00b2\u00b3\u2070-\u2079]*(?:["']+(?=\s|$))?/y;
const BLANK = /\s/;
const HAN = /\p{Script=Han}/u;

/** Not the end of a sentence: what such a word stands before belongs to it. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "no nos para paras mr mrs ms dr prof st vs cf fig figs cap ch sec art p pp vol ed eds approx ref hon gen col capt rev eg ie viz".split(
    " ",
  ),
);

function cutWhere(
  text: string,
  stepAt: (at: number, start: number) => Step | undefined,
): readonly SourceSpan[] {
  const spans: SourceSpan[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const step = stepAt(at, start);
    at = step?.resume ?? at + 1;
    if (step?.ends !== true) continue;
    pushTrimmed(spans, text, start, at);
    start = at;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function pushTrimmed(spans: SourceSpan[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text[from] ?? "")) from += 1;
  while (to > from && BLANK.test(text[to - 1] ?? "")) to -= 1;
  if (from < to) spans.push({ start: from, end: to });
}

/** Opening to closing place of round brackets that pair up within a line. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  let open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if ("\n\r\f\t".includes(character)) open = [];
    else if ("(（".includes(character)) open.push(at);
    else if (")）".includes(character)) {
      const opening = open.pop();
      if (opening !== undefined && at - opening <= LONGEST_BRACKET) pairs.set(opening, at);
    }
  }
  return pairs;
}

function endAt(
  text: string,
  at: number,
  start: number,
  brackets: ReadonlyMap<number, number>,
): Step | undefined {
  const character = text[at] ?? "";
  if (character === "\t") return { resume: at + 1, ends: true };
  if ("\n\r\f\v\u2028\u2029\u0085".includes(character)) return { resume: at + 1, ends: !runsOn(text, at) };
  if (!ENDING.includes(character)) return undefined;
  const after = afterClosers(text, at + 1);
  if (!"。！？；｡".includes(character) && !isPlainEnd(text, at, after, start)) return undefined;
  return { resume: withLastBracket(text, after, brackets), ends: true };
}

function afterClosers(text: string, at: number): number {
  CLOSERS.lastIndex = at;
  return at + (CLOSERS.exec(text)?.[0].length ?? 0);
}

/** A line that stops at a comma, or English that goes on in lower case, was broken by the page and not by the author. */
function runsOn(text: string, at: number): boolean {
  const before =
    text
      .slice(Math.max(0, at - 20), at)
      .trimEnd()
      .at(-1) ?? "";
  const after = text.slice(at, at + 20).trimStart();
  if (/^(?:[-•‧▪*#(（]|[a-z]{1,4}[).])/.test(after)) return false;
  if ("，、,".includes(before)) return before !== "";
  return /[A-Za-z0-9’'-]/.test(before) && /^[a-z]/.test(after);
}

/** Whether the ASCII mark at `at` ends a sentence: not in 4.71 or www.gov.hk, not after "No.", not before lower case. */
function isPlainEnd(text: string, at: number, after: number, start: number): boolean {
  const mark = text[at] ?? "";
  const next = text[after] ?? "";
  if (HAN.test(text[at - 1] ?? "")) return mark !== "." || !/[A-Za-z0-9.]/.test(next);
  if (mark === ";") return false;
  if (next !== "" && !BLANK.test(next) && !(mark !== "." && HAN.test(next))) return false;
  if (/^[ \u00a0]*[a-z]/.test(text.slice(after, after + 20))) return false;
  return mark !== "." || !isAbbreviated(text.slice(Math.max(start, at - 20), at), at - start <= 20);
}

/** Whether the words before a full stop end in an abbreviation, an initial, or a list number that opens the sentence. */
function isAbbreviated(before: string, fromStart: boolean): boolean {
  if (fromStart && /^\s*(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$/.test(before)) return true;
  const word = before.slice(tailStart(before, /[A-Za-z.]/));
  return (
    ABBREVIATIONS.has(word.replaceAll(".", "").toLowerCase()) ||
    /^(?:[A-Za-z]\.)*[A-Z]$|^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word)
  );
}

/** Takes in a bracket that closes the line: …。(創新科技及工業局). */
function withLastBracket(text: string, at: number, brackets: ReadonlyMap<number, number>): number {
  let opening = at;
  while (text[opening] === " " || text[opening] === "\u3000") opening += 1;
  const closing = brackets.get(opening);
  if (closing === undefined) return at;
  const after = afterClosers(text, closing + 1);
  const rest = /^\.?[ \u3000]*(?=[\n\r\f\t]|$)/.exec(text.slice(after, after + 20));
  return rest === null ? at : after + rest[0].trimEnd().length;
}

function isClauseEnd(text: string, at: number): boolean {
  const character = text[at] ?? "";
  if (!"，；：,;:".includes(character)) return false;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  if (/[0-9０-９]/.test(before) && /[0-9０-９(（]/.test(after)) return false;
  return "，；：".includes(character) || BLANK.test(after) || (HAN.test(before) && HAN.test(after));
}
