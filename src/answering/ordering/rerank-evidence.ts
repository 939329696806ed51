// Ranked evidence and a reranker come in; the same evidence goes out with its first places in the order of the reranker.
// Order alone is the reranker's: each place keeps the score that it had, for the decision and the composing are fitted to
// the scale of the small model.
import type { Reranker } from "../../ports.ts";
import { inPlacesOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";

/** A reranker with how many of the first places it reads. */
export interface ConfiguredReranker {
  readonly reranker: Reranker;
  readonly depth: number;
}

/** Reads the first `depth` paragraphs beside the question; ties keep their order. Rejects with the reason of `signal`. */
export async function rerankEvidence(
  ranked: readonly Evidence[],
  question: string,
  { reranker, depth }: ConfiguredReranker,
  signal: AbortSignal | undefined,
): Promise<readonly Evidence[]> {
  const first = ranked.slice(0, depth);
  const scores = await reranker.score(
    question,
    first.map(({ paragraph }) => textOf(paragraph)),
    signal,
  );
  const order = first
    .map((evidence, place) => ({ evidence, place, judged: scores[place] ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => b.judged - a.judged || a.place - b.place);
  const reordered = inPlacesOf(
    first,
    order.map(({ evidence, judged }) => ({ ...evidence, judged })),
  );
  return [...reordered, ...ranked.slice(depth)];
}

/** A bullet seldom names its subject where its heading does. */
function textOf({ section, text }: Evidence["paragraph"]): string {
  const heading = section.at(-1);
  return heading === undefined ? text : `${heading}\n${text}`;
}
