// A question comes in, folded text goes out in which question words that are written in several ways are written in one: 甚麼 is 什麼,
// and 若干 at the end of a clause is 多少.
import { foldText } from "../../../text/fold.ts";

/** The question as the patterns of this folder read it. */
export function foldQuestion(question: string): string {
  return foldText(question)
    .replaceAll("甚么", "什么")
    .replace(/若干(?=[?？,，。;；]|$)/g, "多少");
}
