// A snapshot folder comes in, an open library goes out: every file is checked against the manifest's seals before any
// of it is read, and a snapshot made in another way is refused with the command that mends it.
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Bureau } from "../domain/bureau.ts";
import type { DocumentRecord } from "../domain/document.ts";
import { decodePostings, type InvertedIndex } from "../domain/inverted-index.ts";
import {
  type FileSeal,
  lexicalFiles,
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
  type SnapshotManifest,
  type SnapshotRecipe,
  TERM_GROUPS,
  type TermGroup,
} from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import type { Library } from "../ports.ts";
import { damaged, REBUILD } from "./snapshot-files/damaged.ts";
import { openLibrary, readParagraphs } from "./snapshot-files/open-library.ts";
import { closeSealed, isSealed, openSealed, readSealed } from "./snapshot-files/sealed-file.ts";
import { identityOf, readManifest, readSealedManifest } from "./snapshot-files/sealed-manifest.ts";
import { openVectors, type StoredVectors } from "./snapshot-files/stored-vectors.ts";

/** Folder name of a finished snapshot. */
const SNAPSHOT_NAME = /^[0-9a-f]{16}$/;

/** Most bytes of vectors that are kept in memory: some 110 000 paragraphs. */
const VECTOR_MEMORY_BYTES = 2 ** 30;

/** A verified snapshot, read into memory. */
export interface OpenSnapshot {
  readonly library: Library;
  readonly manifest: SnapshotManifest;
  readonly folder: string;
  /** What CURRENT names; another than `name` where that one is damaged, undefined where CURRENT itself is. */
  readonly currentName: string | undefined;
  /** Folder name of this snapshot. */
  readonly name: string;
  /** A vector for each chunk. */
  readonly vectors: StoredVectors;
  readonly terms: ReadonlyMap<TermGroup, InvertedIndex>;
  /** The indexer's report on the documents, as it was written. */
  readonly report: unknown;
  /** Path of the sealed HNSW graph, or undefined where the snapshot has none. */
  readonly hnswFile: string | undefined;
  /** Path of the sealed lists of vectors, or undefined where the snapshot has none. */
  readonly listsFile: string | undefined;
  /** Why an older snapshot than the current one was opened, or the graph left aside; or undefined. */
  readonly degraded: string | undefined;
}

/**
 * Opens the current snapshot, or the newest sound one before it when the current one is damaged.
 * Throws index-missing, index-mismatch (another encoder, chunker or fold) or index-damaged.
 */
export async function openSnapshot(indexFolder: string, recipe: SnapshotRecipe): Promise<OpenSnapshot> {
  let current: string | undefined;
  try {
    current = await readCurrentName(indexFolder);
    return { ...(await openNamed(indexFolder, current, recipe)), currentName: current };
  } catch (error) {
    if (!(error instanceof AssistantError) || error.code !== "index-damaged") throw error;
    const older = await openOlder(indexFolder, current, recipe, error.message);
    if (older === undefined) throw error;
    return { ...older, currentName: current };
  }
}

async function openNamed(indexFolder: string, name: string, recipe: SnapshotRecipe): Promise<OpenSnapshot> {
  const opened = await openSnapshotFolder(join(indexFolder, "snapshots", name), recipe);
  if (opened.name !== name) throw damaged(opened.folder, "it bears another one's name");
  return opened;
}

/** The manifest of the current snapshot, unverified, or undefined where there is none: to see whether it is stale. */
export async function readCurrentManifest(indexFolder: string): Promise<SnapshotManifest | undefined> {
  try {
    return await readManifest(join(indexFolder, "snapshots", await readCurrentName(indexFolder)));
  } catch (error) {
    if (error instanceof AssistantError) return undefined;
    throw error;
  }
}

/** The name that CURRENT holds; throws index-missing where there is none, index-damaged where it is no name. */
export async function readCurrentName(indexFolder: string): Promise<string> {
  const text = await readFile(join(indexFolder, "CURRENT"), "utf8").catch((cause: unknown) => {
    throw new AssistantError("index-missing", `There is no index in ${indexFolder}.`, {
      cause,
      remedy: REBUILD,
    });
  });
  const name = text.trim();
  if (!SNAPSHOT_NAME.test(name)) {
    throw new AssistantError("index-damaged", `${join(indexFolder, "CURRENT")} names no snapshot.`, {
      remedy: REBUILD,
    });
  }
  return name;
}

async function openOlder(
  indexFolder: string,
  current: string | undefined,
  recipe: SnapshotRecipe,
  why: string,
): Promise<OpenSnapshot | undefined> {
  for (const name of await olderNames(join(indexFolder, "snapshots"), current)) {
    const opened = await openNamed(indexFolder, name, recipe).catch(() => undefined);
    if (opened !== undefined)
      return { ...opened, degraded: `${why} The snapshot ${name} serves in its place.` };
  }
  return undefined;
}

/** Names of the other snapshots, the newest first. */
async function olderNames(snapshots: string, current: string | undefined): Promise<readonly string[]> {
  const names = (await readdir(snapshots).catch(() => [])).filter(
    (name) => name !== current && SNAPSHOT_NAME.test(name),
  );
  const dated = await Promise.all(
    names.map(async (name) => ({ name, changed: (await stat(join(snapshots, name))).mtimeMs })),
  );
  return dated.sort((a, b) => b.changed - a.changed).map(({ name }) => name);
}

/**
 * Opens one snapshot folder whatever its name: every file is checked before any is used. Up to `memoryBytes` of vectors are
 * kept in memory; more are read from their file, which stays open, as they are asked for.
 */
export async function openSnapshotFolder(
  folder: string,
  recipe: SnapshotRecipe,
  memoryBytes = VECTOR_MEMORY_BYTES,
): Promise<OpenSnapshot> {
  const manifest = await readSealedManifest(folder);
  assertSameRecipe(manifest, recipe);
  const { indexId, name } = identityOf(manifest);
  const sealed: SealedFolder = { folder, manifest };
  const library = openLibrary({
    indexId,
    documents: (await readJson(sealed, SNAPSHOT_FILES.documents)) as readonly DocumentRecord[],
    bureaux: (await readJson(sealed, SNAPSHOT_FILES.bureaux)) as readonly Bureau[],
    paragraphs: await fromFile(sealed, SNAPSHOT_FILES.paragraphs, readParagraphs),
    chunks: await readWhole(sealed, SNAPSHOT_FILES.chunks),
  });
  if (library === undefined) throw damaged(folder, "chunks and paragraphs differ");
  const terms = new Map<TermGroup, InvertedIndex>();
  for (const group of TERM_GROUPS) terms.set(group, await readTerms(sealed, group));
  const report = await readJson(sealed, SNAPSHOT_FILES.report);
  const vectors = await fromFile(sealed, SNAPSHOT_FILES.vectors, (file, seal) =>
    openVectors(file, seal, recipe.dimensions, memoryBytes),
  );
  if (vectors.size !== library.chunks.length) throw damaged(folder, "vectors and chunks differ");
  const hnswFile = await sealedAccelerator(folder, manifest, SNAPSHOT_FILES.hnsw);
  const listsFile = await sealedAccelerator(folder, manifest, SNAPSHOT_FILES.lists);
  const sound = [hnswFile, listsFile].map((file) => file && basename(file));
  const lost = Object.keys(manifest.accelerators).filter((name) => !sound.includes(name));
  return {
    library,
    manifest,
    folder,
    name,
    currentName: undefined,
    vectors,
    terms,
    report,
    hnswFile,
    listsFile,
    degraded:
      lost.length === 0
        ? undefined
        : `${lost.join(" and ")} in ${folder} ${lost.length === 1 ? "is" : "are"} damaged or gone; vectors are searched without.`,
  };
}

/** A snapshot whose manifest holds. */
interface SealedFolder {
  readonly folder: string;
  readonly manifest: SnapshotManifest;
}

/** What is read of a file once it is what its seal says; throws index-damaged where it is not, or is not there. */
async function fromFile<T>(
  { folder, manifest }: SealedFolder,
  name: string,
  read: (file: string, seal: FileSeal) => Promise<T | undefined>,
): Promise<T> {
  const seal = manifest.files[name];
  if (seal === undefined)
    throw new AssistantError("index-damaged", `The index has no ${name}.`, { remedy: REBUILD });
  const found = await read(join(folder, name), seal).catch((cause: unknown) => {
    throw damaged(folder, `${name} cannot be read`, cause);
  });
  if (found === undefined) throw damaged(folder, `${name} was changed`);
  return found;
}

function readWhole(sealed: SealedFolder, name: string): Promise<Uint8Array> {
  return fromFile(sealed, name, async (file, seal) => {
    const bytes = new Uint8Array(seal.bytes);
    const descriptor = await openSealed(file);
    try {
      const isSound = await readSealed(descriptor, seal, (piece, at) => bytes.set(piece, at));
      return isSound ? bytes : undefined;
    } finally {
      await closeSealed(descriptor);
    }
  });
}

async function readJson(sealed: SealedFolder, name: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readWhole(sealed, name)));
}

async function readTerms(sealed: SealedFolder, group: TermGroup): Promise<InvertedIndex> {
  const names = lexicalFiles(group);
  const terms = (await readJson(sealed, names.terms)) as readonly string[];
  const index = decodePostings(terms, await readWhole(sealed, names.postings));
  if (index === undefined) throw damaged(sealed.folder, `${names.postings} does not fit its terms`);
  return index;
}

function assertSameRecipe(manifest: SnapshotManifest, recipe: SnapshotRecipe): void {
  const made: Record<string, unknown> = { format: manifest.format, ...manifest.recipe };
  const wanted: Record<string, unknown> = { format: SNAPSHOT_FORMAT, ...recipe };
  for (const [key, value] of Object.entries(wanted)) {
    if (made[key] === value) continue;
    const message = `The index was made with ${key} ${String(made[key])}, this program reads ${String(value)}.`;
    throw new AssistantError("index-mismatch", message, { remedy: REBUILD });
  }
}

/** The native loader crashes the process on a bad byte, so an accelerator is hashed before it is ever opened. */
async function sealedAccelerator(
  folder: string,
  manifest: SnapshotManifest,
  name: string,
): Promise<string | undefined> {
  const seal = manifest.accelerators[name];
  const file = join(folder, name);
  return seal !== undefined && (await isSealed(file, seal)) ? file : undefined;
}
