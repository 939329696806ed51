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
  /** Runs `work` while nobody else runs any under the same number; throws build-in-progress at once where somebody does. */
  alone<T>(number: number, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Connections a replica holds: a question asks four things at once, and `YOUJU_AT_ONCE` questions are worked on. */
const CONNECTIONS = 16;
const CONNECT_TIMEOUT_MS = 10_000;
/** Beyond this a search is broken, not slow. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** As wide as the graph in memory is searched; filtered searches go on until they have enough (pgvector 0.8). */
const SETTINGS = "SET hnsw.ef_search = 200; SET hnsw.iterative_scan = strict_order";

/**
 * Opens a pool, patient where an index of millions may be built; nothing is asked of the database yet. What fails and may pass is
 * tried `attempts` times.
 */
export function openDatabase(
  url: string,
  manner: "prompt" | "patient",
  attempts: number = ATTEMPTS,
): DatabasePool {
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
    query: (sql, values) => repeated(() => ask(pool, sql, values), attempts),
    transaction: (work) => repeated(() => inTransaction(pool, work), attempts),
    alone: (number, work) => alone(pool, number, work),
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

/** The lock is the connection's: it ends with it, so that a build that is killed leaves none behind. */
async function alone<T>(pool: pg.Pool, number: number, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(unreachable);
  // A connection that breaks while it is lent and idle; the lock is lost with it, and what is written is written aside.
  const onError = (): void => undefined;
  client.on("error", onError);
  try {
    const [row] = await ask<{ got: boolean }>(client, "SELECT pg_try_advisory_lock($1) AS got", [number]);
    if (row?.got !== true) {
      throw new AssistantError("build-in-progress", "Another process writes an index into this database.", {
        remedy: "Wait until it has ended, or end it.",
      });
    }
    return await work();
  } finally {
    client.off("error", onError);
    client.release(true);
  }
}

/**
 * Failures that pass: a connection that breaks or is refused while a server starts again or another takes over (08, 57P01 to
 * 57P03, ECONN…), no connection or lock to be had just now (53300, 40001, 40P01), and a session that a pooler gave to somebody
 * else between two messages (26000). Searches change nothing and a transaction that failed did nothing, so all may be repeated.
 */
const PASSING =
  /^(?:08\w{3}|57P0[123]|53300|40001|40P01|26000|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)$/;
/** What `pg` says without a code where a connection ends under a query, or is not had in time. */
const PASSING_WORDS = /^Connection terminated|^Client has encountered a connection error/;
/** Pauses of 50, 100, 200 … milliseconds: a little over six seconds in all, in which a server starts again. */
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 50;

async function repeated<T>(work: () => Promise<T>, attempts: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !passes(error)) throw error;
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
}

function passes(error: unknown): boolean {
  const { code, message } = ((error as Error).cause ?? {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  return PASSING.test(String(code)) || PASSING_WORDS.test(String(message));
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
