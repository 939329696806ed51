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
  readonly pattern: Pick<RegExp, "test">;
}

/** How a language tells of somebody's own matter, and asks of it. */
export interface OwnMatter {
  /** Ends what one part of a message says. */
  readonly partEnd: RegExp;
  /** Whether the message tells of one. */
  tells(message: string): boolean;
  /** Whether a sentence asks how it stands and has no subject of its own: "Was it approved?". */
  asksOfIt(sentence: string): boolean;
  /** Whether a sentence asks how it stands and names it: "Has our claim been paid?". */
  asksOfOwn(sentence: string): boolean;
  /** Whether a part of a message asks of something that is nobody's own: "How long does vetting take?". */
  asksOfOther(part: string): boolean;
}
