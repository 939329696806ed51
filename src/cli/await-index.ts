// A replica that starts before its database answers, or before an index is published there, waits: it only reads, and what is
// missing is for the indexer to bring. Meanwhile /livez says that it lives and /readyz that it is not ready.
import { setTimeout as wait } from "node:timers/promises";
import { AssistantError, type ErrorCode } from "../errors.ts";
import type { Log } from "../log.ts";

/** What passes by itself once the database is up, or the indexer (of a new release, perhaps) has published. */
const PASSING: ReadonlySet<ErrorCode> = new Set(["store-unavailable", "index-missing", "index-mismatch"]);
const TRY_EVERY_MS = 2_000;

/** What `open` gives, as soon as it gives something; undefined once `ended` aborts. Any other failure is thrown on. */
export async function awaitIndex<T>(
  open: () => Promise<T>,
  log: Log,
  ended: AbortSignal,
  tryEveryMs = TRY_EVERY_MS,
): Promise<T | undefined> {
  while (!ended.aborted) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof AssistantError) || !PASSING.has(error.code)) throw error;
      log.error("index-awaited", { code: error.code, error: error.message });
    }
    await wait(tryEveryMs, undefined, { signal: ended }).catch(() => undefined);
  }
  return undefined;
}
