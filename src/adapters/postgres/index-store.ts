// The three things that a service does with a database of indexes: copy one in, open the one that is current, and ask whether
// it still is. Connections live as long as the process, so that following an index leaves none behind.
import type { SnapshotRecipe } from "../../domain/snapshot.ts";
import { type DatabasePool, openDatabase, schemaOf } from "./database.ts";
import { currentSnapshotId, openStoredSnapshot, type StoredSnapshot } from "./open-store.ts";
import { type PublishedSnapshot, publishSnapshot } from "./publish-snapshot.ts";

const pools = new Map<string, DatabasePool>();

function poolOf(url: string): DatabasePool {
  const pool = pools.get(url) ?? openDatabase(url, "prompt");
  pools.set(url, pool);
  return pool;
}

/** Copies a snapshot into the database and makes it current; an hour for millions of vectors is no failure. */
export async function publishTo(
  url: string,
  snapshot: PublishedSnapshot,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const pool = openDatabase(url, "patient");
  try {
    await publishSnapshot(pool, snapshot, onProgress);
  } finally {
    await pool.close();
  }
}

/** Opens the current snapshot. Throws index-missing, index-mismatch or store-unavailable. */
export function openStore(url: string, recipe: SnapshotRecipe): Promise<StoredSnapshot> {
  return openStoredSnapshot(poolOf(url), recipe);
}

/** The name of the current snapshot, or undefined where there is none. */
export async function currentStoreName(url: string): Promise<string | undefined> {
  const id = await currentSnapshotId(poolOf(url));
  return id === undefined ? undefined : schemaOf(id);
}
