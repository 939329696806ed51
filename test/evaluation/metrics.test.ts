import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageGaps, measure } from "../../src/evaluation/figures/measure.ts";
import { fallsShort, type Graded, type Grades, METRICS } from "../../src/evaluation/metrics.ts";
import type { Ratio } from "../../src/evaluation/statistics.ts";

function gradesOf(ratioOf: (id: string) => Ratio | null): Grades {
  return Object.fromEntries(METRICS.map(({ id }) => [id, ratioOf(id)])) as unknown as Grades;
}

const graded = (cluster: string, ratioOf: (id: string) => Ratio | null): Graded => ({
  language: "en",
  cluster,
  grades: gradesOf(ratioOf),
});
const only = (id: string, numerator: number, denominator: number) => (asked: string) =>
  asked === id ? { numerator, denominator } : null;

describe("measure", () => {
  it("adds up each figure over the cases that it applies to", () => {
    const measurements = measure([
      graded("a", only("facts", 2, 3)),
      graded("b", only("facts", 1, 1)),
      graded("c", only("hit-at-1", 1, 1)),
    ]);
    expect(measurements.facts).toMatchObject({ numerator: 3, denominator: 4, value: 0.75 });
    expect(measurements["hit-at-1"]).toMatchObject({ numerator: 1, denominator: 1 });
    expect(measurements["hit-at-3"]).toBeNull();
  });

  it("gives shares between 0 and 1 within their intervals for any grades", () => {
    const ratio = fc.option(
      fc
        .tuple(fc.nat(5), fc.nat(5))
        .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) })),
    );
    const item = fc
      .tuple(fc.constantFrom("a", "b", "c"), ratio)
      .map(([cluster, value]) => graded(cluster, () => value));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (cases) => {
        for (const estimate of Object.values(measure(cases))) {
          if (estimate === null) continue;
          expect(estimate.value).toBeGreaterThanOrEqual(estimate.interval.low);
          expect(estimate.value).toBeLessThanOrEqual(estimate.interval.high);
          expect(estimate.interval.low).toBeGreaterThanOrEqual(0);
          expect(estimate.interval.high).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe("languageGaps", () => {
  const group = (name: string, id: string, right: number) => ({
    name,
    cases: 10,
    measurements: measure([graded("a", only(id, right, 10))]),
  });

  it("is best minus worst, and the best refuses least", () => {
    const names = ["en", "zh-Hant", "zh-Hans"];
    const hits = languageGaps([9, 7, 8].map((right, at) => group(names[at] ?? "", "hit-at-1", right)))[
      "hit-at-1"
    ];
    expect(hits).toMatchObject({ best: "en", worst: "zh-Hant" });
    expect(hits?.gap).toBeCloseTo(0.2, 12);
    const refusals = languageGaps(
      [1, 0, 3].map((right, at) => group(names[at] ?? "", "false-refusals", right)),
    );
    expect(refusals["false-refusals"]).toMatchObject({ best: "zh-Hant", worst: "zh-Hans", gap: 0.3 });
  });

  it("needs two languages that have the figure", () => {
    expect(languageGaps([group("en", "facts", 9), group("zh-Hant", "hit-at-1", 3)]).facts).toBeNull();
  });
});

describe("fallsShort", () => {
  const metric = (id: string) => METRICS.find((candidate) => candidate.id === id) ?? expect.fail(`no ${id}`);

  it("is any miss of what is wanted and any of what is not wanted", () => {
    expect(fallsShort(gradesOf(only("facts", 2, 3)), metric("facts"))).toBe(true);
    expect(fallsShort(gradesOf(only("facts", 3, 3)), metric("facts"))).toBe(false);
    expect(fallsShort(gradesOf(only("false-refusals", 0, 1)), metric("false-refusals"))).toBe(false);
    expect(fallsShort(gradesOf(only("false-refusals", 1, 1)), metric("false-refusals"))).toBe(true);
    expect(
      fallsShort(
        gradesOf(() => null),
        metric("facts"),
      ),
    ).toBe(false);
  });
});
