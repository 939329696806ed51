// The retrieval figures against trec_eval's definitions, written out here a second time from their formulas.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeRanking, judgeRanking } from "../../../src/evaluation/grading/grade-ranking.ts";
import { goldResolver } from "../../../src/evaluation/resolve-gold.ts";
import { caseOf, paragraphNamed, snippetOf } from "../cases.ts";

interface Place {
  readonly id: string;
  readonly score: number;
}

const retrievedOf = (places: readonly Place[]) =>
  places.map((place) => ({ ...place, text: null, counterpartId: null }));

function graded(places: readonly Place[], judgements: Readonly<Record<string, number>>) {
  const gold = Object.entries(judgements);
  const relevant = gold.filter(([, grade]) => grade > 0).map(([id, grade]) => paragraphNamed(id, grade));
  const irrelevant = gold.filter(([, grade]) => grade === 0).map(([id]) => id);
  const passages = goldResolver(null)(caseOf({ needed: [relevant] })).groups.flat();
  return gradeRanking(judgeRanking(retrievedOf(places), passages, irrelevant), passages, "en");
}

/** recall_k, ndcg_cut_k and recip_rank of m_recall.c, m_ndcg_cut.c and m_recip_rank.c, loop by loop. */
function byDefinition(places: readonly Place[], judgements: Readonly<Record<string, number>>) {
  const order = [...places].sort((a, b) =>
    a.score === b.score ? (a.id < b.id ? 1 : -1) : b.score - a.score,
  );
  const ideal = Object.values(judgements).sort((a, b) => b - a);
  const relevant = ideal.filter((grade) => grade > 0).length;
  let [found, gain, best, reciprocal] = [0, 0, 0, 0];
  for (let rank = 1; rank <= 10; rank += 1) {
    const grade = judgements[order[rank - 1]?.id ?? ""] ?? 0;
    if (grade > 0) found += 1;
    if (grade > 0 && reciprocal === 0) reciprocal = 1 / rank;
    gain += grade / (Math.log(rank + 1) / Math.LN2);
    best += (ideal[rank - 1] ?? 0) / (Math.log(rank + 1) / Math.LN2);
  }
  return { "recall-at-10": found / relevant, "ndcg-at-10": gain / best, "rr-at-10": reciprocal };
}

describe("gradeRanking", () => {
  it("agrees with the definitions for any ranking, ties included", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    const places = fc.uniqueArray(fc.record({ id, score: fc.constantFrom(0.1, 0.5, 0.5, 0.9) }), {
      selector: (p) => p.id,
    });
    const judgements = fc
      .dictionary(id, fc.nat(3), { minKeys: 1 })
      .filter((grades) => Object.values(grades).some((grade) => grade > 0));
    fc.assert(
      fc.property(places, judgements, (ranked, grades) => {
        const found = graded(ranked, grades);
        for (const [name, value] of Object.entries(byDefinition(ranked, grades))) {
          expect(found[name as "rr-at-10"]?.numerator).toBeCloseTo(value, 10);
        }
      }),
    );
  });

  it("leaves a case out of which nothing relevant is known, and counts a paragraph once", () => {
    expect(graded([{ id: "a", score: 1 }], { a: 0 })["recall-at-10"]).toBeNull();
    const twice = [1, 2, 3].map((score) => ({ id: "a", score }));
    expect(graded(twice, { a: 1, b: 1 })["recall-at-10"]?.numerator).toBe(0.5);
  });

  it("knows a passage by its words where no index says which paragraph it is", () => {
    const { groups } = goldResolver(null)(caseOf({ needed: [[snippetOf("d", "the fund")]] }));
    const place = { id: "x", score: 1, text: "This is the\nfund.", counterpartId: null };
    expect(
      gradeRanking(judgeRanking([place], groups.flat(), []), groups.flat(), "en")["rr-at-10"]?.numerator,
    ).toBe(1);
  });
});
