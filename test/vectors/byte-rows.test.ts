// Rows as bytes: their products are those of a plain sum over the bytes, wherever a run begins and ends, the last rows included.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRows } from "../../src/vectors/byte-rows.ts";

const cases = fc
  .record({ count: fc.integer({ min: 1, max: 40 }), dimensions: fc.integer({ min: 1, max: 70 }) })
  .chain(({ count, dimensions }) =>
    fc.record({
      dimensions: fc.constant(dimensions),
      rows: fc.array(
        fc.array(fc.integer({ min: -100, max: 100 }), { minLength: dimensions, maxLength: dimensions }),
        { minLength: count, maxLength: count },
      ),
      query: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: dimensions, maxLength: dimensions }),
      from: fc.nat({ max: count }),
      to: fc.nat({ max: count }),
    }),
  );

describe("products of rows of bytes", () => {
  it("are the same in every run, of one row or of all", () => {
    fc.assert(
      fc.property(cases, ({ dimensions, rows, query, from, to }) => {
        const held = byteRows(rows.length, dimensions, rows.length);
        rows.forEach((row, i) => {
          held.setRow(i, Float32Array.from(row));
        });
        held.take(Float32Array.from(query));
        const each = rows.map((_, i) => held.product(i));
        expect(Array.from(held.products(0, rows.length))).toEqual(each);
        expect(Array.from(held.products(from, to))).toEqual(each.slice(from, Math.max(from, to)));
        const some = Uint16Array.from([from, to, 0, from], (row) => row % rows.length);
        expect(Array.from(held.productsOf(some))).toEqual(Array.from(some, (row) => each[row]));
        expect(held.productsOf(some.subarray(0, 0))).toHaveLength(0);
        each.forEach((product, i) => {
          const exact = query.reduce((sum, value, j) => sum + value * (rows[i]?.[j] as number), 0);
          expect(Math.abs(product - exact)).toBeLessThan(60 * dimensions);
        });
      }),
    );
  });

  it("reach to the last row of a memory that is filled to its end", () => {
    // 1 024 rows of 1 008 bytes end just below a page of 64 KiB: what is fetched ahead of them must still be memory.
    for (const count of [1, 62, 63, 64, 65, 127, 128, 1024]) {
      const held = byteRows(count, 1008, count);
      held.setRow(count - 1, new Float32Array(1008).fill(1));
      held.take(new Float32Array(1008).fill(1));
      expect(held.product(count - 1)).toBeCloseTo(1008, 0);
      expect(held.products(0, count).at(-1)).toBeCloseTo(1008, 0);
    }
  });
});
