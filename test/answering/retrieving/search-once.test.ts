// Within one question the same search is made once; another vector, filter or weight, or one that looks deeper, makes another.
import { describe, expect, it } from "vitest";
import { searchOnce } from "../../../src/answering/retrieving/search-once.ts";
import type { ChunkFilter, LexicalIndex, QueryTerm, VectorIndex } from "../../../src/ports.ts";
import { documentRecord, libraryOf, paragraphOf, searchLegsOf } from "../small-library.ts";

const library = libraryOf(
  [documentRecord({ id: "plan" })],
  [
    paragraphOf({ id: "plan#p1", text: "Replace the lamps along the harbour." }),
    paragraphOf({ id: "plan#p2", text: "Plant trees in the north." }),
  ],
);

async function counted() {
  const legs = await searchLegsOf(library);
  const english = legs.lexical.get("en");
  if (english === undefined) throw new Error("no English leg");
  let searches = 0;
  const vectors: VectorIndex = {
    ...legs.vectors,
    search: (...asked) => {
      searches++;
      return legs.vectors.search(...asked);
    },
  };
  const words: LexicalIndex = {
    ...english,
    search: (...asked) => {
      searches++;
      return english.search(...asked);
    },
  };
  const once = searchOnce({ ...legs, vectors, lexical: new Map([["en", words]]) });
  return { legs, english, once, searches: () => searches };
}

const oneWay = (size: number, at: number): Float32Array => new Float32Array(size).fill(0).fill(1, at, at + 1);
const lamps: readonly QueryTerm[] = [{ term: "lamp", weight: 1 }];
const everything: ChunkFilter = () => true;

describe("searching once", () => {
  it("makes an equal search of vectors once, and gives what the index gives", async () => {
    const { legs, once, searches } = await counted();
    const { dimensions } = legs.vectors;
    const first = await once.vectors.search(oneWay(dimensions, 3), 2);
    expect(await once.vectors.search(oneWay(dimensions, 3), 2)).toEqual(first);
    expect(first).toEqual(await legs.vectors.search(oneWay(dimensions, 3), 2));
    expect(searches()).toBe(1);
  });

  it("makes an equal search of words once, and gives what the index gives", async () => {
    const { english, once, searches } = await counted();
    const first = await once.lexical.get("en")?.search(lamps, 2);
    expect(await once.lexical.get("en")?.search([...lamps], 2)).toEqual(first);
    expect(first).toEqual(await english.search(lamps, 2));
    expect(searches()).toBe(1);
  });

  it("takes the first of what a deeper search found", async () => {
    const { legs, once, searches } = await counted();
    const { dimensions } = legs.vectors;
    await once.vectors.search(oneWay(dimensions, 3), 2);
    expect(await once.vectors.search(oneWay(dimensions, 3), 1)).toEqual(
      await legs.vectors.search(oneWay(dimensions, 3), 1),
    );
    expect(searches()).toBe(1);
  });

  it("searches again for anything else", async () => {
    const { legs, once, searches } = await counted();
    const { dimensions } = legs.vectors;
    await once.vectors.search(oneWay(dimensions, 3), 2);
    await once.vectors.search(oneWay(dimensions, 4), 2);
    await once.vectors.search(oneWay(dimensions, 3), 3);
    await once.vectors.search(oneWay(dimensions, 3), 2, everything);
    const words = once.lexical.get("en");
    await words?.search(lamps, 2);
    await words?.search([{ term: "lamp", weight: 0.5 }], 2);
    await words?.search([{ term: "tree", weight: 1 }], 2);
    await words?.search(lamps, 2, everything);
    expect(searches()).toBe(8);
  });
});
