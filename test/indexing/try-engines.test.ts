// What a finished snapshot is tried with before it serves: engines that lost a word, a vector or a paragraph are told.
import { describe, expect, it } from "vitest";
import { createExactVectorIndex } from "../../src/adapters/exact-vector-index.ts";
import { embeddingText } from "../../src/indexing/embed-chunks.ts";
import { findEngineFault, type TriedEngines } from "../../src/indexing/try-engines.ts";
import type { Chunk } from "../../src/ports.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf } from "../answering/small-library.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

const TEXTS = [
  "Replace 1,200 lamps along the harbour by 2027, paid for by the fund.",
  "Plant five thousand trees in the districts of the north.",
  "Review the licences of ferries and report to the Council by the end of the year.",
];
const PARAGRAPHS = TEXTS.map((text, i) => paragraphOf({ id: `plan#p${i + 1}`, text }));
const LIBRARY = libraryOf([documentRecord({ id: "plan" })], PARAGRAPHS);
const EMBEDDER = createHashEmbedder();

async function vectorsOf(texts: readonly string[]) {
  const vectors = await EMBEDDER.embed(texts, "passage");
  const laid = new Float32Array(vectors.length * EMBEDDER.dimensions);
  for (const [i, vector] of vectors.entries()) laid.set(vector, i * EMBEDDER.dimensions);
  return createExactVectorIndex(laid, EMBEDDER.dimensions);
}

async function enginesWith(changes: Partial<TriedEngines> = {}): Promise<TriedEngines> {
  const texts = PARAGRAPHS.map((each, i) => embeddingText(each, LIBRARY.chunks.at(i) as Chunk));
  return {
    library: LIBRARY,
    lexical: lexicalLegsOf(LIBRARY),
    vectors: [await vectorsOf(texts)],
    embedder: EMBEDDER,
    ...changes,
  };
}

describe("the engines of a finished snapshot", () => {
  it("pass where they find its paragraphs by their words and vectors", async () => {
    expect(await findEngineFault(await enginesWith())).toBeUndefined();
  });

  it("do not pass where postings are of other paragraphs", async () => {
    const shifted = libraryOf([], [...PARAGRAPHS.slice(1), ...PARAGRAPHS.slice(0, 1)]);
    const fault = await findEngineFault(await enginesWith({ lexical: lexicalLegsOf(shifted) }));
    expect(fault).toMatch(/words of plan#p\d does not find it/);
  });

  it("do not pass where vectors are of other texts", async () => {
    const others = await vectorsOf(["lamps", "quays", "cranes"]);
    expect(await findEngineFault(await enginesWith({ vectors: [others] }))).toMatch(
      /exact search does not find/,
    );
  });

  it("do not pass where two of them say other things", async () => {
    const engines = await enginesWith();
    const [exact] = engines.vectors as [TriedEngines["vectors"][number]];
    const worse: typeof exact = {
      ...exact,
      search: async (...asked) =>
        (await exact.search(...asked)).map((hit) => ({ ...hit, score: hit.score - 0.01 })),
    };
    expect(await findEngineFault({ ...engines, vectors: [exact, worse] })).toMatch(/disagree/);
  });

  it("do not pass where a paragraph has no passage, or nothing is held", async () => {
    const without = { ...LIBRARY, chunks: [LIBRARY.chunks.at(0) as Chunk] };
    expect(await findEngineFault(await enginesWith({ library: without }))).toMatch(/no passage of/);
    const empty = libraryOf([], []);
    expect(await findEngineFault(await enginesWith({ library: empty }))).toBe("it holds no paragraphs");
  });
});
