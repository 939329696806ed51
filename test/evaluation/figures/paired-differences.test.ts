import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  estimateDifference,
  holmCorrection,
  mcNemarP,
  signFlipP,
} from "../../../src/evaluation/figures/paired-differences.ts";

const pairs = (...differences: readonly number[]) =>
  differences.map((difference, index) => ({ cluster: String(index), difference }));

describe("McNemar's exact test", () => {
  it.each([
    // Two-sided binomial tests with chance 1/2, by hand: 2 · (1 + 10) / 2^10 and so on.
    [9, 1, 22 / 1024],
    [5, 0, 2 / 32],
    [3, 3, 1],
    [0, 0, 1],
  ])("of %i gained and %i lost", (gained, lost, p) => {
    expect(mcNemarP(gained, lost)).toBeCloseTo(p, 12);
    expect(mcNemarP(lost, gained)).toBeCloseTo(p, 12);
  });
});

describe("the sign-flip test", () => {
  it("comes near the exact share of flips that give as much", () => {
    // Five equal differences: all five must fall on one side, 2 of 32 flips.
    expect(signFlipP(pairs(1, 1, 1, 1, 1))).toBeCloseTo(2 / 32, 2);
    expect(signFlipP(pairs(0, 0, 0))).toBe(1);
  });

  it("flips the cases of one cluster together", () => {
    const together = pairs(1, 1, 1, 1, 1).map(({ difference }) => ({ cluster: "one", difference }));
    expect(signFlipP(together)).toBe(1);
  });
});

describe("Holm's correction", () => {
  it("multiplies the smallest by all, and never lets a larger p overtake", () => {
    expect(holmCorrection([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holmCorrection([0.6, 0.6])).toEqual([1, 1]);
  });
});

describe("a paired effect", () => {
  it("claims no certainty where all pairs agree", () => {
    const effect = estimateDifference(pairs(0, 0, 0, 0));
    expect(effect?.effect).toBe(0);
    expect(effect?.interval.low).toBeLessThan(-0.5);
    expect(effect?.interval.high).toBeGreaterThan(0.5);
  });

  it("lies within its interval, and turns with its sign", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(-1, 0, 0.5, 1), { minLength: 1, maxLength: 12 }),
        (differences) => {
          const effect = estimateDifference(pairs(...differences));
          if (effect === null) throw new Error("there are pairs");
          expect(effect.effect).toBeGreaterThanOrEqual(effect.interval.low);
          expect(effect.effect).toBeLessThanOrEqual(effect.interval.high);
          const turned = estimateDifference(pairs(...differences.map((one) => -one)));
          expect(turned?.effect).toBeCloseTo(-effect.effect, 12);
        },
      ),
      { numRuns: 20 },
    );
  });
});
