// The text of an answer comes in; how long it is goes out. Length is always reported beside correctness, because quoting
// more is the cheapest way to contain every fact.
import type { Language } from "../domain/document.ts";

/** Words of an English text, or characters without white space of a Chinese one. */
export type LengthUnit = "words" | "characters";

/** The length of an answer; the unit follows the language of the answer. */
export interface AnswerLength {
  readonly unit: LengthUnit;
  readonly count: number;
  /** What of it goes beyond the shortest quotation that would do (grading/shortest-answer.ts), at least 0; null where that is not known. */
  readonly beyond: number | null;
}

/** The length of an answer's text, and what of it goes beyond the shortest that would do. */
export function answerLength(text: string, language: Language, shortest: number | null): AnswerLength {
  const count = measureLength(text, language);
  return {
    unit: language === "en" ? "words" : "characters",
    count,
    beyond: shortest === null ? null : Math.max(0, count - shortest),
  };
}

/** A Chinese quotation in an English text reads like this many words for each of its characters. */
const WORDS_PER_HAN = 0.5;

/** Length of a text in the unit of a language: words, two Chinese characters being one; or characters. */
export function measureLength(text: string, language: Language): number {
  const pieces = text.split(/\s/u).filter((piece) => piece !== "");
  if (language !== "en") return [...pieces.join("")].length;
  return pieces.reduce((sum, piece) => sum + wordsOf(piece), 0);
}

/** A piece between blanks is a word, unless it is Chinese, which has none. */
function wordsOf(piece: string): number {
  const han = piece.match(/\p{Script=Han}/gu)?.length ?? 0;
  return Math.max(1, Math.round(han * WORDS_PER_HAN));
}
