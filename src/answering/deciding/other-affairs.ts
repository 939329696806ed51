// A question's vector comes in; how far it is about other matters of public life than the papers goes out: identity cards, bus fares, clinics.
// Such a question shares "how do I apply", "subsidy" or 「幾時加價」 with the papers, and its nearest passage says a good part of it.
import type { Embedder } from "../../ports.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { AFFAIRS } from "./affairs-direction.ts";
import { alongDirection } from "./encoder-direction.ts";

/**
 * Log odds added, so that 0 says nothing either way: with half of it, and a third of the weight more or less, the development sets lost as
 * many answers and declined fewer.
 */
const LEANING = 0.5;
/** What speaks most for the papers: beyond it the evidence has to tell. */
const MOST_FOR = -0.5;
/** Log odds from which on a passage is itself about such matters: in a collection of them, questions about them are no strangers. */
const OWN_AFFAIRS = 0;

/** Log odds of being about other matters of public life, at least -.5; 0 with an encoder that the direction was not fitted for. */
export function affairsOf(vector: Float32Array, encoder: string): number {
  if (encoder !== AFFAIRS.encoder) return 0;
  return Math.max(MOST_FOR, alongDirection(vector, encoder, AFFAIRS) + LEANING);
}

/** The same of a question with its ranking: 0 where the best passage is about such matters itself. */
export async function otherAffairs(
  asked: Float32Array,
  best: Evidence | undefined,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<number> {
  const affairs = affairsOf(asked, embedder.modelId);
  if (affairs <= 0 || best === undefined) return affairs;
  const [passage] = await embedder.embed([best.found.text], "passage", signal);
  const isOwn = passage !== undefined && alongDirection(passage, embedder.modelId, AFFAIRS) > OWN_AFFAIRS;
  return isOwn ? 0 : affairs;
}
