// The bureaux that an answer names and those that its case expects come in; how far they agree goes out.
import type { Grades } from "../metrics.ts";
import type { EvaluationCase } from "../question-set.ts";
import { shareOf, yesOrNo } from "./ratios.ts";

type BureauGrades = Pick<
  Grades,
  "bureaux-right" | "bureaux-right-all" | "bureau-first" | "bureaux-precision" | "bureaux-recall"
>;

const NO_BUREAUX: BureauGrades = {
  "bureaux-right": null,
  "bureaux-right-all": null,
  "bureau-first": null,
  "bureaux-precision": null,
  "bureaux-recall": null,
};

/** `named` is null where the system names none by design; a decline is wrong over all, and counts nowhere else. */
export function gradeBureaux(
  { answerable, bureaux: expected }: EvaluationCase,
  named: readonly string[] | null,
  declined: boolean,
): BureauGrades {
  if (!answerable || expected === null || named === null) return NO_BUREAUX;
  if (declined) return { ...NO_BUREAUX, "bureaux-right-all": yesOrNo(false) };
  const distinct = [...new Set(named)];
  const wanted = [...new Set(expected)];
  const right = yesOrNo(distinct.length === wanted.length && distinct.every((code) => wanted.includes(code)));
  const first = distinct[0];
  return {
    "bureaux-right": right,
    "bureaux-right-all": right,
    "bureau-first": wanted.length === 0 ? null : yesOrNo(first !== undefined && wanted.includes(first)),
    "bureaux-precision": shareOf(distinct, (code) => wanted.includes(code)),
    "bureaux-recall": shareOf(wanted, (code) => distinct.includes(code)),
  };
}
