// A question comes in, whether nothing but values is asked for (a date, an amount, a count, a share) goes out: then the words
// that state them are the answer, and what stands beside them is not.
import type { AnswerType } from "../understanding/question-type.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { asksNames } from "./asks-names.ts";

/** Kinds of question whose answer is a figure or a date. */
export const VALUES: ReadonlySet<AnswerType> = new Set(["when", "how-much", "how-many", "percent"]);

/** Whether nothing but a value is asked for: "does it …" and "who" may be answered beside it. */
export function asksOnlyValue(question: Pick<UnderstoodQuestion, "types" | "text">): boolean {
  return [...question.types].every((type) => VALUES.has(type)) && !asksNames(question);
}
