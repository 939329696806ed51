// A quotation comes in, for a question whose answer is doubted; where it leaves out the figure that the asker holds against the answer and
// its paragraph states it, the sentence that does goes out in its place.
import type { Quote } from "../../../domain/answer.ts";
import { sourceQuantities } from "../../../text/source-facts.ts";
import { heldFigures, isHeldIn } from "../../understanding/conversation/held-figures.ts";
import type { SelectedEvidence } from "../selecting/select-evidence.ts";
import { withItsName } from "./quoted-sentences.ts";

/** The quotation with the figure that is held, where its paragraph has it. */
export function withHeldFigure(quote: Quote, { evidence, askings }: SelectedEvidence): Quote {
  const [asking] = askings;
  const held = heldFigures(asking?.question.again?.doubt);
  const states = (text: string): boolean => held.some((figure) => isHeldIn(figure, sourceQuantities(text)));
  if (asking === undefined || held.length === 0 || states(quote.text)) return quote;
  const stating = evidence.profile.sentences.find(({ text }) => states(text));
  if (stating === undefined) return quote;
  const { start, end, text } = stating;
  return withItsName({ text, start, end }, evidence, asking);
}
