// Graded cases come in; each figure over all of them, and how far apart the languages are, go out.
import {
  byMetric,
  type Graded,
  type Group,
  type LanguageGap,
  type Measurements,
  type MetricId,
} from "../metrics.ts";
import { estimateShare } from "../statistics.ts";

/** Every figure over the given cases. */
export function measure(cases: readonly Graded[]): Measurements {
  return byMetric((id) =>
    estimateShare(
      cases.flatMap(({ cluster, grades }) => {
        const ratio = grades[id];
        return ratio === null ? [] : [{ cluster, ...ratio }];
      }),
    ),
  );
}

/** For each figure the gap between the best and the worst of the languages; null where fewer than two have the figure. */
export function languageGaps(languages: readonly Group[]): Readonly<Record<MetricId, LanguageGap | null>> {
  return byMetric((id, better) => {
    const measured = languages.flatMap(({ name, measurements }) => {
      const estimate = measurements[id];
      return estimate === null ? [] : [{ name, value: estimate.value }];
    });
    const ranked = measured.sort((a, b) => (better === "higher" ? b.value - a.value : a.value - b.value));
    const [best, worst] = [ranked[0], ranked.at(-1)];
    if (best === undefined || worst === undefined || ranked.length < 2) return null;
    return { best: best.name, worst: worst.name, gap: Math.abs(best.value - worst.value) };
  });
}
