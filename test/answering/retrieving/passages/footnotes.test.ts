// Footnotes and the passages that point to them.
import { describe, expect, it } from "vitest";
import { footnotesOf, putPointingFirst } from "../../../../src/answering/retrieving/passages/footnotes.ts";
import type { Evidence } from "../../../../src/answering/retrieving/ranking/rank-candidates.ts";
import { evidenceOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

const passage = (id: string, text: string, score: number): Evidence =>
  evidenceOf(paragraphOf({ id, text }), score);
const noteOf = (id: string, label: string, score: number): Evidence =>
  evidenceOf(paragraphOf({ id, text: "A, B and C.", kind: "footnote", label }), score);

const SCHEME = passage("a#p1", "Six piers<sup>Note 1</sup> take part.", 8);
const GRANT = passage("a#p2", "Eight piers<sup>Note 2</sup> get a grant.", 6);
const [SIX, EIGHT] = [noteOf("a#p3", "Note 1", 4), noteOf("a#p4", "Note 2", 10)];
const idsOf = (ranked: readonly Evidence[]): readonly string[] => ranked.map(({ paragraph }) => paragraph.id);

it("finds the footnotes that a passage points to", () => {
  expect(idsOf(footnotesOf(SCHEME, [EIGHT, GRANT, SIX]))).toEqual(["a#p3"]);
});

describe("putPointingFirst", () => {
  it("puts the nearest passage with a footnote before the footnote of another", () => {
    const ranked = putPointingFirst([EIGHT, SCHEME, GRANT, SIX]);
    expect(idsOf(ranked)).toEqual(["a#p1", "a#p4", "a#p2", "a#p3"]);
    expect(ranked.map(({ score }) => score)).toEqual([10, 8, 6, 4]);
  });

  it("leaves a footnote first whose own passage is nearest, and what is no footnote", () => {
    expect(idsOf(putPointingFirst([EIGHT, GRANT, SCHEME, SIX]))).toEqual(["a#p4", "a#p2", "a#p1", "a#p3"]);
    expect(idsOf(putPointingFirst([GRANT, EIGHT, SCHEME]))).toEqual(["a#p2", "a#p4", "a#p1"]);
    expect(idsOf(putPointingFirst([EIGHT]))).toEqual(["a#p4"]);
    const far = evidenceOf(SCHEME.paragraph, 8, 0.5);
    expect(idsOf(putPointingFirst([EIGHT, far]))).toEqual(["a#p4", "a#p1"]);
  });
});
