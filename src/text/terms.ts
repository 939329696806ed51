// A text in, the words that search matches out, each with its place in the text: bigrams of Chinese, stems of English,
// numbers in one notation. Bigrams need no dictionary and cut Cantonese, names and new words as well as any.
import { type Folded, fold, foldText, sourceSpan } from "./fold.ts";
import { stem } from "./stem.ts";
import { isEnglishFunctionWord, type RunSegment, withoutStopPhrases } from "./stop-words.ts";

/** A search term with the range of source units it was read from. */
export interface Term {
  /** Folded: a Han bigram (or a lone character), a stem, or a number without separators. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** All terms of a passage in reading order; a hyphenated word gives the joined form first, then its parts. */
export function extractTerms(text: string): readonly Term[] {
  return collectTerms(text, false);
}

/** The terms of a question: as {@link extractTerms}, without question and function words. May be empty. */
export function queryTerms(text: string): readonly Term[] {
  return collectTerms(text, true);
}

/** The terms of one word of a passage, folded. */
export function termsOfWord(word: string): readonly string[] {
  return wordTerms(word, false).map(({ term }) => term);
}

/**
 * Tells the terms of a text as {@link extractTerms} has them, without their places; `isHan` says of which kind each is. Who reads
 * many texts may remember the terms of a word.
 */
export function forEachTerm(
  text: string,
  tell: (term: string, isHan: boolean) => void,
  ofWord = termsOfWord,
): void {
  for (const match of foldText(text).matchAll(PIECE)) {
    const [, han, number, plus, word = ""] = match;
    if (han !== undefined) forEachPair(han, tell);
    else if (number === undefined) for (const term of ofWord(word)) tell(term, false);
    else for (const { term } of numberTerms(number, plus !== undefined)) tell(term, false);
  }
}

function forEachPair(run: string, tell: (term: string, isHan: boolean) => void): void {
  if (run.length < 2 || /[\ud800-\udfff]/.test(run)) {
    for (const { term } of hanTerms(run, false)) tell(term, true);
    return;
  }
  for (let at = 0; at + 1 < run.length; at++) tell(run.slice(at, at + 2), true);
}

/** A term by its range in the folded text. */
interface FoldedTerm extends RunSegment {
  readonly term: string;
}

const LETTER = String.raw`(?!\p{Script=Han})[\p{L}\p{Nd}]`;
const NUMBER = String.raw`\d{1,3}(?:[ ,]\d{3}(?!\d))+(?:\.\d+)?|\d+\.\d+|\d+(?![a-z\d]|-[a-z\d])`;
/** Han runs, numbers ("1+" is also a name), then words with their inner apostrophes, ampersands and hyphens. */
const PIECE = new RegExp(
  String.raw`(?<han>\p{Script=Han}+)|(?<![a-z\d])(?<number>(?:${NUMBER})(?<plus>\+)?)|(?<word>(?:${LETTER})+(?:['&-](?:${LETTER})+)*)`,
  "gu",
);

function collectTerms(text: string, question: boolean): readonly Term[] {
  const folded = fold(text);
  const terms: Term[] = [];
  for (const match of folded.text.matchAll(PIECE)) {
    const piece = readPiece(match, question, text, folded);
    for (const { term, start, end } of piece) {
      terms.push({ term, ...sourceSpan(text, folded, match.index + start, match.index + end) });
    }
  }
  return terms;
}

function readPiece(
  match: RegExpExecArray,
  question: boolean,
  text: string,
  folded: Folded,
): readonly FoldedTerm[] {
  const { han, number, plus, word } = match.groups ?? {};
  if (han !== undefined) return hanTerms(han, question);
  if (number !== undefined) return numberTerms(number, plus !== undefined);
  if (word === undefined) return [];
  const source = sourceSpan(text, folded, match.index, match.index + word.length);
  return wordTerms(word, question && !isAcronym(text.slice(source.start, source.end)));
}

/** "IT" is information technology, "it" is not: capitals keep a word that would be struck out. */
function isAcronym(source: string): boolean {
  return /^[A-Z]{2,}$/.test(source);
}

function hanTerms(run: string, question: boolean): readonly FoldedTerm[] {
  const segments = question ? withoutStopPhrases(run) : [{ start: 0, end: run.length }];
  return segments.flatMap((segment) => bigrams(run, segment));
}

/** Overlapping pairs of characters (not of units: Extension B characters take two), or the one character there is. */
function bigrams(run: string, segment: RunSegment): readonly FoldedTerm[] {
  const starts: number[] = [];
  let at = segment.start;
  for (const character of run.slice(segment.start, segment.end)) {
    starts.push(at);
    at += character.length;
  }
  starts.push(at);
  const width = Math.min(2, starts.length - 1);
  return starts.slice(0, starts.length - width).map((start, index) => {
    const end = starts[index + width] ?? at;
    return { term: run.slice(start, end), start, end };
  });
}

/** 1 300 and 1,300 are 1300; "1+" is a name beside its number. */
function numberTerms(number: string, plus: boolean): readonly FoldedTerm[] {
  const digits = plus ? number.slice(0, -1) : number;
  const value = { term: digits.replace(/[ ,]/g, ""), start: 0, end: digits.length };
  return plus ? [{ term: `${value.term}+`, start: 0, end: number.length }, value] : [value];
}

function wordTerms(word: string, strike: boolean): readonly FoldedTerm[] {
  const bare = word.replace(/'s$/, "");
  if (strike && isEnglishFunctionWord(bare)) return [];
  const parts = [...bare.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({ part, start: index }));
  const whole = { term: joined(parts.map(({ part }) => part)), start: 0, end: bare.length };
  if (parts.length < 2) return [whole];
  const kept = parts.filter(({ part }) => !(strike && isEnglishFunctionWord(part)));
  return [whole, ...kept.map(({ part, start }) => ({ term: key(part), start, end: start + part.length }))];
}

/** co-operation is cooperation; the years of 2024-25 keep their hyphen, for 202425 is a number. */
function joined(parts: readonly string[]): string {
  return parts.every((part) => /^\d+$/.test(part)) ? parts.join("-") : key(parts.join(""));
}

function key(word: string): string {
  return stem(word.replaceAll("'", ""));
}
