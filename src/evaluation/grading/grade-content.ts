// What an answer says and what its case asks for come in; how much of it is said, and what should not be, go out.
import type { Grades } from "../metrics.ts";
import type { EvaluationCase } from "../question-set.ts";
import { statesFact } from "../states-fact.ts";
import type { Ratio } from "../statistics.ts";
import { overlapF1 } from "./overlap.ts";
import { scoreOf, shareOf, yesOrNo } from "./ratios.ts";

type ContentGrades = Pick<
  Grades,
  "facts" | "all-facts" | "forbidden-stated" | "vital-nuggets" | "all-nuggets" | "reference-overlap"
>;

/** `text` is the answer's; null for a decline, which states nothing. Figures of right content count answerable cases. */
export function gradeContent(item: EvaluationCase, text: string | null): ContentGrades {
  const states = (spellings: readonly string[]): boolean => text !== null && statesFact(text, spellings);
  const nuggets = item.answerable ? item.nuggets : [];
  const isStated = ({ text: nugget }: { readonly text: string }): boolean => states([nugget]);
  const facts = item.answerable ? shareOf(item.mustInclude, states) : null;
  return {
    facts,
    "all-facts": facts === null ? null : yesOrNo(facts.numerator === facts.denominator),
    "forbidden-stated": shareOf(item.mustNotInclude, states),
    "vital-nuggets": shareOf(
      nuggets.filter(({ vital }) => vital),
      isStated,
    ),
    "all-nuggets": shareOf(nuggets, isStated),
    "reference-overlap":
      item.answerable && item.reference !== null ? scoreOf(overlapF1(text ?? "", item.reference)) : null,
  };
}

/**
 * MTRAG's conditioning: an unanswerable question is worth 1 where it is declined, an answerable one the facts stated (or,
 * where the set names none, the needed groups cited), 0 where it is declined.
 */
export function conditionedScore(
  item: EvaluationCase,
  declined: boolean,
  facts: Ratio | null,
  cited: Ratio | null,
): Ratio | null {
  if (item.answerability === "no") return yesOrNo(declined);
  const worth = facts ?? cited;
  if (item.answerability !== "yes" || worth === null) return null;
  return scoreOf(declined ? 0 : worth.numerator / worth.denominator);
}
