// The float kernel against a plain loop, to the last bit: answers must not depend on how a product was computed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FloatRows, floatRows } from "../../src/vectors/float-rows.ts";

function plain(vectors: Float32Array, dimensions: number, query: Float32Array): number[] {
  return Array.from({ length: vectors.length / dimensions }, (_, row) => {
    let sum = 0;
    for (let i = 0; i < dimensions; i++)
      sum += (vectors[row * dimensions + i] as number) * (query[i] as number);
    return sum;
  });
}

function productsOf(rows: FloatRows, query: Float32Array): number[] {
  const known = rows.noProducts();
  const all = Array.from({ length: rows.size }, (_, row) => row);
  rows.complete(known, query, all);
  return [...known.subarray(0, rows.size)];
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
        const found = productsOf(floatRows(vectors, dimensions), asked);
        expect(found).toEqual(plain(vectors, dimensions, asked));
      }),
    );
  });

  it("of one question are not overwritten by those of the next", () => {
    const rows = floatRows(Float32Array.of(1, 0, 0, 1), 2);
    const first = productsOf(rows, Float32Array.of(1, 0));
    productsOf(rows, Float32Array.of(0, 1));
    expect(first).toEqual([1, 0]);
  });

  it("are completed row by row, and what is known stays", () => {
    const numbers = Array.from({ length: 3 * 23 }, (_, i) => Math.sin(i));
    const vectors = Float32Array.from(numbers);
    const query = Float32Array.of(0.5, -1, 2);
    const rows = floatRows(vectors, 3);
    const known = rows.noProducts();
    rows.complete(known, query, [22, 4, 4, 5, 11]);
    const once = [...known];
    const expected = plain(vectors, 3, query);
    for (const row of [22, 4, 5, 11]) expect(once[row]).toBe(expected[row]);
    expect(once[0]).toBeNaN();
    rows.complete(known, Float32Array.of(9, 9, 9), [4, 22]);
    expect([...known]).toEqual(once);
    rows.complete(known, query, [0, 1, 2, 3, 6, 7, 8, 9, 10]);
    expect([...known.subarray(0, 12)]).toEqual(expected.slice(0, 12));
  });
});
