// An open snapshot comes in and stands in the database when this ends: written aside into a schema of its own, then made
// current in one transaction. Whoever is killed on the way leaves the last one serving.
import { lengthStatistics } from "../../domain/bm25.ts";
import type { InvertedIndex } from "../../domain/inverted-index.ts";
import type { SnapshotRecipe, TermGroup } from "../../domain/snapshot.ts";
import type { Library } from "../../ports.ts";
import { type Database, type DatabasePool, schemaOf } from "./database.ts";
import { knownDate } from "./filter-sql.ts";
import { vectorLiteral } from "./vector-index.ts";

/** What is written. */
export interface PublishedSnapshot {
  readonly library: Library;
  readonly recipe: SnapshotRecipe;
  /** `chunks × dimensions` numbers. */
  /** A vector for each chunk. */
  readonly vectors: { at(chunk: number): Float32Array };
  readonly terms: ReadonlyMap<TermGroup, InvertedIndex>;
  /** Whether an HNSW index is built over the vectors; without one they are scanned. */
  readonly withGraph: boolean;
}

/** Rows a statement: large enough to be quick, small enough for a server's memory. */
const ROWS = 500;
/** As the graph in memory is built. */
const GRAPH = "m = 32, ef_construction = 200";

/** The tables that all snapshots share. */
const COMMON = `
  CREATE SCHEMA IF NOT EXISTS youju;
  CREATE TABLE IF NOT EXISTS youju.snapshots (
    id text PRIMARY KEY, recipe jsonb NOT NULL, statistics jsonb NOT NULL,
    published timestamptz NOT NULL DEFAULT clock_timestamp());
  CREATE TABLE IF NOT EXISTS youju.current (
    sole boolean PRIMARY KEY DEFAULT true CHECK (sole), snapshot text NOT NULL REFERENCES youju.snapshots (id))`;

/** The advisory lock that whoever publishes holds: any number, always the same. */
const PUBLISHING = 20_241_016;
/** Milliseconds that a snapshot stays after another took its place: what a replica may still read, or be opening. */
const KEEP_MS = 10 * 60_000;

/**
 * Writes the snapshot and makes it current; `onProgress` is told how many chunks are written. Throws build-in-progress where
 * another process is publishing. Snapshots that were replaced more than `keepMs` ago are dropped, but for the one before.
 */
export async function publishSnapshot(
  pool: DatabasePool,
  snapshot: PublishedSnapshot,
  onProgress: (done: number, total: number) => void,
  keepMs = KEEP_MS,
): Promise<void> {
  await pool.query("CREATE EXTENSION IF NOT EXISTS vector");
  await pool.query(COMMON);
  await pool.alone(PUBLISHING, async () => {
    await removeUnfinished(pool);
    await writeAndSwitch(pool, snapshot, onProgress);
    await removeOld(pool, snapshot.library.indexId, keepMs);
  });
}

async function writeAndSwitch(
  pool: DatabasePool,
  snapshot: PublishedSnapshot,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { library, recipe } = snapshot;
  const schema = schemaOf(library.indexId);
  const there = await pool.query("SELECT 1 FROM youju.snapshots WHERE id = $1", [library.indexId]);
  const statistics = Object.fromEntries(
    Array.from(snapshot.terms, ([group, { lengths }]) => [group, lengthStatistics(lengths)]),
  );
  if (there.length === 0) {
    await createTables(pool, schema, recipe.dimensions);
    await writeLibrary(pool, schema, library);
    await writeChunks(pool, schema, snapshot, onProgress);
    await writePostings(pool, schema, snapshot.terms);
    await finishTables(pool, schema, snapshot.withGraph);
  }
  await pool.transaction(async (database) => {
    await database.query(
      `INSERT INTO youju.snapshots (id, recipe, statistics) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET published = clock_timestamp()`,
      [library.indexId, JSON.stringify(recipe), JSON.stringify(statistics)],
    );
    await database.query(
      `INSERT INTO youju.current (snapshot) VALUES ($1)
       ON CONFLICT (sole) DO UPDATE SET snapshot = excluded.snapshot`,
      [library.indexId],
    );
  });
}

async function createTables(database: Database, schema: string, dimensions: number): Promise<void> {
  await database.query(`CREATE SCHEMA ${schema};
    CREATE TABLE ${schema}.documents (place int PRIMARY KEY, record jsonb NOT NULL);
    CREATE TABLE ${schema}.bureaux (place int PRIMARY KEY, record jsonb NOT NULL);
    CREATE TABLE ${schema}.paragraphs (place int PRIMARY KEY, id text NOT NULL UNIQUE, record json NOT NULL);
    CREATE TABLE ${schema}.chunks (
      number int PRIMARY KEY, paragraph_id text NOT NULL, unit text NOT NULL, first int NOT NULL, last int NOT NULL,
      document_id text NOT NULL, language text NOT NULL, bureaux text[] NOT NULL, published text NOT NULL,
      length float8 NOT NULL, embedding vector(${dimensions}) NOT NULL);
    CREATE TABLE ${schema}.postings (
      term_group text NOT NULL, term text COLLATE "C" NOT NULL, frequency int NOT NULL,
      chunks int[] NOT NULL, weights real[] NOT NULL, PRIMARY KEY (term_group, term))`);
}

async function writeLibrary(database: Database, schema: string, library: Library): Promise<void> {
  const lists: Readonly<Record<string, readonly object[]>> = {
    documents: library.documents,
    bureaux: [...library.bureaux.values()],
  };
  for (const [table, records] of Object.entries(lists)) {
    await inBatches(records, (batch, from) =>
      database.query(
        `INSERT INTO ${schema}.${table} SELECT $1 + place - 1, record
         FROM unnest($2::jsonb[]) WITH ORDINALITY AS given(record, place)`,
        [from, batch.map((record) => JSON.stringify(record))],
      ),
    );
  }
  await inBatches(library.paragraphs, (batch, from) =>
    database.query(
      `INSERT INTO ${schema}.paragraphs SELECT $1 + place - 1, id, record
       FROM unnest($2::text[], $3::json[]) WITH ORDINALITY AS given(id, record, place)`,
      [from, batch.map(({ id }) => id), batch.map((record) => JSON.stringify(record))],
    ),
  );
}

async function writeChunks(
  database: Database,
  schema: string,
  { library, vectors, terms }: PublishedSnapshot,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  await inBatches(library.chunks, async (batch, from) => {
    const rows = batch.map(({ paragraphId, unit, start, end }, i) => {
      const number = from + i;
      const paragraph = library.paragraph(paragraphId);
      const document = library.document(paragraph?.documentId ?? "");
      return {
        number,
        paragraph_id: paragraphId,
        unit,
        first: start,
        last: end,
        document_id: paragraph?.documentId ?? "",
        language: paragraph?.language ?? "",
        bureaux: paragraph?.bureaux.map(({ code }) => code) ?? [],
        published: document === undefined ? "" : knownDate(document),
        length: Math.max(0, ...Array.from(terms.values(), ({ lengths }) => lengths[number] ?? 0)),
        embedding: vectorLiteral(vectors.at(number)),
      };
    });
    await database.query(
      `INSERT INTO ${schema}.chunks SELECT * FROM json_populate_recordset(NULL::${schema}.chunks, $1)`,
      [JSON.stringify(rows)],
    );
    onProgress(from + batch.length, library.chunks.length);
  });
}

async function writePostings(
  database: Database,
  schema: string,
  terms: ReadonlyMap<TermGroup, InvertedIndex>,
): Promise<void> {
  for (const [group, index] of terms) {
    await inBatches(index.terms, async (batch, from) => {
      const rows = batch.map((term, i) => {
        const [start, end] = [index.offsets[from + i] ?? 0, index.offsets[from + i + 1] ?? 0];
        return {
          term_group: group,
          term,
          frequency: end - start,
          chunks: Array.from(index.chunks.subarray(start, end)),
          weights: Array.from(index.weights.subarray(start, end)),
        };
      });
      await database.query(
        `INSERT INTO ${schema}.postings SELECT * FROM json_populate_recordset(NULL::${schema}.postings, $1)`,
        [JSON.stringify(rows)],
      );
    });
  }
}

/** Indexes are made over what is there: filling them row by row takes several times as long. */
async function finishTables(database: Database, schema: string, withGraph: boolean): Promise<void> {
  await database.query(`CREATE INDEX ON ${schema}.chunks (document_id)`);
  await database.query(`CREATE INDEX ON ${schema}.chunks USING gin (bureaux)`);
  if (withGraph)
    await database.query(
      `CREATE INDEX ON ${schema}.chunks USING hnsw (embedding vector_ip_ops) WITH (${GRAPH})`,
    );
  await database.query(`ANALYZE ${schema}.chunks`);
}

/** What publications that were killed left behind: nobody else writes now, so a snapshot without its row is one of those. */
async function removeUnfinished(pool: DatabasePool): Promise<void> {
  const schemas = await pool.query<{ name: string }>(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname ~ '^youju_[0-9a-f]{16}$'",
  );
  const finished = await pool.query<{ id: string }>("SELECT id FROM youju.snapshots");
  const kept = new Set(finished.map(({ id }) => schemaOf(id)));
  for (const { name } of schemas) {
    if (!kept.has(name)) await pool.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
  }
}

/** A snapshot was replaced when the next one was published; the one before the current stays, however old. */
async function removeOld(pool: DatabasePool, current: string, keepMs: number): Promise<void> {
  const old = await pool.query<{ id: string }>(
    `SELECT id FROM (
       SELECT id, lead(published) OVER (ORDER BY published) AS replaced, row_number() OVER (ORDER BY published DESC) AS back
       FROM youju.snapshots) AS each
     WHERE id <> $1 AND back > 2 AND replaced <= clock_timestamp() - $2 * interval '1 millisecond'`,
    [current, keepMs],
  );
  for (const { id } of old) {
    await pool.transaction(async (database) => {
      await database.query("DELETE FROM youju.snapshots WHERE id = $1", [id]);
      await database.query(`DROP SCHEMA IF EXISTS ${schemaOf(id)} CASCADE`);
    });
  }
}

async function inBatches<T>(
  items: { readonly length: number; at(place: number): T | undefined },
  write: (batch: readonly T[], from: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS) {
    const length = Math.min(ROWS, items.length - from);
    await write(
      Array.from({ length }, (_, i) => items.at(from + i) as T),
      from,
    );
  }
}
