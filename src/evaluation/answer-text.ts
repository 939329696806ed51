// The text of an answer comes in; how long it is goes out. Length is always reported beside correctness, because quoting
// more is the cheapest way to contain every fact.
import type { Language } from "../domain/document.ts";

/** Words of an English text, or characters without white space of a Chinese one. */
export type LengthUnit = "words" | "characters";

/** The length of an answer; the unit follows the language of the answer. */
export interface AnswerLength {
  readonly unit: LengthUnit;
  readonly count: number;
}

/** The length of an answer's text. */
export function answerLength(text: string, language: Language): AnswerLength {
  const words = text.split(/\s/u).filter((word) => word !== "");
  if (language === "en") return { unit: "words", count: words.length };
  return { unit: "characters", count: [...words.join("")].length };
}
