// What can be wrong with a sentence of a chat model.

/** What is wrong with a sentence: what it says, and what the source says where it speaks of it. */
export interface StatementFault {
  readonly kind:
    | "form"
    | "language"
    | "source"
    | "quote"
    | "number"
    | "date"
    | "modifier"
    | "bureau"
    | "name"
    | "not-said";
  readonly claimed: string;
  readonly found?: string;
}
