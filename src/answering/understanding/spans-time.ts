// A question comes in, whether it sets one time beside another goes out: then each document that speaks of the matter
// has its say, for each speaks of its own date.
import { foldText } from "../../text/fold.ts";
import { rememberOf } from "../../text/remember.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/** What was said at first, before it came about. On the folded question, like the others. */
const AT_FIRST =
  /\b(originally|initially|at first|first (planned|promised|announced|expected|used?|due)|could first|(was|were|been) (\w+ )?(supposed|due|promised|meant|planned|scheduled)|when (was|were) [^?,.]{1,40}\bto be)\b|原本|原定|预定|原先|原来|起初|最初|当初|以前(话|说|讲)/;

/** What was planned, at first or still. */
const PLANNED = new RegExp(
  String.raw`${AT_FIRST.source}|\b(promised?|planned|targets?|goals?)\b|构想|承诺|目标`,
);

/** What became of it, by words that look back by themselves. */
const BECAME =
  /\b(now|(has|have|had) (it |they )?since|since then|so far|later( on)?|in the end|end(ed|s)? up|eventually|actually|turned out|(took|take|taken) effect|year ?book)\b|后来|最后|最终|实际|到头来|而家|现在|现时|至今|进展|结果|改(说|为|称)|年报|年鉴/;

/** Words that set what came later beside what was before, with nothing else said. */
const CONTRASTS = /\b(has|have|had) (it |they )?since (been|become|had)\b|\bsince then\b|后来|到头来/;

/** A result at a date: looks back only on a plan. */
const REACHED = /\bby the end\b|到20\d\d年.{0,12}了/;

/** Whether a question looks at what was said at one time and at what came of it, or names two years. */
export const spansTime = rememberOf((question: UnderstoodQuestion): boolean => {
  const years = askedYears(question).length;
  if (question.types.has("compare") || years > 1) return true;
  const folded = foldText(question.text);
  if (CONTRASTS.test(folded)) return true;
  if (PLANNED.test(folded)) return BECAME.test(folded) || REACHED.test(folded);
  return years === 1 && BECAME.test(folded);
});

/** Whether a question looks at what was planned or said at first. */
export function looksAtPlan(question: string): boolean {
  return PLANNED.test(foldText(question));
}

/** Whether a question, or a part of one, looks at what was said at first. */
export function looksAtFirst(question: string): boolean {
  return AT_FIRST.test(foldText(question));
}

/** The years that a question names, each once, in its order. */
export function askedYears({ dates }: UnderstoodQuestion): readonly number[] {
  return [...new Set(dates.flatMap(({ year }) => year ?? []))];
}
