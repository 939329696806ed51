// Confidence against what was right: the area under the ROC curve, and the risk of answering the surest first.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarizeDeclining } from "../../../src/evaluation/figures/summarize-declining.ts";
import { byMetric } from "../../../src/evaluation/metrics.ts";
import { markedCase } from "../marks.ts";

interface Said {
  readonly sure: number | null;
  readonly answerable?: boolean;
  readonly answered?: boolean;
  /** Conditioned score of the answer. */
  readonly worth?: number;
}

const NONE = byMetric(() => null);

function summarize(said: readonly Said[]) {
  return summarizeDeclining(
    said.map(({ sure, answerable = true, answered = true, worth = 1 }, index) =>
      markedCase({
        id: `c${index}`,
        confidence: sure,
        answerability: answerable ? "yes" : "no",
        status: answered ? "answered" : "declined",
        grades: { ...NONE, "conditioned-score": { numerator: worth, denominator: 1 } },
      }),
    ),
  );
}

describe("summarizeDeclining", () => {
  it("says nothing where the system does not say how sure it is", () => {
    expect(summarize([{ sure: null }, { sure: null, answerable: false }])).toBeNull();
  });

  it("has an AUROC of the share of pairs in order, ties half", () => {
    const found = summarize([
      { sure: 0.9 },
      { sure: 0.5 },
      { sure: 0.5, answerable: false },
      { sure: 0.1, answerable: false },
    ]);
    expect(found?.auroc).toMatchObject({ value: 3.5 / 4, positives: 2, negatives: 2 });
  });

  it("has no AUROC where one kind is missing", () => {
    expect(summarize([{ sure: 0.9 }, { sure: 0.5 }])?.auroc).toBeNull();
  });

  it("follows the risk from the surest answer on, of all cases", () => {
    const found = summarize([
      { sure: 0.9, worth: 1 },
      { sure: 0.8, worth: 0 },
      { sure: 0.7, worth: 1 },
      { sure: 0.1, answered: false, answerable: false },
    ]);
    expect(found?.curve.map(({ coverage, risk }) => [coverage, risk])).toEqual([
      [0.25, 0],
      [0.5, 0.5],
      [0.75, 1 / 3],
    ]);
    expect(found?.riskCoverageArea).toBeCloseTo((0 + 1 / 2 + 1 / 3) / 3, 12);
    expect(found?.chosen).toEqual({ coverage: 0.75, risk: 1 / 3 });
  });

  it("answers cases of one confidence together", () => {
    expect(
      summarize([
        { sure: 0.5, worth: 1 },
        { sure: 0.5, worth: 0 },
      ])?.curve,
    ).toHaveLength(1);
  });

  it("counts pairs as the definition does, for any confidences", () => {
    const one = fc.record({ sure: fc.constantFrom(0.1, 0.2, 0.3), answerable: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 12 }), (said) => {
        const [yes, no] = [true, false].map((kind) => said.filter(({ answerable }) => answerable === kind));
        const wins = (yes ?? []).flatMap((a) =>
          (no ?? []).map((b) => (a.sure > b.sure ? 1 : a.sure === b.sure ? 0.5 : 0)),
        );
        const auroc = summarize(said)?.auroc;
        const sum = wins.reduce((total: number, win) => total + win, 0);
        if (wins.length === 0) expect(auroc).toBeNull();
        else expect(auroc?.value).toBeCloseTo(sum / wins.length, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("thins a long curve, and keeps its ends", () => {
    const said = Array.from({ length: 500 }, (_, index) => ({ sure: 1 - index / 1000 }));
    const curve = summarize(said)?.curve ?? [];
    expect(curve).toHaveLength(200);
    expect(curve[0]?.coverage).toBe(1 / 500);
    expect(curve.at(-1)?.coverage).toBe(1);
  });
});
