// The results of a search come in, each with its copy in the other language beside it; a ranking of paragraphs goes out, as
// a reader meets them: the copy directly behind the paragraph that it stands beside.
import type { RetrievedParagraph } from "../prediction.ts";
import { RANKING_DEPTH } from "./system.ts";

/** At most `RANKING_DEPTH` places; scores fall, so that ordering by score, as trec_eval does, gives the same ranking. */
export function rankedCopies(results: readonly RetrievedParagraph[]): readonly RetrievedParagraph[] {
  const own = new Set(results.map(({ id }) => id));
  return results
    .flatMap((place, index) => [place, ...copyOf(place, results[index + 1], own)])
    .slice(0, RANKING_DEPTH);
}

/** Halfway to the next place; none where the copy has a place of its own. */
function copyOf(
  { id, score, counterpartId }: RetrievedParagraph,
  next: RetrievedParagraph | undefined,
  own: ReadonlySet<string>,
): readonly RetrievedParagraph[] {
  if (counterpartId === null || own.has(counterpartId)) return [];
  const below = (score + (next?.score ?? Math.min(0, 2 * score))) / 2;
  return [{ id: counterpartId, score: below, text: null, counterpartId: id }];
}
