// What the comparison of a sentence with a paragraph can find.

/** What differs; `other-document` is what another document says and changes no verdict. */
export type FindingKind = "number" | "date" | "modifier" | "bureau" | "other-document";

/** One difference, each side as it is written. */
export interface Finding {
  readonly kind: FindingKind;
  readonly claimed: string;
  readonly found: string;
}

/** A difference in how it is put, not in what is counted. */
export interface ModifierFinding extends Finding {
  readonly kind: "modifier";
}
