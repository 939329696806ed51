// Values that a question asks for come in with evidence; whether one of its sentences states one goes out.
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import type { AskedValue } from "../../understanding/asking/values/asked-value.ts";

/** Whether a sentence of the evidence states any of the values. */
export function statesAny(values: readonly AskedValue[], { profile }: Evidence): boolean {
  return values.some((value) => profile.sentences.some((sentence) => value.isStatedIn(sentence)));
}
