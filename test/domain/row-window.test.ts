// Whatever rows are asked for, in whatever order, each is the one that was asked for; one after another they are read together.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRowWindow } from "../../src/domain/row-window.ts";

const DIMENSIONS = 3;

/** A reader over rows that hold their own numbers, and how often it was asked. */
function open(size: number) {
  const loads: { readonly from: number; readonly count: number }[] = [];
  const at = openRowWindow(size, DIMENSIONS, (from, rows) => {
    const count = rows.length / DIMENSIONS;
    expect(from + count).toBeLessThanOrEqual(size);
    loads.push({ from, count });
    for (let i = 0; i < rows.length; i++) rows[i] = from * DIMENSIONS + i;
  });
  return { at, loads };
}

const rowOf = (row: number) => Float32Array.from({ length: DIMENSIONS }, (_, i) => row * DIMENSIONS + i);

describe("a window of rows", () => {
  it("gives each row as it is, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(299), { maxLength: 60 }), fc.nat(299), (asked, start) => {
        const { at } = open(300);
        const run = Array.from({ length: Math.min(150, 300 - start) }, (_, i) => start + i);
        for (const row of [...asked, ...run, ...asked]) expect(at(row)).toEqual(rowOf(row));
      }),
    );
  });

  it("reads many at once where they are asked for in order, and one alone where they are not", () => {
    const inOrder = open(300);
    for (let row = 0; row < 300; row++) inOrder.at(row);
    expect(inOrder.loads.length).toBeLessThan(10);
    const here = open(300);
    for (const row of [299, 5, 150]) here.at(row);
    expect(here.loads.every(({ count }) => count === 1)).toBe(true);
  });

  it("gives nothing of a window whose reading failed", () => {
    let fails = false;
    const at = openRowWindow(10, DIMENSIONS, (from, rows) => {
      rows.fill(from);
      if (fails) throw new Error("gone");
    });
    at(0);
    fails = true;
    expect(() => at(1)).toThrow("gone");
    expect(() => at(1)).toThrow("gone");
    expect(() => at(0)).toThrow("gone");
  });
});
