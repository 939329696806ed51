// The exact scan and the HNSW graph put the same ten paragraphs first on every question of the development sets.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { differingQuestions, hasHnsw, openEngines } from "../end-to-end/engines.ts";
import { buildRealIndex, type RealIndex } from "../end-to-end/real-index.ts";

describe.skipIf(!hasHnsw)("the exact scan and the graph (SKIPPED without hnswlib-node)", () => {
  let index: RealIndex;
  beforeAll(async () => {
    index = await buildRealIndex();
  });
  afterAll(() => index.remove());

  it.each(["dev", "dev-2", "starter"])("rank alike on every question of %s", async (name) => {
    const engines = await openEngines(index.config.indexFolder);
    const { asked, differing } = await differingQuestions(`eval/${name}.jsonl`, engines);
    expect(asked).toBeGreaterThan(60);
    expect(differing).toEqual([]);
  });
});
