// The files of a snapshot come in, an immutable folder goes out: written aside, sealed, renamed, and only then named by
// CURRENT. Whoever is killed at any point leaves the last snapshot serving.
import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileSeal, SnapshotManifest } from "../domain/snapshot.ts";
import { SNAPSHOT_FILES, snapshotIdentity } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";

/** Snapshots kept besides the one just written: the one before it, to fall back on. */
const KEPT_BEFORE = 1;

/** What identifies a snapshot, before its files are sealed. */
export type SnapshotDescription = Omit<SnapshotManifest, "files" | "accelerators">;

/** A file by name; `accelerator` files are written by an engine itself, into the path it is given. */
export interface SnapshotContents {
  readonly description: SnapshotDescription;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly accelerators: ReadonlyMap<string, (file: string) => void>;
}

/** The folder name and identity of a snapshot. */
export interface WrittenSnapshot {
  readonly indexId: string;
  readonly folder: string;
}

/** Writes the snapshot and makes it current. Equal contents give an equal `indexId` and folder name. */
export async function writeSnapshot(
  indexFolder: string,
  contents: SnapshotContents,
): Promise<WrittenSnapshot> {
  const snapshots = join(indexFolder, "snapshots");
  await mkdir(snapshots, { recursive: true });
  const aside = join(snapshots, `.tmp-${process.pid}-${Date.now().toString(36)}`);
  await removeLeftovers(snapshots);
  await mkdir(aside);
  try {
    const manifest = await writeFiles(aside, contents);
    const indexId = `sha256:${hashOf(snapshotIdentity(manifest))}`;
    const name = indexId.slice("sha256:".length, "sha256:".length + 16);
    await rm(join(snapshots, name), { recursive: true, force: true });
    await rename(aside, join(snapshots, name));
    await pointTo(indexFolder, name);
    await removeOld(snapshots, name);
    return { indexId, folder: join(snapshots, name) };
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    if (cause instanceof AssistantError) throw cause;
    throw new AssistantError("index-damaged", `The index could not be written to ${indexFolder}.`, {
      cause,
      remedy:
        "Check that the folder can be written to and that the disk is not full; the old index still serves.",
    });
  }
}

async function writeFiles(folder: string, contents: SnapshotContents): Promise<SnapshotManifest> {
  const files: Record<string, FileSeal> = {};
  for (const [name, bytes] of contents.files) files[name] = await writeSealed(join(folder, name), bytes);
  const accelerators: Record<string, FileSeal> = {};
  for (const [name, write] of contents.accelerators) {
    write(join(folder, name));
    accelerators[name] = await sealOf(join(folder, name));
  }
  const manifest: SnapshotManifest = { ...contents.description, files, accelerators };
  await writeSealed(
    join(folder, SNAPSHOT_FILES.manifest),
    Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  );
  return manifest;
}

/** Writes, flushes to the disk, and reads back: a full disk must not pass for success. */
async function writeSealed(file: string, bytes: Uint8Array): Promise<FileSeal> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const seal = await sealOf(file);
  if (seal.sha256 !== hashOf(bytes))
    throw new AssistantError("index-damaged", `${file} did not read back as written.`);
  return seal;
}

async function sealOf(file: string): Promise<FileSeal> {
  const bytes = await readFile(file);
  return { bytes: bytes.byteLength, sha256: hashOf(bytes) };
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function pointTo(indexFolder: string, name: string): Promise<void> {
  const aside = join(indexFolder, `.CURRENT-${process.pid}`);
  await writeSealed(aside, Buffer.from(`${name}\n`));
  await rename(aside, join(indexFolder, "CURRENT"));
  const folder = await open(indexFolder, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Temporary folders of builds that were killed; the lock (build-lock.ts) says that no other build is running. */
async function removeLeftovers(snapshots: string): Promise<void> {
  for (const name of await readdir(snapshots)) {
    if (name.startsWith(".tmp-")) await rm(join(snapshots, name), { recursive: true, force: true });
  }
}

async function removeOld(snapshots: string, current: string): Promise<void> {
  const dated: { name: string; changed: number }[] = [];
  for (const name of await readdir(snapshots)) {
    if (name === current || name.startsWith(".")) continue;
    const handle = await open(join(snapshots, name), "r");
    dated.push({ name, changed: (await handle.stat()).mtimeMs });
    await handle.close();
  }
  dated.sort((a, b) => b.changed - a.changed);
  for (const { name } of dated.slice(KEPT_BEFORE))
    await rm(join(snapshots, name), { recursive: true, force: true });
}
