// The findings of a comparison come in, the verdict on a sentence of a draft goes out; one finding outweighs another.
import type { CheckedWindow } from "../answering/comparing/check-claim.ts";
import type { Finding, FindingKind } from "../answering/comparing/finding.ts";

/** What a sentence of a draft comes to; in the order in which the first that applies is the verdict. */
export const VERDICTS = [
  "supported",
  "number-differs",
  "date-differs",
  "modifier-differs",
  "bureau-differs",
  "not-found",
  "not-checked",
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** The findings that make a verdict, heaviest first. */
const WEIGHTY = [
  ["number", "number-differs"],
  ["date", "date-differs"],
  ["modifier", "modifier-differs"],
  ["bureau", "bureau-differs"],
] as const satisfies readonly (readonly [FindingKind, Verdict])[];

/** The verdict of a sentence that a paragraph speaks of. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  return WEIGHTY.find(([kind]) => findings.some((finding) => finding.kind === kind))?.[1] ?? "supported";
}

/** A finding with the window that shows it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly window: CheckedWindow;
}
