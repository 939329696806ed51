// A question that is asked again for a wish about its answer comes in with what is quoted first; the word before the quotation goes out:
// that it is the shortest and in nobody's own words, that its source has no other language, or that it is another passage.
import type { Citation } from "../../../domain/answer.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { ANSWER_WORDS } from "../answer-words.ts";
import { fill } from "../in-language.ts";

/** The lead of the first quotation, with the blank that English needs; undefined where nothing but its source is asked for. */
export function wishLead(
  { paragraph }: Pick<Citation, "paragraph">,
  { again, language }: Pick<UnderstoodQuestion, "again" | "language">,
): string | undefined {
  switch (again?.wish) {
    case "short":
      return fill(ANSWER_WORDS.shortest, language);
    case "other":
      return fill(ANSWER_WORDS.instead, language);
    case "language":
      if (paragraph.language === language) return "";
      return fill(ANSWER_WORDS[paragraph.language === "en" ? "onlyEnglish" : "onlyChinese"], language);
    case "again":
      return "";
    default:
      return undefined;
  }
}
