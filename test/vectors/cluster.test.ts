// Lists of vectors: what is known from an earlier time spares work and changes nothing, whatever came, went and moved since; and a change
// of a few vectors leaves the sample, and nearly all centres, as they were.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteRows, byteRows } from "../../src/vectors/byte-rows.ts";
import { type Clusters, clusterRows } from "../../src/vectors/cluster.ts";
import { sampleRows } from "../../src/vectors/sample-rows.ts";
import { randomUnitVectors } from "../support/random.ts";

const DIMENSIONS = 32;
const POOL = 600;
const pool = randomUnitVectors(POOL, DIMENSIONS, 5);

/** Rows of the vectors of the pool that are named. */
function rowsOf(members: readonly number[]): ByteRows {
  const rows = byteRows(members.length, DIMENSIONS, 1);
  for (const [row, member] of members.entries())
    rows.setRow(row, pool.subarray(member * DIMENSIONS, (member + 1) * DIMENSIONS));
  return rows;
}

function plain({ centres, listOf, nearness, first }: Clusters) {
  return {
    numbers: [centres.bytes, centres.scales, listOf, nearness].map((each) => Array.from(each)),
    first: [first.centres.bytes, first.centres.scales, first.near].map((each) => Array.from(each)),
    telling: first.telling,
  };
}

const members = fc.array(fc.nat(POOL - 1), { maxLength: 300 });

describe("clusters", () => {
  it("are the same with what is known from an earlier time as without", () => {
    const change = fc.record({
      earlier: members,
      gone: fc.array(fc.nat(299), { maxLength: 5 }),
      came: fc.array(fc.nat(POOL - 1), { maxLength: 5 }),
      lists: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })),
    });
    fc.assert(
      fc.property(change, ({ earlier: then, gone, came, lists: [before, after] }) => {
        const known = clusterRows(rowsOf(then), before).first;
        const now = [...came, ...then.filter((_, row) => !gone.includes(row))];
        const vectors = rowsOf(now);
        const rows = Int32Array.from(now, (member) => then.indexOf(member));
        for (const lists of [before, after]) {
          const kept = clusterRows(vectors, lists, { ...known, rows });
          expect(plain(kept)).toEqual(plain(clusterRows(vectors, lists)));
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("put each vector to the nearest of the centres near it", () => {
    const vectors = rowsOf(Array.from({ length: 300 }, (_, i) => i));
    const { centres, listOf, first } = clusterRows(vectors, 12);
    for (let row = 0; row < 300; row++) {
      centres.takeRow(vectors, row);
      const products = Array.from(centres.products(0, 12));
      expect(first.near.subarray(row * 12, (row + 1) * 12).toSorted()).toEqual(
        Uint16Array.from(products, (_, i) => i),
      );
      expect(products[listOf[row] as number]).toBe(Math.max(...products));
    }
  });
});

describe("a sample of rows", () => {
  it("keeps its members, in their order, where others come and go, wherever they stand", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(POOL - 1), { minLength: 20 }), fc.nat(), (all, at) => {
        const gone = all[at % all.length] as number;
        const rest = all.filter((member) => member !== gone).reverse();
        const named = (some: readonly number[], wanted: number) =>
          Array.from(sampleRows(rowsOf(some), wanted), (row) => some[row]);
        const sample = named(all, 10);
        const kept = sample.filter((member) => member !== gone);
        expect(named(rest, 10).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it("holds what stands in many places as often as it falls to it, and all of a few", () => {
    const half = rowsOf(Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 7 : i % POOL)));
    const shared = Array.from(sampleRows(half, 200)).filter((row) => row % 2 === 0).length;
    expect(shared).toBeGreaterThan(60);
    expect(shared).toBeLessThan(140);
    expect(sampleRows(rowsOf([1, 2, 3]), 10).toSorted()).toEqual(Uint32Array.of(0, 1, 2));
    expect(sampleRows(rowsOf([]), 10)).toHaveLength(0);
  });
});
