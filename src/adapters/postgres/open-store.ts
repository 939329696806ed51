// A connection string comes in, the current snapshot of the database goes out: its texts read into memory, its vectors and
// postings left where they are, behind the same ports as the engines in memory.
import type { Bureau } from "../../domain/bureau.ts";
import type { DocumentRecord, Paragraph } from "../../domain/document.ts";
import { SNAPSHOT_FORMAT, type SnapshotRecipe, TERM_GROUPS, type TermGroup } from "../../domain/snapshot.ts";
import { AssistantError } from "../../errors.ts";
import type { Chunk, LexicalIndex, Library, VectorIndex } from "../../ports.ts";
import { type Database, type DatabasePool, schemaOf } from "./database.ts";
import { createPostgresLexicalIndex } from "./lexical-index.ts";
import { createPostgresVectorIndex } from "./vector-index.ts";

/** A snapshot that is searched in the database. */
export interface StoredSnapshot {
  readonly library: Library;
  readonly vectors: VectorIndex;
  readonly lexical: ReadonlyMap<TermGroup, LexicalIndex>;
  /** Its schema, and when it was written: ISO date and time. */
  readonly name: string;
  readonly builtAt: string;
}

/** Rows a reading: a few megabytes. */
const ROWS = 5000;
const REBUILD = "Run `youju index` with the same INDEX_STORE.";

interface CurrentRow {
  readonly id: string;
  readonly published: Date;
  readonly recipe: SnapshotRecipe;
  readonly statistics: Readonly<Record<TermGroup, { readonly size: number; readonly meanLength: number }>>;
}

/** The id of the snapshot that serves, or undefined where there is none yet. */
export async function currentSnapshotId(database: Database): Promise<string | undefined> {
  const [there] = await database.query<{ table: string | null }>(
    "SELECT to_regclass('youju.current')::text AS table",
  );
  if (there?.table == null) return undefined;
  const [row] = await database.query<{ snapshot: string }>("SELECT snapshot FROM youju.current");
  return row?.snapshot;
}

/** Opens the current snapshot. Throws index-missing, or index-mismatch where it was made in another way. */
export async function openStoredSnapshot(
  pool: DatabasePool,
  recipe: SnapshotRecipe,
): Promise<StoredSnapshot> {
  const id = await currentSnapshotId(pool);
  const [current] =
    id === undefined
      ? []
      : await pool.query<CurrentRow>(
          "SELECT id, published, recipe, statistics FROM youju.snapshots WHERE id = $1",
          [id],
        );
  if (current === undefined)
    throw new AssistantError("index-missing", "There is no index in the database.", { remedy: REBUILD });
  assertSameRecipe(current.recipe, recipe);
  const schema = schemaOf(current.id);
  const library = await readLibrary(pool, schema, current.id);
  const groups = TERM_GROUPS.map(async (group): Promise<[TermGroup, LexicalIndex]> => {
    const frequencies = await readFrequencies(pool, schema, group);
    const statistics = { ...current.statistics[group], frequencies };
    return [group, createPostgresLexicalIndex(pool, schema, group, statistics)];
  });
  return {
    library,
    vectors: createPostgresVectorIndex(pool, schema, library.chunks.length, recipe.dimensions),
    lexical: new Map(await Promise.all(groups)),
    name: schema,
    builtAt: current.published.toISOString(),
  };
}

function assertSameRecipe(made: SnapshotRecipe, wanted: SnapshotRecipe): void {
  for (const [key, value] of Object.entries(wanted)) {
    const found = made[key as keyof SnapshotRecipe];
    if (found === value) continue;
    throw new AssistantError(
      "index-mismatch",
      `The index in the database was made with ${key} ${found}, this program (format ${SNAPSHOT_FORMAT}) reads ${value}.`,
      { remedy: REBUILD },
    );
  }
}

async function readLibrary(pool: DatabasePool, schema: string, indexId: string): Promise<Library> {
  const documents = await readRecords<DocumentRecord>(pool, `${schema}.documents`);
  const bureaux = new Map(
    (await readRecords<Bureau>(pool, `${schema}.bureaux`)).map((one) => [one.code, one]),
  );
  const paragraphs = await readRecords<Paragraph>(pool, `${schema}.paragraphs`);
  const documentById = new Map(documents.map((document) => [document.id, document]));
  const paragraphById = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return {
    indexId,
    documents,
    paragraphs,
    chunks: await readChunks(pool, schema),
    bureaux,
    document: (id) => documentById.get(id),
    paragraph: (id) => paragraphById.get(id),
    bureau: (code) => bureaux.get(code),
  };
}

async function readRecords<T>(pool: DatabasePool, table: string): Promise<readonly T[]> {
  const records: T[] = [];
  for (;;) {
    const rows = await pool.query<{ record: T }>(
      `SELECT record FROM ${table} WHERE place >= $1 ORDER BY place LIMIT $2`,
      [records.length, ROWS],
    );
    for (const { record } of rows) records.push(record);
    if (rows.length < ROWS) return records;
  }
}

async function readChunks(pool: DatabasePool, schema: string): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  for (;;) {
    const rows = await pool.query<Chunk>(
      `SELECT paragraph_id AS "paragraphId", unit, first AS start, last AS "end" FROM ${schema}.chunks
       WHERE number >= $1 ORDER BY number LIMIT $2`,
      [chunks.length, ROWS],
    );
    for (const row of rows) chunks.push(row);
    if (rows.length < ROWS) return chunks;
  }
}

async function readFrequencies(
  pool: DatabasePool,
  schema: string,
  group: TermGroup,
): Promise<ReadonlyMap<string, number>> {
  const frequencies = new Map<string, number>();
  let last = "";
  for (;;) {
    const rows = await pool.query<{ term: string; frequency: number }>(
      `SELECT term, frequency FROM ${schema}.postings WHERE term_group = $1 AND term > $2 ORDER BY term LIMIT $3`,
      [group, last, ROWS],
    );
    for (const { term, frequency } of rows) frequencies.set(term, frequency);
    last = rows.at(-1)?.term ?? last;
    if (rows.length < ROWS) return frequencies;
  }
}
