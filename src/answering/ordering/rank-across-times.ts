// Two rankings of one comparison come in, with its dates and without; one goes out: what speaks of the matter and of the
// times asked for stands above what only is of one of the years.
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";

/** The evidence of the first ranking by the mean of its two scores; what the second did not find counts as its last. */
export function rankAcrossTimes(
  dated: readonly Evidence[],
  timeless: readonly Evidence[],
): readonly Evidence[] {
  const scores = new Map(timeless.map(({ paragraph, score }) => [paragraph.id, score]));
  const last = timeless.at(-1)?.score;
  return dated
    .map((evidence) => {
      const again = scores.get(evidence.paragraph.id) ?? last ?? evidence.score;
      return { ...evidence, score: (evidence.score + again) / 2 };
    })
    .sort((a, b) => b.score - a.score || (a.paragraph.id < b.paragraph.id ? -1 : 1));
}
