// The float kernel against a plain loop, to the last bit: answers must not depend on how a product was computed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floatRows } from "../../src/vectors/float-rows.ts";

function plain(vectors: Float32Array, dimensions: number, query: Float32Array): number[] {
  return Array.from({ length: vectors.length / dimensions }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < dimensions; i++)
      sum += (vectors[row * dimensions + i] as number) * (query[i] as number);
    return sum;
  });
}

describe("the products of a vector with rows of floats", () => {
  it("are those of a plain loop to the last bit, for any number of rows and dimensions", () => {
    const numbers = (length: number) =>
      fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -2, max: 2 }), {
        minLength: length,
        maxLength: length,
      });
    const cases = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 33 }))
      .chain(([rows, dimensions]) =>
        fc.tuple(fc.constant(dimensions), numbers(rows * dimensions), numbers(dimensions)),
      );
    fc.assert(
      fc.property(cases, ([dimensions, rows, query]) => {
        const vectors = Float32Array.from(rows);
        const asked = Float32Array.from(query);
        const found = floatRows(vectors, dimensions).products(asked);
        expect([...found]).toEqual(plain(vectors, dimensions, asked));
      }),
    );
  });

  it("of one question are not overwritten by those of the next", () => {
    const rows = floatRows(Float32Array.of(1, 0, 0, 1), 2);
    const first = rows.products(Float32Array.of(1, 0));
    rows.products(Float32Array.of(0, 1));
    expect([...first]).toEqual([1, 0]);
  });
});
