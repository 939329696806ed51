// Rows that bytes leave out can never be among the nearest: the law that lets the exact search read a part of its vectors.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRows } from "../../src/vectors/byte-rows.ts";
import { nearRows } from "../../src/vectors/near-rows.ts";

const numbers = (length: number) =>
  fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -2, max: 2 }), {
    minLength: length,
    maxLength: length,
  });

const cases = fc
  .record({
    count: fc.integer({ min: 0, max: 40 }),
    dimensions: fc.integer({ min: 1, max: 33 }),
    limit: fc.integer({ min: 0, max: 12 }),
    step: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ count, dimensions, limit, step }) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      limit: fc.constant(limit),
      step: fc.constant(step),
      rows: numbers(count * dimensions),
      query: numbers(dimensions),
    }),
  );

function product(rows: readonly number[], row: number, query: readonly number[]): number {
  return query.reduce((sum, value, i) => sum + value * (rows[row * query.length + i] as number), 0);
}

describe("the rows among which the nearest are", () => {
  it("hold the nearest of those that are admitted, whatever the rows and the vector", () => {
    fc.assert(
      fc.property(cases, ({ dimensions, limit, step, rows, query }) => {
        const admits = (row: number): boolean => row % step === 0;
        const exact = rows.map(Math.fround);
        const asked = query.map(Math.fround);
        const found = nearRows(Float32Array.from(rows), dimensions).find(
          Float32Array.from(query),
          limit,
          admits,
        );
        const nearest = Array.from({ length: rows.length / dimensions }, (_, row) => row)
          .filter(admits)
          .sort((a, b) => product(exact, b, asked) - product(exact, a, asked) || a - b)
          .slice(0, limit);
        for (const row of nearest) expect(found).toContain(row);
        expect(found.every(admits)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("are few of many", () => {
    const vectors = Float32Array.from({ length: 500 * 64 }, (_, i) => Math.sin(i * i));
    expect(nearRows(vectors, 64).find(vectors.subarray(0, 64), 10).length).toBeLessThan(60);
  });
});

describe("the products of bytes", () => {
  it("are right for runs of any length, the last rows included", () => {
    const rows = byteRows(7, 3, 7);
    for (let row = 0; row < 7; row++) rows.setRow(row, Float32Array.of(row, 0, -row));
    for (const [from, to] of [
      [0, 7],
      [5, 7],
      [6, 7],
      [2, 2],
    ] as const) {
      rows.take(Float32Array.of(1, 1, 0));
      const products = Array.from(rows.products(from, to));
      const expected = Array.from({ length: to - from }, (_, i) => from + i);
      expect(products).toHaveLength(expected.length);
      for (const [i, product] of products.entries()) expect(product).toBeCloseTo(expected[i] as number, 4);
    }
  });
});
