// The order of hits: by score, and of equal scores by chunk, so that two runs give the same list.
import { expect, it } from "vitest";
import { bestFirst } from "../../src/domain/best-first.ts";

it("puts the best score first, and of equal ones the first chunk", () => {
  const hits = [
    { chunk: 4, score: 0.5 },
    { chunk: 2, score: 0.9 },
    { chunk: 1, score: 0.5 },
    { chunk: 3, score: -1 },
  ];
  expect(hits.sort(bestFirst).map(({ chunk }) => chunk)).toEqual([2, 1, 4, 3]);
});
