// An answer comes in; what a reader is told, as one text, and how long that is go out. Length is always reported beside
// correctness, because quoting more is the cheapest way to contain every fact.
import type { Answer } from "../domain/answer.ts";

/** Words of an English text, or characters without white space of a Chinese one. */
export type LengthUnit = "words" | "characters";

/** The length of an answer; the unit follows the language of the answer. */
export interface AnswerLength {
  readonly unit: LengthUnit;
  readonly count: number;
}

/** The statements, one a line; the message where the question was declined. */
export function answerText(answer: Answer): string {
  if (answer.status === "declined") return answer.message;
  return answer.statements.map(({ text }) => text).join("\n");
}

/** The length of the answer's text. */
export function answerLength(answer: Answer): AnswerLength {
  const words = answerText(answer)
    .split(/\s/u)
    .filter((word) => word !== "");
  if (answer.language === "en") return { unit: "words", count: words.length };
  return { unit: "characters", count: [...words.join("")].length };
}
