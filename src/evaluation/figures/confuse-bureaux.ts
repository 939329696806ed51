// Answered cases come in; which bureau was taken for which goes out.
import type { BureauConfusion } from "../graded-report.ts";
import type { CaseMark } from "./case-mark.ts";

const NONE = "none";

/** Null where no answered case has bureaux on both sides to compare. */
export function confuseBureaux(cases: readonly CaseMark[]): BureauConfusion | null {
  const pairs = cases.flatMap(pairsOf);
  if (pairs.length === 0) return null;
  const codes = new Set(pairs.flat());
  const labels = [...codes].filter((code) => code !== NONE).sort();
  if (codes.has(NONE)) labels.push(NONE);
  const counts = labels.map((expected) =>
    labels.map((named) => pairs.filter(([e, n]) => e === expected && n === named).length),
  );
  return { labels, counts };
}

/** Agreed bureaux first; what is left on one side is paired with all that is left on the other. */
function pairsOf({ answerability, status, bureaux, expectedBureaux }: CaseMark): readonly [string, string][] {
  if (answerability !== "yes" || status !== "answered" || bureaux === null || expectedBureaux === null)
    return [];
  const expected = new Set(expectedBureaux);
  const named = new Set(bureaux);
  const agreed = [...expected].filter((code) => named.has(code));
  const missed = [...expected].filter((code) => !named.has(code));
  const extra = [...named].filter((code) => !expected.has(code));
  const apart =
    missed.length + extra.length === 0 && agreed.length > 0
      ? []
      : orNone(missed).flatMap((e) => orNone(extra).map((n): [string, string] => [e, n]));
  return [...agreed.map((code): [string, string] => [code, code]), ...apart];
}

function orNone(codes: readonly string[]): readonly string[] {
  return codes.length === 0 ? [NONE] : codes;
}
