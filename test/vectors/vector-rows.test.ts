// Products of chosen rows against the plain loop.
import { expect, it } from "vitest";
import { rowsInMemory } from "../../src/vectors/vector-rows.ts";
import { randomUnitVectors } from "../support/random.ts";

it("gives to the last bit what a loop over the numbers of each row gives, for any number of rows", () => {
  const dimensions = 37;
  const vectors = randomUnitVectors(20, dimensions, 5);
  const rows = rowsInMemory(vectors, dimensions);
  const vector = randomUnitVectors(1, dimensions, 6);
  for (const asked of [[], [3], [19, 0, 7], [4, 4, 1, 2], [11, 10, 9, 8, 7, 6, 5]]) {
    const looped = asked.map((row) => {
      let sum = 0;
      for (let i = 0; i < dimensions; i++) sum += (rows.at(row)[i] as number) * (vector[i] as number);
      return sum;
    });
    expect(Array.from(rows.products(vector, asked))).toEqual(looped);
  }
});
