// Filters narrow before anything is ranked, in every leg alike: what a leg finds under a filter is what it ranks first of all
// that the filter admits, however deep that lies. The engines of a database hold to the same in test/adapters/postgres.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createExactVectorIndex } from "../../../src/adapters/exact-vector-index.ts";
import { loadHnsw } from "../../../src/adapters/hnsw-vector-index.ts";
import { findRuns } from "../../../src/answering/retrieving/chunk-runs.ts";
import { evidenceFilter } from "../../../src/answering/retrieving/evidence-filter.ts";
import type { Language } from "../../../src/domain/document.ts";
import type { EvidenceFilters } from "../../../src/domain/question.ts";
import { seededRandom } from "../../../src/evaluation/seeded-random.ts";
import type { ChunkFilter, Hit, VectorIndex } from "../../../src/ports.ts";
import { rowsInMemory } from "../../../src/vectors/vector-rows.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf } from "../small-library.ts";

const DIMENSIONS = 16;
const DOCUMENTS = ["plan", "news", "book", "paper"];
const BUREAUX = ["ITIB", "TLB", "EDB"];
const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];
const WORDS = ["tram", "ferry", "harbour", "pier", "tunnel", "電車", "渡輪", "海港", "碼頭", "隧道"];

const random = seededRandom(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const paragraphs = Array.from({ length: 180 }, (_, i) =>
  paragraphOf({
    id: `${DOCUMENTS[i % 4]}#p${i + 1}`,
    text: Array.from({ length: 6 }, () => pick(WORDS)).join(" "),
    language: pick(LANGUAGES),
    bureaux: [{ code: pick(BUREAUX), basis: "stated" }],
  }),
);
const library = libraryOf(
  DOCUMENTS.map((id, i) => documentRecord({ id, publishedOn: `202${i + 2}-06-01` })),
  paragraphs,
);
const unit = (): number[] => {
  const vector = Array.from({ length: DIMENSIONS }, () => random() - 0.5);
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
};
const chunkRuns = findRuns(library);
const vectors = Float32Array.from(paragraphs.flatMap(unit));

const subset = (values: readonly string[]) => fc.option(fc.subarray([...values]), { nil: undefined });
const filters: fc.Arbitrary<EvidenceFilters> = fc.record({
  documents: subset(DOCUMENTS),
  bureaux: subset(BUREAUX),
  languages: subset(LANGUAGES) as fc.Arbitrary<Language[] | undefined>,
  publishedFrom: fc.constantFrom(undefined, "2023-01-01", "2024-06-02"),
  publishedTo: fc.constantFrom(undefined, "2024-12-31", "2022-06-01"),
});

/** Holds one leg to the law; `search` is the leg, with its query given. */
async function expectNarrowed(
  search: (limit: number, filter?: ChunkFilter) => Promise<readonly Hit[]>,
): Promise<void> {
  const all = await search(paragraphs.length);
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 40 }), async (wanted, limit) => {
      const filter = evidenceFilter(wanted, { library, chunkRuns });
      const admitted = all.filter(({ chunk }) => filter === undefined || filter(chunk));
      const found = await search(limit, filter);
      expect(found.map(({ chunk }) => chunk)).toEqual(admitted.slice(0, limit).map(({ chunk }) => chunk));
    }),
  );
}

describe("a filter narrows before the leg ranks", () => {
  const query = Float32Array.from(unit());

  it("in the exact scan", async () => {
    const index = createExactVectorIndex(vectors, DIMENSIONS);
    await expectNarrowed((limit, filter) => index.search(query, limit, filter));
  });

  it.each(["en", "zh"] as const)("in BM25, %s", async (group) => {
    const leg = lexicalLegsOf(library).get(group);
    const terms = ["tram", "pier", "電車", "碼頭"].map((term) => ({ term, weight: 1 }));
    await expectNarrowed(async (limit, filter) => (await leg?.search(terms, limit, filter)) ?? []);
  });
});

const hnsw = await loadHnsw();
describe.skipIf(hnsw === undefined)(
  "a filter narrows before the graph ranks (SKIPPED without hnswlib-node)",
  () => {
    let folder: string;
    let index: VectorIndex;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "youju-graph-"));
      const file = join(folder, "graph.hnsw");
      hnsw?.build(rowsInMemory(vectors, DIMENSIONS), file);
      index = hnsw?.open(file, paragraphs.length, DIMENSIONS) as VectorIndex;
    });
    afterAll(() => rm(folder, { recursive: true }));

    it("at every depth", async () => {
      const query = Float32Array.from(unit());
      await expectNarrowed((limit, filter) => index.search(query, limit, filter));
    });
  },
);
