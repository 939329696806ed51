// A question comes in, whether it sets one time beside another goes out: then each document that speaks of the matter
// has its say, for each speaks of its own date.
import { foldText } from "../../text/fold.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/** What was planned against what became of it, then against now, one figure against another. On the folded question. */
const CONTRAST =
  /\b(originally|initially|at first|first (planned|promised|announced|expected)|(was|were|been) (supposed|due|promised|meant)|as (planned|promised|scheduled|proposed|intended)|on (time|schedule)|(has|have) (it |they )?since|since then|later on|added later|in the end|eventually|actually|so far|compared?|comparison|versus|had (\w+ ){0,3}said|come true|kept (its|the) promise)\b|\b(promise[ds]?|planned|target|goal)\b.{0,80}\b(now|since|so far|by the end|did it|where did)\b|原本|原定|原先|原来|起初|最初|当初|以前|从前|后来|最后|最终|实际上?|到头来|而家|如期|按时|相比|比较|对比|前后|仲系|还差|距离.{0,30}目标|目标.{0,12}(相比|距离|达到|完成)|构想|承诺/;

/** Whether an answer should set the documents side by side. */
export function spansTime(question: UnderstoodQuestion): boolean {
  if (question.types.has("compare")) return true;
  const years = new Set(question.dates.flatMap(({ year }) => (year === undefined ? [] : [year])));
  return years.size > 1 || CONTRAST.test(foldText(question.text));
}
