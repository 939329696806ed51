// A snapshot folder comes in, an open library goes out: every file is checked against the manifest's seals before any
// of it is read, and a snapshot made in another way is refused with the command that mends it.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Bureau } from "../domain/bureau.ts";
import type { DocumentRecord, Paragraph } from "../domain/document.ts";
import { decodePostings, type InvertedIndex } from "../domain/inverted-index.ts";
import {
  lexicalFiles,
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
  SNAPSHOT_NAME_LENGTH,
  type SnapshotManifest,
  type SnapshotRecipe,
  snapshotIdentity,
  TERM_GROUPS,
  type TermGroup,
} from "../domain/snapshot.ts";
import { AssistantError } from "../errors.ts";
import type { Chunk, Library } from "../ports.ts";

/** Folder name of a finished snapshot. */
const SNAPSHOT_NAME = /^[0-9a-f]{16}$/;

const REBUILD = "Run `youju index` to build it anew.";

/** A verified snapshot, read into memory. */
export interface OpenSnapshot {
  readonly library: Library;
  readonly manifest: SnapshotManifest;
  readonly folder: string;
  /** What CURRENT names; another than `name` where that one is damaged, undefined where CURRENT itself is. */
  readonly currentName: string | undefined;
  /** Folder name of this snapshot. */
  readonly name: string;
  /** `chunks × dimensions` numbers. */
  readonly vectors: Float32Array;
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
  if (nameOf(opened.library.indexId) !== name) throw damaged(opened.folder, "it bears another one's name");
  return opened;
}

function nameOf(indexId: string): string {
  return indexId.slice("sha256:".length).slice(0, SNAPSHOT_NAME_LENGTH);
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

/** Opens one snapshot folder whatever its name: every file is checked before any is used. */
export async function openSnapshotFolder(folder: string, recipe: SnapshotRecipe): Promise<OpenSnapshot> {
  const manifest = await readSealedManifest(folder);
  assertSameRecipe(manifest, recipe);
  const files = await readSealedFiles(folder, manifest);
  const indexId = `sha256:${createHash("sha256").update(snapshotIdentity(manifest)).digest("hex")}`;
  const library = openLibrary(indexId, files);
  const vectors = toFloats(fileOf(files, SNAPSHOT_FILES.vectors));
  if (vectors.length !== library.chunks.length * recipe.dimensions)
    throw damaged(folder, "vectors and chunks differ");
  const hnswFile = await sealedAccelerator(folder, manifest, SNAPSHOT_FILES.hnsw);
  const listsFile = await sealedAccelerator(folder, manifest, SNAPSHOT_FILES.lists);
  const sound = [hnswFile, listsFile].map((file) => file && basename(file));
  const lost = Object.keys(manifest.accelerators).filter((name) => !sound.includes(name));
  return {
    library,
    manifest,
    folder,
    name: nameOf(indexId),
    currentName: undefined,
    vectors,
    terms: new Map(TERM_GROUPS.map((group) => [group, openTerms(folder, group, files)])),
    report: parseJson(fileOf(files, SNAPSHOT_FILES.report)),
    hnswFile,
    listsFile,
    degraded:
      lost.length === 0
        ? undefined
        : `${lost.join(" and ")} in ${folder} ${lost.length === 1 ? "is" : "are"} damaged or gone; vectors are searched without.`,
  };
}

/** The manifest, once its own seal holds. A manifest of another format may lack one: it is refused by its format. */
async function readSealedManifest(folder: string): Promise<SnapshotManifest> {
  const manifest = await readManifest(folder);
  const bytes = await readFile(join(folder, SNAPSHOT_FILES.manifest));
  const seal = await readFile(join(folder, SNAPSHOT_FILES.manifestSeal), "utf8").catch(() => undefined);
  const isOld = seal === undefined && manifest.format !== SNAPSHOT_FORMAT;
  const fits = seal === `${createHash("sha256").update(bytes).digest("hex")}\n`;
  if (!isOld && !fits) throw damaged(folder, "its manifest was changed");
  return manifest;
}

async function readManifest(folder: string): Promise<SnapshotManifest> {
  try {
    return JSON.parse(await readFile(join(folder, SNAPSHOT_FILES.manifest), "utf8")) as SnapshotManifest;
  } catch (cause) {
    throw damaged(folder, "its manifest cannot be read", cause);
  }
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

async function readSealedFiles(
  folder: string,
  manifest: SnapshotManifest,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, seal] of Object.entries(manifest.files)) {
    const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
      throw damaged(folder, `${name} cannot be read`, cause);
    });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (bytes.byteLength !== seal.bytes || sha256 !== seal.sha256)
      throw damaged(folder, `${name} was changed`);
    files.set(name, bytes);
  }
  return files;
}

/** The native loader crashes the process on a bad byte, so an accelerator is hashed, piece by piece, before it is ever opened. */
async function sealedAccelerator(
  folder: string,
  manifest: SnapshotManifest,
  name: string,
): Promise<string | undefined> {
  const seal = manifest.accelerators[name];
  if (seal === undefined) return undefined;
  const file = join(folder, name);
  const size = await stat(file).then(
    (found) => found.size,
    () => -1,
  );
  if (size !== seal.bytes) return undefined;
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part as Uint8Array);
  return hash.digest("hex") === seal.sha256 ? file : undefined;
}

function openLibrary(indexId: string, files: ReadonlyMap<string, Uint8Array>): Library {
  const documents = parseJson(fileOf(files, SNAPSHOT_FILES.documents)) as readonly DocumentRecord[];
  const bureauList = parseJson(fileOf(files, SNAPSHOT_FILES.bureaux)) as readonly Bureau[];
  const lines = toText(fileOf(files, SNAPSHOT_FILES.paragraphs)).split("\n");
  const read = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Paragraph);
  const documentById = new Map(documents.map((document) => [document.id, document]));
  // Equal ids are one string each: a look-up by the very string that is the key compares no characters, and a question makes thousands.
  const oneOf = new Map([...documents, ...read].map(({ id }) => [id, id]));
  const same = (id: string): string => oneOf.get(id) ?? id;
  const paragraphs = read.map((paragraph) => ({
    ...paragraph,
    documentId: same(paragraph.documentId),
    counterpartId: paragraph.counterpartId === null ? null : same(paragraph.counterpartId),
  }));
  const paragraphById = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const chunks = (parseJson(fileOf(files, SNAPSHOT_FILES.chunks)) as readonly Chunk[]).map((chunk) => ({
    ...chunk,
    paragraphId: same(chunk.paragraphId),
  }));
  const bureaux = new Map(bureauList.map((bureau) => [bureau.code, bureau]));
  return {
    indexId,
    documents,
    paragraphs,
    chunks,
    bureaux,
    document: (id) => documentById.get(id),
    paragraph: (id) => paragraphById.get(id),
    bureau: (code) => bureaux.get(code),
  };
}

function openTerms(folder: string, group: TermGroup, files: ReadonlyMap<string, Uint8Array>): InvertedIndex {
  const names = lexicalFiles(group);
  const terms = parseJson(fileOf(files, names.terms)) as readonly string[];
  const index = decodePostings(terms, fileOf(files, names.postings));
  if (index === undefined) throw damaged(folder, `${names.postings} does not fit its terms`);
  return index;
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined)
    throw new AssistantError("index-damaged", `The index has no ${name}.`, { remedy: REBUILD });
  return bytes;
}

function toFloats(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer);
}

function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(toText(bytes));
}

function damaged(folder: string, what: string, cause?: unknown): AssistantError {
  return new AssistantError("index-damaged", `The index in ${folder} is damaged: ${what}.`, {
    cause,
    remedy: REBUILD,
  });
}
