// The exact scan and the HNSW graph put the same ten paragraphs first. Every question of the development sets: `npm run test:heavy`.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { differingQuestions, hasHnsw, openEngines } from "./engines.ts";
import { buildRealIndex, type RealIndex } from "./real-index.ts";

describe.skipIf(!hasHnsw)("the exact scan and the graph (SKIPPED without hnswlib-node)", () => {
  let index: RealIndex;
  beforeAll(async () => {
    index = await buildRealIndex();
  });
  afterAll(() => index.remove());

  it("rank alike on every question of the starter set", async () => {
    const engines = await openEngines(index.config.indexFolder);
    expect(engines.map(({ vectors }) => vectors.engine)).toEqual(["exact", "hnsw"]);
    const { asked, differing } = await differingQuestions("eval/starter.jsonl", engines);
    expect(asked).toBeGreaterThan(60);
    expect(differing).toEqual([]);
  });
});
