// A question comes in, whether it asks from how much to how much goes out, or for one such end, and a sentence that gives them is told.
import { foldText } from "../../../../text/fold.ts";
import type { SentenceProfile } from "../../../retrieving/passages/passage-profile.ts";

const LEAST = "least|minimum|lowest|smallest|fewest|floor";
const MOST = "most|maximum|highest|largest|biggest|ceiling";

/** Words that ask for both ends, on the folded question. */
const ASKS_SPAN = new RegExp(
  String.raw`\b(?:${LEAST})\b.{1,40}\b(?:${MOST})\b|\b(?:${MOST})\b.{1,40}\b(?:${LEAST})\b|\bwhat range\b|\bbetween what\b|最(?:少|低|小).{1,20}最(?:多|高|大)|最(?:多|高|大).{1,20}最(?:少|低|小)|上下限|介乎(?:多少|几多)|(?:由|从)(?:多少|几多).{0,6}[到至]`,
);

/** Words that ask for one end, on the folded question. */
const ASKS_BOUND = new RegExp(
  String.raw`\b(?:the|at) (?:${LEAST}|${MOST})\b|\b(?:${LEAST}|${MOST}) (?:grant|subsidy|amount|funding|sum|award)\b|\bas much as\b|\bup to (?:how|what)\b|最(?:少|低|多|高)|至多|封顶|顶多`,
);

/** Words of a sentence that bound a figure, folded. */
const BOUNDS_FIGURE = /上限|下限|封顶|不等|\b(?:ceiling|cap|capped|maximum|minimum)\b/;

/** Whether a question asks for the least or the most that there may be of something. */
export function asksBound(question: string): boolean {
  return ASKS_BOUND.test(foldText(question));
}

/** Whether a sentence says how much there may be at most or at least: by a hedge, a word for a limit, or both ends. */
export function givesBound(sentence: SentenceProfile): boolean {
  const { quantities, text } = sentence;
  const isHedged = quantities.some(
    ({ modifier, unit }) => unit.kind !== "duration" && modifier === "at-most",
  );
  return isHedged || (quantities.length > 0 && BOUNDS_FIGURE.test(foldText(text)));
}

/** Whether a question asks for the least and the most. */
export function asksSpan(question: string): boolean {
  return ASKS_SPAN.test(foldText(question));
}

/** Whether a sentence gives two figures of one kind, as a span has; teams and stages are none, though both are counted. */
export function givesSpan({ quantities }: SentenceProfile): boolean {
  return quantities.some(({ unit, noun, value }, i) =>
    quantities
      .slice(i + 1)
      .some((other) => other.unit.kind === unit.kind && other.noun === noun && other.value !== value),
  );
}
