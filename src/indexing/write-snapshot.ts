// The files of a snapshot come in, an immutable folder goes out: written aside, sealed, renamed, and only then named by
// CURRENT. Whoever is killed at any point leaves the last snapshot serving.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileSeal, SnapshotManifest } from "../domain/snapshot.ts";
import { SNAPSHOT_FILES, SNAPSHOT_NAME_LENGTH, snapshotIdentity } from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";

/** Snapshots kept besides the one just written: the one before it, to fall back on. */
const KEPT_BEFORE = 1;

/** Bytes that are read at once. */
const READ_BYTES = 2 ** 20;

/** What identifies a snapshot, before its files are sealed. */
export type SnapshotDescription = Omit<SnapshotManifest, "files" | "accelerators" | "built">;

/** What a file holds: all at once, or in pieces one after another where it is large. */
export type FileContents = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A file by name; `accelerator` files are written by an engine itself, from the folder of the other files into the path it is given. */
export interface SnapshotContents {
  readonly description: SnapshotDescription;
  readonly files: ReadonlyMap<string, FileContents>;
  readonly accelerators: ReadonlyMap<string, (folder: string, file: string) => void>;
  /** By what it was made, and from what: by it the next build knows what it may take over. */
  readonly made: Pick<SnapshotManifest["built"], "program" | "documents">;
}

/** The folder name and identity of a snapshot. */
export interface WrittenSnapshot {
  readonly indexId: string;
  readonly folder: string;
}

/**
 * Throws where a finished folder does not hold what it should, or a file is not what its seal says: nothing becomes current that has not
 * been read back whole, and passed. A full disk must not pass for success.
 */
export type SnapshotCheck = (folder: string) => Promise<void>;

/**
 * Writes the snapshot, has it checked and makes it current. Equal contents give an equal `indexId` and folder name; a
 * sound snapshot of that name is kept as it is, since it may be serving.
 */
export async function writeSnapshot(
  indexFolder: string,
  contents: SnapshotContents,
  check: SnapshotCheck,
): Promise<WrittenSnapshot> {
  const snapshots = join(indexFolder, "snapshots");
  await mkdir(snapshots, { recursive: true });
  const aside = join(snapshots, `.tmp-${process.pid}-${Date.now().toString(36)}`);
  await removeLeftovers(indexFolder);
  await mkdir(aside);
  try {
    const manifest = await writeFiles(aside, contents);
    const indexId = `sha256:${hashOf(snapshotIdentity(manifest))}`;
    const name = indexId.slice("sha256:".length).slice(0, SNAPSHOT_NAME_LENGTH);
    await check(aside);
    await settle(snapshots, aside, name);
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

/** Gives the finished folder its name; a folder that has the name already is kept where it is sound, else put away. */
async function settle(snapshots: string, aside: string, name: string): Promise<void> {
  const settled = join(snapshots, name);
  if (await isSound(settled, aside)) return rm(aside, { recursive: true, force: true });
  const putAway = `${aside}-replaced`;
  await rename(settled, putAway).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(aside, settled);
  await syncFolder(snapshots);
  await rm(putAway, { recursive: true, force: true });
}

/**
 * True where the settled folder has the same files, byte for byte, as the one just written, its own manifest aside, and was made by the
 * same program from the same entries: from another one the next build would take nothing.
 */
async function isSound(settled: string, aside: string): Promise<boolean> {
  try {
    const [seal, manifest] = await Promise.all([
      readFile(join(settled, SNAPSHOT_FILES.manifestSeal), "utf8"),
      readFile(join(settled, SNAPSHOT_FILES.manifest)),
    ]);
    if (seal.trim() !== hashOf(manifest)) return false;
    if (madeBy(manifest) !== madeBy(await readFile(join(aside, SNAPSHOT_FILES.manifest)))) return false;
    const names = await readdir(aside);
    for (const name of names.filter((each) => !each.startsWith("manifest."))) {
      if ((await sealOf(join(settled, name))).sha256 !== (await sealOf(join(aside, name))).sha256)
        return false;
    }
    return names.length === (await readdir(settled)).length;
  } catch {
    return false;
  }
}

function madeBy(manifest: Buffer): string {
  const { built } = JSON.parse(manifest.toString()) as SnapshotManifest;
  return JSON.stringify({ ...built, at: "" });
}

async function writeFiles(folder: string, contents: SnapshotContents): Promise<SnapshotManifest> {
  const files: Record<string, FileSeal> = {};
  for (const [name, bytes] of contents.files) files[name] = await writeSealed(join(folder, name), bytes);
  const accelerators: Record<string, FileSeal> = {};
  for (const [name, write] of contents.accelerators) {
    write(folder, join(folder, name));
    await syncFile(join(folder, name));
    accelerators[name] = await sealOf(join(folder, name));
  }
  const built = { at: new Date().toISOString(), node: process.version, ...contents.made };
  const manifest: SnapshotManifest = { ...contents.description, files, accelerators, built };
  const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  await writeSealed(join(folder, SNAPSHOT_FILES.manifest), bytes);
  await writeSealed(join(folder, SNAPSHOT_FILES.manifestSeal), Buffer.from(`${hashOf(bytes)}\n`));
  await syncFolder(folder);
  return manifest;
}

/** Writes and flushes to the disk; what lies there is compared with the seal when the folder is checked. */
async function writeSealed(file: string, contents: FileContents): Promise<FileSeal> {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(file, "w");
  try {
    for await (const bytes of contents instanceof Uint8Array ? [contents] : contents) {
      hash.update(bytes);
      size += bytes.byteLength;
      await handle.writeFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes: size, sha256: hash.digest("hex") };
}

/** Size and hash of a file of any size, read piece by piece. */
async function sealOf(file: string): Promise<FileSeal> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of createReadStream(file, { highWaterMark: READ_BYTES })) {
    hash.update(part as Uint8Array);
    bytes += (part as Uint8Array).byteLength;
  }
  return { bytes, sha256: hash.digest("hex") };
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function pointTo(indexFolder: string, name: string): Promise<void> {
  const aside = join(indexFolder, `.CURRENT-${process.pid}`);
  await writeSealed(aside, Buffer.from(`${name}\n`));
  await rename(aside, join(indexFolder, "CURRENT"));
  await syncFolder(indexFolder);
}

/** Flushes the names in a folder: without it a rename may be forgotten by a machine that loses power. */
async function syncFolder(folder: string): Promise<void> {
  await syncFile(folder);
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Temporary folders of builds that were killed; the lock (build-lock.ts) says that no other build is running. */
export async function removeLeftovers(indexFolder: string): Promise<void> {
  const snapshots = join(indexFolder, "snapshots");
  for (const name of await readdir(snapshots).catch(() => [])) {
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
