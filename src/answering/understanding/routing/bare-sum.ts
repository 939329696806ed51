// A message comes in as it was written, for folding drops an asterisk; whether it is a sum to be worked out ("What is 12 x 9?", 3加4等於幾多) and nothing else goes out. A year of two
// halves (2024-25, 2023/24) is none, and what asks of more than figures is a question.
import { foldText } from "../../../text/fold.ts";

/** What stands around a sum, on the folded message. */
const AROUND =
  /\b(?:please|now|can you|could you|tell me|what(?:'s| is)|calculate|compute|solve|work out|how much is|equals?|the answer to)\b|请|帮我|同我|计算|计一?[下计]|算一?[下算]|等[于如]|答案|是|系|几多|多少|[=?？呀啊\s]/g;
const WORDED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:times|multiplied by)\b|乘以?/g, "×"],
  [/\bplus\b|加上?/g, "+"],
  [/\bminus\b|减去?/g, "-"],
  [/\bdivided by\b|除以/g, "/"],
];
const SUM = /^[\d.,()]+(?:[-+x×÷/^–−][\d.,()]+)+$/;
/** 2024-25, 2023/24, 2023-2027: a financial or school year, or a span of years. */
const YEARS = /^(?:19|20)\d\d[-/–](?:(?:19|20)\d\d|\d\d)$/;

/** Whether a message is a sum and nothing else. */
export function isBareSum(message: string): boolean {
  const folded = foldText(message.replaceAll("*", "×"));
  const figures = WORDED.reduce((text, [word, sign]) => text.replace(word, sign), folded).replace(AROUND, "");
  return SUM.test(figures) && !YEARS.test(figures);
}
