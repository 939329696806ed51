// What the comparison of a sentence with a paragraph can find, and in which order one finding outweighs another.

/** What differs; `other-document` is what another document says and changes no verdict. */
export type FindingKind = "number" | "date" | "modifier" | "bureau" | "other-document";

/** One difference, each side as it is written. */
export interface Finding {
  readonly kind: FindingKind;
  readonly claimed: string;
  readonly found: string;
}

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
