// A connection string comes in, a pool of connections goes out, and what breaks on the way is named: the one place that
// knows how the database is reached. A snapshot is a schema of its own; `youju.current` names the one that serves.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { AssistantError } from "../../errors.ts";

/** What the rest of this room needs of a pool or of one connection. */
export interface Database {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A pool of connections. */
export interface DatabasePool extends Database {
  /** Runs `work` in one transaction on one connection. */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Connections a replica holds: a question asks four things at once, and `YOUJU_AT_ONCE` questions are worked on. */
const CONNECTIONS = 16;
const CONNECT_TIMEOUT_MS = 10_000;
/** Beyond this a search is broken, not slow. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** As wide as the graph in memory is searched; filtered searches go on until they have enough (pgvector 0.8). */
const SETTINGS = "SET hnsw.ef_search = 200; SET hnsw.iterative_scan = strict_order";

/** Opens a pool, patient where an index of millions may be built; nothing is asked of the database yet. */
export function openDatabase(url: string, manner: "prompt" | "patient"): DatabasePool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // Awaited by the pool before it lends the connection.
    onConnect: (client) => client.query(SETTINGS),
    ...(manner === "prompt" ? { query_timeout: STATEMENT_TIMEOUT_MS } : {}),
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return {
    query: (sql, values) => repeated(() => ask(pool, sql, values)),
    transaction: (work) => repeated(() => inTransaction(pool, work)),
    close: () => pool.end(),
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (database: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(unreachable);
  try {
    await ask(client, "BEGIN");
    const result = await work({ query: (sql, values) => ask(client, sql, values) });
    await ask(client, "COMMIT");
    client.release();
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    client.release(true);
    throw error;
  }
}

/**
 * Failures that pass: a connection that breaks while a server fails over, and a session that a pooler gave to somebody else
 * between two messages (26000). Searches change nothing and a transaction that failed did nothing, so both may be repeated.
 */
const PASSING = /^(?:08\w{3}|57P0[123]|26000|ECONNRESET|EPIPE)$/;
const ATTEMPTS = 4;
const PAUSE_MS = 50;

async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { readonly code?: unknown };
      if (attempt === ATTEMPTS || !PASSING.test(String(code))) throw error;
      await sleep(PAUSE_MS * attempt);
    }
  }
}

async function ask<Row extends object>(
  on: Pick<pg.Pool, "query"> | Pick<pg.PoolClient, "query">,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const result = await (on as Pick<pg.Pool, "query">).query<Row>(sql, [...values]).catch(unreachable);
  return result.rows;
}

/** Never the connection string, which holds a password; the cause is for the log of the operator. */
function unreachable(cause: unknown): never {
  const { code, message } = cause as { readonly code?: string; readonly message?: string };
  const why = code ?? message ?? "no reason given";
  throw new AssistantError(
    "store-unavailable",
    `The database of the index did not answer as it should: ${why}.`,
    {
      cause,
      remedy:
        "Check INDEX_STORE, that the server runs and has the extension vector, and that this account may use it.",
    },
  );
}

/** An identifier of our own making, quoted. */
export function schemaOf(indexId: string): string {
  const digits = /^sha256:([0-9a-f]{16})/.exec(indexId)?.[1];
  if (digits === undefined) throw new AssistantError("index-damaged", "The store names no snapshot.");
  return `youju_${digits}`;
}
