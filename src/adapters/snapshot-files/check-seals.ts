// A snapshot folder comes in; what it says of itself goes out where every byte of it is what was written, without opening any of it.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { SNAPSHOT_FILES, type SnapshotManifest } from "../../domain/snapshot.ts";
import { AssistantError } from "../../errors.ts";
import { isSealed } from "./sealed-file.ts";
import { identityOf, readSealedManifest } from "./sealed-manifest.ts";

/** A snapshot that is whole. */
export interface WholeSnapshot {
  readonly manifest: SnapshotManifest;
  readonly indexId: string;
  /** The indexer's report on the documents, as it was written. */
  readonly report: unknown;
}

/** The snapshot in a folder; undefined where it bears another one's name, or one of its files, accelerators too, is not as it was sealed. */
export async function checkSeals(folder: string): Promise<WholeSnapshot | undefined> {
  const manifest = await readSealedManifest(folder).catch((error: unknown) => {
    if (error instanceof AssistantError) return undefined;
    throw error;
  });
  if (manifest === undefined) return undefined;
  const { indexId, name } = identityOf(manifest);
  if (name !== basename(folder)) return undefined;
  for (const [file, seal] of Object.entries({ ...manifest.files, ...manifest.accelerators }))
    if (!(await isSealed(join(folder, file), seal))) return undefined;
  const report: unknown = JSON.parse(await readFile(join(folder, SNAPSHOT_FILES.report), "utf8"));
  return { manifest, indexId, report };
}
