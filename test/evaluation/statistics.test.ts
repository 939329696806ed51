import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateShare, type Observation, percentile } from "../../src/evaluation/statistics.ts";

const one = (cluster: string, numerator: number, denominator = 1): Observation => ({
  cluster,
  numerator,
  denominator,
});
const many = (count: number, right: number, clusterOf: (index: number) => string): readonly Observation[] =>
  Array.from({ length: count }, (_, index) => one(clusterOf(index), index < right ? 1 : 0));

describe("estimateShare", () => {
  it("adds up counts before it divides", () => {
    const estimate = estimateShare([one("a", 1, 4), one("b", 2, 2), one("a", 0, 2)]);
    expect(estimate).toMatchObject({ numerator: 3, denominator: 8, value: 3 / 8 });
  });

  it("has no share where there is nothing to divide by", () => {
    expect(estimateShare([])).toBeNull();
    expect(estimateShare([one("a", 0, 0)])).toBeNull();
  });

  it("comes to the quantiles of the binomial for independent cases", () => {
    // Binomial(100, 0.9): 2.5 % quantile 84, 97.5 % quantile 95; one case of slack for 2 000 resamples.
    const { interval } = estimateShare(many(100, 90, String)) ?? expect.fail("no estimate");
    expect(interval.low).toBeGreaterThanOrEqual(0.83);
    expect(interval.low).toBeLessThanOrEqual(0.85);
    expect(interval.high).toBeGreaterThanOrEqual(0.94);
    expect(interval.high).toBeLessThanOrEqual(0.96);
  });

  it("draws the cases of a cluster together", () => {
    // Ten clusters of ten that agree within themselves hold as much as ten cases: the interval is √10 times as wide.
    const width = (observations: readonly Observation[]): number => {
      const { interval } = estimateShare(observations) ?? expect.fail("no estimate");
      return interval.high - interval.low;
    };
    const clustered = many(100, 50, (index) => String(Math.floor(index / 10)));
    const ratio = width(clustered) / width(many(100, 50, String));
    expect(ratio).toBeGreaterThan(2.5);
    expect(ratio).toBeLessThan(3.8);
  });

  it("claims no certainty where all cases agree", () => {
    // Clopper–Pearson, 20 of 20: 0.025^(1/20) = 0.8316.
    const right = estimateShare(many(20, 20, String));
    expect(right?.interval.low).toBeCloseTo(0.8316, 4);
    expect(right?.interval.high).toBe(1);
    const wrong = estimateShare(many(20, 0, String));
    expect(wrong?.interval.low).toBe(0);
    expect(wrong?.interval.high).toBeCloseTo(0.1684, 4);
  });

  it("learns nothing of other documents from a single one", () => {
    expect(estimateShare(many(20, 10, () => "a"))?.interval).toEqual({ low: 0, high: 1 });
  });

  it("lies in [0, 1], its interval contains it, and it is the same each time", () => {
    const observation = fc
      .tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(20), fc.nat(20))
      .map(([cluster, a, b]) => one(cluster, Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 30 }), (observations) => {
        const estimate = estimateShare(observations);
        if (estimate === null) return;
        const { value, interval } = estimate;
        const ascending = [0, interval.low, value, interval.high, 1];
        expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
        expect(estimateShare(observations)).toEqual(estimate);
      }),
      { numRuns: 60 },
    );
  });
});

describe("percentile", () => {
  it("is the nearest rank", () => {
    const values = [15, 20, 35, 40, 50];
    expect([0, 0.05, 0.3, 0.4, 0.5, 0.95, 1].map((share) => percentile(values, share))).toEqual([
      15, 15, 20, 20, 35, 50, 50,
    ]);
    expect(percentile([3, 10, 2], 0.5)).toBe(3);
    expect(percentile([], 0.5)).toBeNull();
  });
});
