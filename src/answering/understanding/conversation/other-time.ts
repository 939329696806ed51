// A follow-up that only names another time comes in with what it continues; both go out with that time in the place of the
// old one: "And at the end of the following year?" after a question about 2023 is the same question about 2024.
import { extractDates } from "../../../text/dates.ts";

/** Years that are told by another one, and how far they lie from it. */
const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:the )?(?:following|next) year\b|\bthe year after(?: that)?\b|\b(?:a|one) year later\b/gi, 1],
  [/翌年|次年|隔年|下一年|[後后]一年/g, 1],
  [/\bthe (?:previous year|year before(?: that)?)\b|\b(?:a|one) year earlier\b/gi, -1],
  [/前一年|上一年|早一年/g, -1],
];

/** The question with a year that is told by the last one named before it written out; as it is where no turn before names one. */
export function resolveRelativeYear(question: string, before: readonly string[]): string {
  const year = before.flatMap((text) => extractDates(text).flatMap((date) => date.year ?? [])).at(-1);
  if (year === undefined) return question;
  return RELATIVE_YEARS.reduce(
    (text, [pattern, distance]) =>
      text.replace(pattern, (found) => `${year + distance}${/\p{Script=Han}/u.test(found) ? "年" : ""}`),
    question,
  );
}

/** What leads to a date, and what hangs on one. */
const BEFORE_DATE =
  /(?:^|\s)(?:in|by|at|for|since|until|up to|as of|during|(?:by |at |until |up to )?the end of)$/i;
const AFTER_DATE = /^(?:年?底|年?中|年?初)?(?:的|嘅|時|时|，|,)?/;

/** A question without its dates, so that another may take their place. */
export function withoutDates(question: string): string {
  const dates = extractDates(question);
  const kept = [...dates, undefined].map((date, i) => {
    const from = dates[i - 1]?.end ?? 0;
    const piece = question.slice(from, date?.start).replace(i === 0 ? "" : AFTER_DATE, "");
    return date === undefined ? piece.trim() : piece.trim().replace(BEFORE_DATE, "").trim();
  });
  return kept
    .filter((piece) => piece !== "")
    .join(" ")
    .replace(/ (?=[?？,，.。])/g, "");
}
