// A question that puts a figure to be confirmed ("is it 300 hectares?", 係咪只有兩百項) comes in with a sentence; whether the sentence gives
// a figure of that kind goes out, for it is the one that confirms it or gives another.
import { foldText } from "../../../text/fold.ts";
import type { Quantity } from "../../../text/quantities.ts";
import type { SentenceProfile } from "../../retrieving/passages/passage-profile.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";

/** Forms that put something to the reader to be confirmed; on the folded question. */
const ASKS_TO_CONFIRM =
  /^(?:is|are|was|were|so|did|does|do)\b|,? (?:is|isn't|was|wasn't|did|didn't|does|doesn't|do|don't) (?:it|that|they)\?|\b(?:right|correct)\?|\bis it (?:true|right|correct)\b|(?:[对是]不[对是]|[对是]吗|对吧|是吧|系咪|是不是|吗|吧|㗎嘛)[?？]?$/;

/** Whether a question puts something to be confirmed. */
export function asksToConfirm({ text }: Pick<UnderstoodQuestion, "text">): boolean {
  return ASKS_TO_CONFIRM.test(foldText(text));
}

/** Whether two figures are of one unit, and where they are counts, of things with one noun. */
export function isOfKind({ unit, noun }: Quantity, other: Quantity): boolean {
  return (
    JSON.stringify(unit) === JSON.stringify(other.unit) && (unit.kind !== "count" || noun === other.noun)
  );
}

/** Whether a sentence gives a figure of the kind that is put to be confirmed. */
export function meetsPutFigure({ quantities }: SentenceProfile, question: UnderstoodQuestion): boolean {
  if (question.quantities.length === 0 || !asksToConfirm(question)) return false;
  return question.quantities.some((put) => quantities.some((figure) => isOfKind(figure, put)));
}
