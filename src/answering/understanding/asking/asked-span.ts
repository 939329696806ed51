// A question comes in, whether it asks from how much to how much goes out, and a sentence that gives two such ends is told.
import { foldText } from "../../../text/fold.ts";
import type { SentenceProfile } from "../../retrieving/passage-profile.ts";

const LEAST = "least|minimum|lowest|smallest|fewest|floor";
const MOST = "most|maximum|highest|largest|biggest|ceiling";

/** Words that ask for both ends, on the folded question. */
const ASKS_SPAN = new RegExp(
  String.raw`\b(?:${LEAST})\b.{1,40}\b(?:${MOST})\b|\b(?:${MOST})\b.{1,40}\b(?:${LEAST})\b|\bwhat range\b|\bbetween what\b|最(?:少|低|小).{1,20}最(?:多|高|大)|最(?:多|高|大).{1,20}最(?:少|低|小)|上下限|介乎(?:多少|几多)|(?:由|从)(?:多少|几多).{0,6}[到至]`,
);

/** Whether a question asks for the least and the most. */
export function asksSpan(question: string): boolean {
  return ASKS_SPAN.test(foldText(question));
}

/** Whether a sentence gives two figures of one kind, as a span has. */
export function givesSpan({ quantities }: SentenceProfile): boolean {
  return quantities.some(({ unit }, i) =>
    quantities.some(
      (other, j) => j > i && other.unit.kind === unit.kind && other.value !== quantities[i]?.value,
    ),
  );
}
