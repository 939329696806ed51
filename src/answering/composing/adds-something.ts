// A quotation that only may be meant comes in with what is quoted before it; whether it tells a reader anything more goes
// out: a second passage that says the same again, or that names the same responsible body, is only pointed to.
import type { Citation } from "../../domain/answer.ts";
import { sourceTerms } from "../../text/source-facts.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** Share of its words that must be new; on the development sets none below held a fact that was asked for. */
const LEAST_NEW = 0.4;

/** Whether a quotation adds something to those before it, for a question. */
export function addsSomething(
  citation: Citation,
  before: readonly Citation[],
  question: Pick<UnderstoodQuestion, "types">,
): boolean {
  if (asksOnlyBody(question) && before.some((other) => namesAllBodiesOf(other, citation))) return false;
  const said = new Set(before.flatMap(({ quote }) => [...sourceTerms(quote.text)]));
  const own = [...sourceTerms(citation.quote.text)];
  return own.filter((term) => !said.has(term)).length >= LEAST_NEW * own.length;
}

function asksOnlyBody({ types }: Pick<UnderstoodQuestion, "types">): boolean {
  return types.has("bureau") && types.size === 1;
}

function namesAllBodiesOf({ paragraph }: Citation, { paragraph: other }: Citation): boolean {
  const codes = new Set(paragraph.bureaux.map(({ code }) => code));
  return other.bureaux.every(({ code }) => codes.has(code));
}
