// What a ranking would be without a feature: only what that feature gave is taken away.
import { expect, it } from "vitest";
import type { Evidence } from "../../src/answering/retrieving/ranking/rank-candidates.ts";
import { scoreOf, weightsFor } from "../../src/answering/retrieving/ranking/rank-candidates.ts";
import { FEATURE_NAMES, type RankFeatures } from "../../src/answering/retrieving/ranking/rank-features.ts";
import { withoutFeature } from "../../src/cli/ablation-rankings.ts";

const NOTHING = Object.fromEntries(FEATURE_NAMES.map((name) => [name, 0])) as unknown as RankFeatures;

/** Evidence with some features, and what its score lost besides. */
function evidenceWith(id: string, features: Partial<RankFeatures>, lost: number): Evidence {
  const all = { ...NOTHING, ...features };
  const score = scoreOf(all, weightsFor(true)) - lost;
  return { paragraph: { id }, features: all, same: true, score } as unknown as Evidence;
}

const idsWithout = (ranked: readonly Evidence[], name: keyof RankFeatures): readonly string[] =>
  withoutFeature(ranked, name).map(({ paragraph }) => paragraph.id);

it("keeps what a passage lost for what it lacks", () => {
  const states = evidenceWith("states it", { coverage: 0.8 }, 0);
  const lacks = evidenceWith("lacks it", { coverage: 0.8, lexical: 0.1 }, 1.4);
  expect(idsWithout([states, lacks], "headingCoverage")).toEqual(["states it", "lacks it"]);
});

it("puts first what stands first without the feature", () => {
  const byWords = evidenceWith("by words", { lexical: 1, coverage: 0.2 }, 0);
  const byCover = evidenceWith("by cover", { coverage: 0.4 }, 0);
  expect(byWords.score).toBeGreaterThan(byCover.score);
  expect(idsWithout([byWords, byCover], "lexical")).toEqual(["by cover", "by words"]);
});
