// A connection string comes in, a pool of connections goes out, and what breaks on the way is named: the one place that
// knows how the database is reached. A snapshot is a schema of its own; `youju.current` names the one that serves.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { AssistantError } from "../../errors.ts";

/** What the rest of this room needs of a pool or of one connection. */
export interface Database {
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** What searches need: a query that ends, in the server too, when nobody waits for it any more. */
export interface SearchedDatabase {
  /** Rejects with the reason of an aborted `signal`. */
  query<Row extends object>(
    sql: string,
    values?: readonly unknown[],
    signal?: AbortSignal,
  ): Promise<readonly Row[]>;
}

/** A pool of connections. */
export interface DatabasePool extends SearchedDatabase {
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
const SEARCH_SETTINGS = "SET hnsw.ef_search = 200; SET hnsw.iterative_scan = strict_order";
/**
 * A server looks while it works whether its client is still there, and ends the query of one that is not. Servers before 14 and some
 * systems cannot look; there such a query goes on to its end.
 */
const CLIENT_CHECK = `DO $$ BEGIN PERFORM set_config('client_connection_check_interval', '250ms', false);
  EXCEPTION WHEN OTHERS THEN NULL; END $$`;

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
    onConnect: (client) => client.query(`${SEARCH_SETTINGS}; ${CLIENT_CHECK}`),
    ...(manner === "prompt" ? { query_timeout: STATEMENT_TIMEOUT_MS } : {}),
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  return {
    query: (sql, values, signal) =>
      repeated(
        () => (signal === undefined ? ask(pool, sql, values) : askUntil(signal, pool, sql, values)),
        attempts,
        signal,
      ),
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
    // Awaited: the server sees the end of a connection only some time after it was closed, and whoever builds next would be refused.
    await client.query("SELECT pg_advisory_unlock($1)", [number]).catch(() => undefined);
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

async function repeated<T>(work: () => Promise<T>, attempts: number, signal?: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || signal?.aborted || !passes(error)) throw error;
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1));
      signal?.throwIfAborted();
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

/** A query whose connection is closed under it when its signal aborts: the server hears of that, and no other query is hit. */
async function askUntil<Row extends object>(
  signal: AbortSignal,
  pool: pg.Pool,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  signal.throwIfAborted();
  const client = await pool.connect().catch(unreachable);
  if (signal.aborted) client.release();
  signal.throwIfAborted();
  const close = (): void => client.release(true);
  signal.addEventListener("abort", close, { once: true });
  try {
    const rows = await ask<Row>(client, sql, values);
    if (!signal.aborted) client.release();
    return rows;
  } catch (error) {
    if (!signal.aborted) client.release(true);
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener("abort", close);
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
