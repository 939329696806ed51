// The store over pgvector, in PostgreSQL as one process of WebAssembly and in a server where one is installed: the contracts of both searches, the filters in SQL against those in memory,
// what is written and read back, and what a switch leaves behind.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBm25LexicalIndex } from "../../../src/adapters/bm25-lexical-index.ts";
import { createExactVectorIndex } from "../../../src/adapters/exact-vector-index.ts";
import { type DatabasePool, openDatabase, schemaOf } from "../../../src/adapters/postgres/database.ts";
import { currentSnapshotId, openStoredSnapshot } from "../../../src/adapters/postgres/open-store.ts";
import { type PublishedSnapshot, publishSnapshot } from "../../../src/adapters/postgres/publish-snapshot.ts";
import { findRuns } from "../../../src/answering/retrieving/chunk-runs.ts";
import { evidenceFilter } from "../../../src/answering/retrieving/evidence-filter.ts";
import type { DocumentRecord, Language } from "../../../src/domain/document.ts";
import type { InvertedIndex } from "../../../src/domain/inverted-index.ts";
import type { EvidenceFilters } from "../../../src/domain/question.ts";
import type { SnapshotRecipe } from "../../../src/domain/snapshot.ts";
import { rowsInMemory } from "../../../src/vectors/vector-rows.ts";
import { documentRecord, libraryOf, paragraphOf } from "../../answering/small-library.ts";
import { testLexicalIndex } from "../../contracts/lexical-index.ts";
import { testVectorIndex } from "../../contracts/vector-index.ts";
import { startPglite } from "../../support/pglite-server.ts";
import { type DatabaseServer, hasPostgres, startPostgres } from "../../support/postgres-server.ts";
import { randomUnitVectors } from "../../support/random.ts";

const NO_TERMS: InvertedIndex = {
  terms: [],
  offsets: Uint32Array.of(0),
  chunks: new Uint32Array(),
  weights: new Float32Array(),
  lengths: new Float32Array(),
};
const recipeOf = (dimensions: number): SnapshotRecipe => ({
  embedder: "test",
  dimensions,
  chunker: "1",
  fold: "1",
});
let snapshots = 0;

/** A snapshot of its own for each test: one paragraph and one chunk a vector, documents and bodies by turns. */
function snapshotOf(
  vectors: Float32Array,
  dimensions: number,
  changes: Partial<PublishedSnapshot> = {},
): PublishedSnapshot {
  const languages: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];
  const precisions = ["day", "month", "year"] as const;
  const documents = [0, 1, 2, 3, 4].map(
    (i): DocumentRecord =>
      documentRecord({
        id: `d${i}`,
        publishedOn: `202${i}-0${i + 1}-15`,
        publishedPrecision: precisions[i % 3] ?? "day",
      }),
  );
  const paragraphs = Array.from({ length: vectors.length / dimensions }, (_, i) =>
    paragraphOf({
      id: `d${i % 5}#p${i + 1}`,
      text: `Paragraph "${i}" 第${i}段 \\ 'x'`,
      language: languages[i % 3] ?? "en",
      bureaux: i % 2 === 0 ? [{ code: `B${i % 4}`, basis: "stated" }] : [],
    }),
  );
  snapshots++;
  const indexId = `sha256:${createHash("sha256").update(String(snapshots)).digest("hex")}`;
  return {
    library: { ...libraryOf(documents, paragraphs), indexId },
    recipe: recipeOf(dimensions),
    vectors: rowsInMemory(vectors, dimensions),
    terms: new Map([
      ["en", NO_TERMS],
      ["zh", NO_TERMS],
    ]),
    withGraph: false,
    ...changes,
  };
}

/** All of it over one kind of database. */
function testStore(name: string, startServer: () => Promise<Pick<DatabaseServer, "url" | "stop">>): void {
  describe(name, () => {
    let server: Pick<DatabaseServer, "url" | "stop">;
    let pool: DatabasePool;

    beforeAll(async () => {
      server = await startServer();
      pool = openDatabase(server.url, "patient");
    });
    afterAll(async () => {
      await pool.close();
      await server.stop();
    });

    async function store(snapshot: PublishedSnapshot, keepMs = 0) {
      await publishSnapshot(pool, snapshot, () => undefined, keepMs);
      return openStoredSnapshot(pool, snapshot.recipe);
    }

    for (const withGraph of [false, true]) {
      testVectorIndex(
        `pgvector ${withGraph ? "with" : "without"} its HNSW index`,
        async (vectors, dimensions) => {
          return (await store(snapshotOf(vectors, dimensions, { withGraph }))).vectors;
        },
      );
    }

    testLexicalIndex("BM25 in SQL", async (index) => {
      const snapshot = snapshotOf(randomUnitVectors(index.lengths.length, 4, 1), 4);
      const terms = new Map([
        ["en", index],
        ["zh", NO_TERMS],
      ] as const);
      const stored = await store({ ...snapshot, terms });
      return stored.lexical.get("en") as NonNullable<ReturnType<typeof stored.lexical.get>>;
    });

    describe("the store", () => {
      const dimensions = 8;
      const vectors = randomUnitVectors(60, dimensions, 3);
      const query = randomUnitVectors(1, dimensions, 9);
      const index: InvertedIndex = {
        terms: ["a", "b"],
        offsets: Uint32Array.of(0, 60, 75),
        chunks: Uint32Array.from([...Array(60).keys(), ...Array.from({ length: 15 }, (_, i) => i * 4)]),
        weights: Float32Array.from({ length: 75 }, (_, i) => 1 + (i % 3) * 0.4),
        lengths: Float32Array.from({ length: 60 }, (_, i) => 2 + (i % 7)),
      };
      const terms = new Map([
        ["en", index],
        ["zh", NO_TERMS],
      ] as const);
      const asked = [
        { term: "a", weight: 1 },
        { term: "b", weight: 0.5 },
      ];

      it("reads back every document, paragraph, chunk and body as it was written", async () => {
        const snapshot = snapshotOf(vectors, dimensions, { terms });
        const { library } = await store(snapshot);
        expect(library.documents).toEqual(snapshot.library.documents);
        expect(library.paragraphs).toEqual(snapshot.library.paragraphs);
        expect(library.chunks).toEqual(snapshot.library.chunks);
        expect(library.indexId).toBe(snapshot.library.indexId);
      });

      it("finds what the engines in memory find, with their scores, under every filter", async () => {
        const snapshot = snapshotOf(vectors, dimensions, { terms });
        const stored = await store(snapshot);
        const exact = createExactVectorIndex(vectors, dimensions);
        const words = createBm25LexicalIndex(index);
        const filters: readonly EvidenceFilters[] = [
          {},
          { documents: ["d1", "d3"] },
          { languages: ["zh-Hant"] },
          { bureaux: ["B2", "none"] },
          { publishedFrom: "2021-02-20" },
          { publishedFrom: "2021-02-16", publishedTo: "2023-04-14" },
          { publishedTo: "2020-01-14", languages: ["en", "zh-Hans"], bureaux: ["B0"] },
          { documents: ["no'such"] },
          { documents: [] },
        ];
        for (const each of filters) {
          const filter = evidenceFilter(each, {
            library: snapshot.library,
            chunkRuns: findRuns(snapshot.library),
          });
          const near = await exact.search(query, 12, filter);
          const found = await stored.vectors.search(query, 12, filter);
          expect(found.map(({ chunk }) => chunk)).toEqual(near.map(({ chunk }) => chunk));
          found.forEach(({ score }, i) => {
            expect(score).toBeCloseTo(near[i]?.score as number, 5);
          });
          const best = await words.search(asked, 12, filter);
          const said = await stored.lexical.get("en")?.search(asked, 12, filter);
          expect(said?.map(({ chunk }) => chunk)).toEqual(best.map(({ chunk }) => chunk));
          said?.forEach(({ score }, i) => {
            expect(score).toBeCloseTo(best[i]?.score as number, 9);
          });
        }
      });

      it("has an HNSW index that fits the search; a collection this small is scanned all the same", async () => {
        const snapshot = snapshotOf(vectors, dimensions, { withGraph: true });
        await store(snapshot);
        const plan = await pool.transaction(async (database) => {
          await database.query("SET LOCAL enable_seqscan = off");
          return database.query<{ "QUERY PLAN": string }>(
            `EXPLAIN SELECT number FROM ${schemaOf(snapshot.library.indexId)}.chunks c
         ORDER BY c.embedding <#> '[${query.join(",")}]'::vector LIMIT 10`,
          );
        });
        expect(plan.map((row) => row["QUERY PLAN"]).join("\n")).toMatch(
          /Index Scan using chunks_embedding_idx/,
        );
      });

      /** Which of the snapshots still stand, by their places. */
      const standing = async (snapshots: readonly PublishedSnapshot[]): Promise<readonly number[]> => {
        const rows = await pool.query<{ name: string }>("SELECT nspname AS name FROM pg_namespace");
        const names = new Set(rows.map(({ name }) => name));
        return snapshots.flatMap(({ library }, i) => (names.has(schemaOf(library.indexId)) ? [i] : []));
      };
      const small = (seed: number) => snapshotOf(randomUnitVectors(5, dimensions, seed), dimensions);

      it("switches at once, keeps the snapshot before, and drops the ones before that", async () => {
        const all = [1, 2, 3].map(small);
        const [first, second, third] = all as [PublishedSnapshot, PublishedSnapshot, PublishedSnapshot];
        const open = await store(first);
        await store(second);
        expect(await currentSnapshotId(pool)).toBe(second.library.indexId);
        expect(await open.vectors.search(query, 5)).toHaveLength(5);
        await store(third);
        expect(await standing(all)).toEqual([1, 2]);
        await store(second);
        expect(await currentSnapshotId(pool)).toBe(second.library.indexId);
        await store(first);
        expect(await standing(all)).toEqual([0, 1]);
      });

      it("keeps what was replaced a short while ago, for replicas that have not changed over", async () => {
        const all = [4, 5, 6, 7].map(small);
        for (const each of all) await store(each, 60_000);
        expect(await standing(all)).toEqual([0, 1, 2, 3]);
      });

      it("drops what a publication that was killed left behind", async () => {
        await pool.query("CREATE SCHEMA youju_0123456789abcdef");
        await store(small(8));
        expect(
          await pool.query("SELECT 1 FROM pg_namespace WHERE nspname = 'youju_0123456789abcdef'"),
        ).toEqual([]);
      });

      it("refuses an index that was made in another way, and says so where there is none", async () => {
        await store(snapshotOf(vectors, dimensions));
        await expect(
          openStoredSnapshot(pool, { ...recipeOf(dimensions), embedder: "another" }),
        ).rejects.toMatchObject({ code: "index-mismatch" });
        const empty = await startServer();
        const other = openDatabase(empty.url, "prompt");
        await expect(openStoredSnapshot(other, recipeOf(dimensions))).rejects.toMatchObject({
          code: "index-missing",
        });
        await other.close();
        await empty.stop();
      });

      it("rejects with the reason of whoever leaves while it is asked, and serves on", async () => {
        const { vectors: stored } = await store(snapshotOf(vectors, dimensions));
        const leaving = new AbortController();
        const outcome = expect(stored.search(query, 5, undefined, leaving.signal)).rejects.toThrow("left");
        leaving.abort(new Error("left"));
        await outcome;
        expect(await stored.search(query, 5)).toHaveLength(5);
      });

      it("names a database that is not there, and never its address", async () => {
        const nowhere = openDatabase("postgres://user:secret@127.0.0.1:1/none", "prompt");
        await expect(openStoredSnapshot(nowhere, recipeOf(dimensions))).rejects.toMatchObject({
          code: "store-unavailable",
          message: expect.not.stringContaining("secret"),
        });
        await nowhere.close();
      });
    });
  });
}

/** What needs a server with a session for each connection, that can be ended and started again. */
function testServer(): void {
  describe("a store that loses its server", () => {
    let server: DatabaseServer;
    let pool: DatabasePool;
    const snapshot = snapshotOf(randomUnitVectors(20, 8, 5), 8);
    const query = randomUnitVectors(1, 8, 6);

    beforeAll(async () => {
      server = await startPostgres();
      // As many attempts as a server may need on any machine: an hour of them.
      pool = openDatabase(server.url, "prompt", 16);
    });
    afterAll(async () => {
      await pool.close();
      await server.stop();
    });

    it("answers as before when the server was killed and came back while it was asked", async () => {
      await publishSnapshot(pool, snapshot, () => undefined);
      const { vectors } = await openStoredSnapshot(pool, snapshot.recipe);
      const before = await vectors.search(query, 20);
      await server.crash();
      const during = vectors.search(query, 20);
      await server.restart();
      expect(await during).toEqual(before);
      expect(await vectors.search(query, 20)).toEqual(before);
    });

    it("says store-unavailable when the server stays away, within seconds", async () => {
      const impatient = openDatabase(server.url, "prompt");
      const { vectors } = await openStoredSnapshot(impatient, snapshot.recipe);
      await server.crash();
      await expect(vectors.search(query, 20)).rejects.toMatchObject({ code: "store-unavailable" });
      await server.restart();
      await impatient.close();
    });

    it("stops a search in the server when nobody waits for it any more, and serves on", async () => {
      const { vectors, lexical } = await openStoredSnapshot(pool, snapshot.recipe);
      const schema = schemaOf(snapshot.library.indexId);
      const running = async () => {
        const [row] = await pool.query<{ count: number }>(
          `SELECT count(*)::int AS count FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%${schema}.chunks c%' AND pid <> pg_backend_pid()`,
        );
        return row?.count;
      };
      const left = new Error("The client left.");
      const begin = [
        (signal: AbortSignal) => vectors.search(query, 5, undefined, signal),
        (signal: AbortSignal) => vectors.similarities(query, [1, 2], signal),
      ];
      for (const search of begin) {
        await pool.transaction(async (database) => {
          // Nobody reads the chunks until this transaction ends: whoever began to wait for them still does.
          await database.query(`LOCK TABLE ${schema}.chunks IN ACCESS EXCLUSIVE MODE`);
          const leaving = new AbortController();
          const outcome = expect(search(leaving.signal)).rejects.toBe(left);
          await expect.poll(running).toBe(1);
          leaving.abort(left);
          await outcome;
          await expect.poll(running).toBe(0);
        });
      }
      await expect(vectors.search(query, 5, undefined, AbortSignal.abort(left))).rejects.toBe(left);
      await expect(lexical.get("en")?.search([], 5, undefined, AbortSignal.abort(left))).rejects.toBe(left);
      expect(await vectors.search(query, 5)).toHaveLength(5);
    });

    it("lets one process publish at a time", async () => {
      const other = openDatabase(server.url, "patient");
      const next = snapshotOf(randomUnitVectors(600, 8, 7), 8);
      const first = await pool.transaction(async (database) => {
        // The first to publish cannot switch, and so not end, before this transaction does: no race decides who comes second.
        await database.query("LOCK TABLE youju.current IN ACCESS EXCLUSIVE MODE");
        let publication = Promise.resolve();
        await new Promise<void>((underway) => {
          publication = publishSnapshot(other, next, () => underway());
        });
        await expect(publishSnapshot(pool, snapshot, () => undefined)).rejects.toMatchObject({
          code: "build-in-progress",
        });
        return { publication };
      });
      await first.publication;
      await publishSnapshot(pool, snapshot, () => undefined);
      await other.close();
    });
  });
}

testStore("pglite", startPglite);
if (hasPostgres) {
  testStore("a PostgreSQL server", startPostgres);
  testServer();
} else it.skip("SKIPPED: no PostgreSQL server with pgvector is installed here", () => undefined);
