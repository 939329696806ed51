// The shape that the rules of both languages share: which road, and the words that lead to it.

/** A road that leads past the documents. */
export type Route =
  | "greeting"
  | "thanks"
  | "complaint"
  | "mood"
  | "about-assistant"
  | "about-documents"
  | "other-task"
  | "distress"
  | "instruction"
  | "opinion"
  | "personal-case"
  | "nothing-said"
  | "unclear";

/** Words that lead past the documents. */
export interface RouteRule {
  readonly route: Route;
  /** Tested on the folded question: lower case, Simplified, NFKC. Every gap is bounded, so that all are linear. */
  readonly pattern: RegExp;
}
