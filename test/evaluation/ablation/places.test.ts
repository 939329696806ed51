// What a ranking is counted right for, by where it has the first and all of the paragraphs that a question needs.
import { expect, it } from "vitest";
import { FIGURES } from "../../../src/evaluation/ablation/places.ts";

it("counts a place up to the depth of each figure, and not the one after it", () => {
  const at = (first: number, all: number): readonly boolean[] =>
    Object.values(FIGURES).map((holds) => holds({ first, all }));
  expect(Object.keys(FIGURES)).toEqual(["hit@1", "hit@3", "hit@10", "needed"]);
  expect(at(1, 5)).toEqual([true, true, true, true]);
  expect(at(3, 6)).toEqual([false, true, true, false]);
  expect(at(10, Number.POSITIVE_INFINITY)).toEqual([false, false, true, false]);
  expect(at(11, 11)).toEqual([false, false, false, false]);
});
