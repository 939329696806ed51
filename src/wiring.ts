// The only place that plugs adapters into ports: a configuration comes in, an indexer or an assistant goes out.
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AuditFile, openAuditFile, readAuditFiles } from "./adapters/audit-files.ts";
import { createBm25LexicalIndex } from "./adapters/bm25-lexical-index.ts";
import { childFileReader } from "./adapters/child-file-reader.ts";
import { createExactVectorIndex } from "./adapters/exact-vector-index.ts";
import { type HnswEngine, loadHnsw } from "./adapters/hnsw-vector-index.ts";
import { openChatModel } from "./adapters/openai-chat-model.ts";
import { openPageFiles, type PageFiles } from "./adapters/page-files.ts";
import { currentStoreName, openStore, publishTo } from "./adapters/postgres/index-store.ts";
import { createPrometheusMetrics } from "./adapters/prometheus-metrics.ts";
import { rememberQuestions } from "./adapters/remembering-embedder.ts";
import {
  type OpenSnapshot,
  openSnapshot,
  openSnapshotFolder,
  readCurrentManifest,
  readCurrentName,
} from "./adapters/snapshot-files.ts";
import { openTermTable } from "./adapters/term-table.ts";
import { openTransformersEncoder } from "./adapters/transformers-encoder.ts";
import { runTrial } from "./adapters/trial-process.ts";
import { writeWordDocument } from "./adapters/word-document.ts";
import { readWordText } from "./adapters/word-text.ts";
import { type AssistantParts, createAssistant } from "./answering/answer-question.ts";
import type { Assistant } from "./answering/assistant.ts";
import { findCanaryFault } from "./answering/canaries.ts";
import { groupChunks } from "./answering/retrieving/retrieve-candidates.ts";
import { createBodyFinder } from "./answering/understanding/named-bodies.ts";
import type { ConfiguredChat } from "./answering/writing/create-chat-writer.ts";
import type { Config } from "./config.ts";
import type { Passage } from "./domain/passage.ts";
import { SNAPSHOT_FORMAT } from "./domain/snapshot.ts";
import type { FileLimits } from "./domain/source-file.ts";
import { createDraftingDesk } from "./drafting/create-desk.ts";
import type { DraftingDesk } from "./drafting/drafting-desk.ts";
import { AssistantError } from "./errors.ts";
import { type BuildReport, buildIndex as buildSnapshot, recipeOf } from "./indexing/build-index.ts";
import { hashCorpus } from "./indexing/corpus-hash.ts";
import { embeddingText } from "./indexing/embed-chunks.ts";
import { type OwnFilesReport, readOwnFiles } from "./indexing/files/read-own-files.ts";
import { walkPaths } from "./indexing/files/walk-paths.ts";
import { indexParagraphs } from "./indexing/index-paragraphs.ts";
import { passageLibrary, passageParagraph } from "./indexing/passage-library.ts";
import type { Embedder, VectorIndex } from "./ports.ts";
import { readPrompts } from "./prompts.ts";

/** Told how many of the texts are embedded. */
export type OnProgress = (done: number, total: number) => void;

/** An assistant with what the doors say about it. */
export interface OpenedAssistant {
  readonly assistant: Assistant;
  /** What staff have done with drafts, over the same index. */
  readonly desk: DraftingDesk;
  readonly embedder: Embedder;
  readonly vectorEngine: VectorIndex["engine"];
  /** Why it serves less than it should, or undefined. */
  readonly degraded: string | undefined;
  /** The snapshot that serves. */
  readonly snapshot: ServingSnapshot;
}

/** Names by which an operator tells snapshots apart. */
export interface ServingSnapshot {
  /** Folder name of the snapshot that serves. */
  readonly name: string;
  /** The one that should: what CURRENT names; undefined where CURRENT itself is damaged. */
  readonly currentName: string | undefined;
  /** When it was written: ISO date and time. */
  readonly builtAt: string;
}

/** What a check of an index came to. */
export interface IndexCheck {
  readonly indexId: string;
  readonly folder: string;
  readonly engines: readonly VectorIndex["engine"][];
  readonly degraded: string | null;
}

/** The compiled command line, which a build tries its snapshot with; absent where the sources are run as they are. */
const COMMAND_LINE = fileURLToPath(new URL("./cli.js", import.meta.url));

/** Metrics of a service, with a registry of their own. */
export const createMetrics = createPrometheusMetrics;

/** The name that CURRENT holds, or undefined where it holds none. */
export function currentSnapshotName(config: Config): Promise<string | undefined> {
  if (config.indexStore !== FILES) return currentStoreName(config.indexStore).catch(() => undefined);
  return readCurrentName(config.indexFolder).catch(() => undefined);
}

/** `INDEX_STORE` of an index that is served from the folder that it was built in. */
const FILES = "files";

/** Vectors from which on a scan of all of them is slower than the graph (docs/decisions/0004). */
const SCAN_LIMIT = 10_000;

/** The browser's scripts as they were compiled beside this file; undefined where the sources run unbuilt. */
export function openPages(): Promise<PageFiles | undefined> {
  return openPageFiles(fileURLToPath(new URL("./web", import.meta.url)));
}

/** Opens the encoder that the configuration names. */
export function openEmbedder(config: Config): Promise<Embedder> {
  return openTransformersEncoder({ modelFolder: config.modelFolder, modelId: basename(config.modelFolder) });
}

/** Builds the index of the configured documents; texts that the last index holds are not embedded again. */
export async function buildIndex(
  config: Config,
  onProgress: OnProgress = () => undefined,
): Promise<BuildReport> {
  const embedder = await openEmbedder(config);
  return buildWith(config, embedder, onProgress);
}

async function buildWith(config: Config, embedder: Embedder, onProgress: OnProgress): Promise<BuildReport> {
  const report = await buildSnapshot({
    seedsFolder: config.seedsFolder,
    indexFolder: config.indexFolder,
    embedder,
    hnsw: await loadHnsw(),
    known: await knownVectors(config, embedder),
    check: (folder) => trySnapshot(config, folder),
    onProgress,
  });
  if (config.indexStore !== FILES) await publish(config, embedder, onProgress);
  return report;
}

/** Copies the index that was built into the configured database, and makes it current there. */
async function publish(config: Config, embedder: Embedder, onProgress: OnProgress): Promise<void> {
  const recipe = recipeOf(embedder);
  const snapshot = await openSnapshot(config.indexFolder, recipe);
  const withGraph = wantsGraph(config, snapshot.library.chunks.length);
  await publishTo(config.indexStore, { ...snapshot, recipe, withGraph }, onProgress);
}

/** Tries a finished snapshot in a process of its own; throws index-damaged where it may not serve. */
async function trySnapshot(config: Config, folder: string): Promise<void> {
  if (!existsSync(COMMAND_LINE)) {
    await checkIndex(config, folder);
    return;
  }
  const { modelFolder, termTableFolder } = config;
  const { passed, reason } = await runTrial(COMMAND_LINE, [
    ...["check", "--snapshot", folder, "--model", modelFolder, "--terms", termTableFolder],
  ]);
  if (!passed) throw unfit(folder, reason);
}

/** Opens an index (a snapshot folder, else the current one) and looks for what it holds; throws index-damaged if in vain. */
export async function checkIndex(config: Config, snapshotFolder?: string): Promise<IndexCheck> {
  const embedder = await openEmbedder(config);
  const recipe = recipeOf(embedder);
  const snapshot = await (snapshotFolder === undefined
    ? openSnapshot(config.indexFolder, recipe)
    : openSnapshotFolder(snapshotFolder, recipe));
  const scanned = { ...config, vectorIndex: "exact" } as const;
  const parts = await partsOver(await searchInMemory(snapshot, scanned, embedder), scanned, embedder);
  const hnsw = await loadHnsw();
  const graph =
    hnsw === undefined || snapshot.hnswFile === undefined
      ? []
      : [hnsw.open(snapshot.hnswFile, snapshot.library.chunks.length, embedder.dimensions)];
  const vectors = [parts.vectors, ...graph];
  const fault = await findCanaryFault(parts, vectors);
  if (fault !== undefined) throw unfit(snapshot.folder, fault);
  return {
    indexId: snapshot.library.indexId,
    folder: snapshot.folder,
    engines: vectors.map(({ engine }) => engine),
    degraded: snapshot.degraded ?? null,
  };
}

function unfit(folder: string, why: string): AssistantError {
  return new AssistantError(
    "index-damaged",
    `The snapshot ${basename(folder)} did not pass its trial: ${why}`,
    {
      remedy: "The old index still serves. Check the model and the documents, and build again.",
    },
  );
}

/** What came of indexing a person's own files. */
export interface OwnFilesBuild {
  readonly files: OwnFilesReport;
  readonly build: BuildReport;
}

/** How much of one file is read before it is given up. */
const FILE_LIMITS: FileLimits = {
  bytes: 64 * 2 ** 20,
  inflatedBytes: 256 * 2 ** 20,
  pages: 3000,
  seconds: 60,
};

/** Reads files of any known format, each within limits and in a process of its own, and builds their index. */
export async function indexFiles(
  config: Config,
  paths: readonly string[],
  onProgress: OnProgress = () => undefined,
): Promise<OwnFilesBuild> {
  const reader = childFileReader(fileURLToPath(new URL("reader-child.js", import.meta.url)));
  const folder = libraryFolder(config);
  try {
    const registerFolder = config.seedsFolder;
    const files = await readOwnFiles({
      paths,
      reader,
      limits: FILE_LIMITS,
      registerFolder,
      folder,
      onProgress,
    });
    return { files, build: await buildIndex({ ...config, seedsFolder: folder }, onProgress) };
  } finally {
    await reader.close();
  }
}

/** Changes whenever a file under the paths comes, goes, grows or is written: what a watch waits for. */
export async function fingerprintFiles(paths: readonly string[]): Promise<string> {
  const { files, refused } = await walkPaths(paths);
  const seen = files.map(({ path, bytes, changedMs }) => [path, bytes, changedMs]);
  return JSON.stringify([seen, refused.map(({ name }) => name)]);
}

/** Where the texts of a person's own files are kept, beside the index that is made of them. */
function libraryFolder({ indexFolder }: Config): string {
  return join(indexFolder, "library");
}

/** The folder that the index there is made of: a person's own files, once they were indexed, or the configured documents. */
async function corpusFolder(config: Config): Promise<string> {
  const library = libraryFolder(config);
  const manifest = await readCurrentManifest(config.indexFolder);
  const hash = await hashCorpus(library).catch(() => undefined);
  return manifest !== undefined && manifest.corpusHash === hash ? library : config.seedsFolder;
}

/** Opens the index that is there; throws index-missing or index-mismatch with the command that mends it. */
export async function openAssistant(config: Config): Promise<OpenedAssistant> {
  const embedder = await openEmbedder(config);
  return reopenAssistant(config, embedder);
}

/** Opens the index that is there with an encoder that is open already: models are loaded once in a process's life. */
export async function reopenAssistant(config: Config, embedder: Embedder): Promise<OpenedAssistant> {
  return assistantOver(await openIndex(config, embedder), config, embedder);
}

/** Engines over a library: what an assistant is built on, wherever they are. */
type Searchable = Pick<AssistantParts, "library" | "vectors" | "lexical">;

/** An index to search, and what is said of it. */
interface OpenIndex extends Searchable {
  readonly degraded: string | undefined;
  readonly snapshot: ServingSnapshot;
}

async function openIndex(config: Config, embedder: Embedder): Promise<OpenIndex> {
  if (config.indexStore !== FILES) {
    const stored = await openStore(config.indexStore, recipeOf(embedder));
    const { name, builtAt } = stored;
    return { ...stored, degraded: undefined, snapshot: { name, currentName: name, builtAt } };
  }
  const snapshot = await openSnapshot(config.indexFolder, recipeOf(embedder));
  const { name, currentName, degraded, manifest } = snapshot;
  return {
    ...(await searchInMemory(snapshot, config, embedder)),
    degraded,
    snapshot: { name, currentName, builtAt: manifest.built.at },
  };
}

/**
 * Opens the index, building it first when it is missing, of other documents or another encoder, or damaged without a
 * sound one before it.
 */
export async function ensureAssistant(
  config: Config,
  onProgress: OnProgress = () => undefined,
): Promise<OpenedAssistant> {
  const embedder = await openEmbedder(config);
  // What stands in a database is for the indexer to renew: a replica only reads.
  if (config.indexStore !== FILES) return reopenAssistant(config, embedder);
  const documents = { ...config, seedsFolder: await corpusFolder(config) };
  if (await isStale(documents, embedder)) return rebuildOrServe(documents, embedder, onProgress);
  return reopenAssistant(config, embedder).catch(async (error: unknown) => {
    if (!(error instanceof AssistantError) || error.code !== "index-damaged") throw error;
    await buildWith(documents, embedder, onProgress);
    return reopenAssistant(config, embedder);
  });
}

/** Builds; where that fails and an index of this very encoder is there, that one serves, and says why it is an old one. */
async function rebuildOrServe(
  config: Config,
  embedder: Embedder,
  onProgress: OnProgress,
): Promise<OpenedAssistant> {
  try {
    await buildWith(config, embedder, onProgress);
    return await reopenAssistant(config, embedder);
  } catch (error) {
    if (!(error instanceof AssistantError)) throw error;
    const old = await reopenAssistant(config, embedder).catch(() => undefined);
    if (old === undefined) throw error;
    return {
      ...old,
      degraded: `The documents have changed, but their index could not be built: ${error.message}`,
    };
  }
}

async function isStale(config: Config, embedder: Embedder): Promise<boolean> {
  const manifest = await readCurrentManifest(config.indexFolder);
  if (manifest === undefined) return !(await hasSnapshots(config, embedder));
  if (manifest.format !== SNAPSHOT_FORMAT) return true;
  const made = JSON.stringify(Object.entries(manifest.recipe).sort());
  if (made !== JSON.stringify(Object.entries(recipeOf(embedder)).sort())) return true;
  return manifest.corpusHash !== (await hashCorpus(config.seedsFolder));
}

/** True where a sound snapshot can serve although CURRENT, or what it names, cannot be read: it serves as degraded. */
async function hasSnapshots(config: Config, embedder: Embedder): Promise<boolean> {
  return openSnapshot(config.indexFolder, recipeOf(embedder)).then(
    () => true,
    () => false,
  );
}

async function knownVectors(config: Config, embedder: Embedder): Promise<ReadonlyMap<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  const manifest = await readCurrentManifest(config.indexFolder);
  if (manifest?.recipe.embedder !== embedder.modelId) return known;
  const snapshot = await openSnapshot(config.indexFolder, manifest.recipe).catch((error: unknown) => {
    if (error instanceof AssistantError) return undefined;
    throw error;
  });
  snapshot?.library.chunks.forEach((chunk, number) => {
    const paragraph = snapshot.library.paragraph(chunk.paragraphId);
    const vector = snapshot.vectors.subarray(
      number * embedder.dimensions,
      (number + 1) * embedder.dimensions,
    );
    if (paragraph !== undefined) known.set(embeddingText(paragraph, chunk), vector);
  });
  return known;
}

async function assistantOver(index: OpenIndex, config: Config, embedder: Embedder): Promise<OpenedAssistant> {
  const remembering = rememberQuestions(embedder, config.questionCache);
  const parts = { ...(await partsOver(index, config, remembering)), chat: await openChat(config) };
  const vectorEngine = parts.vectors.engine;
  const assistant = createAssistant(parts);
  const { degraded, snapshot } = index;
  return {
    assistant,
    desk: createDraftingDesk(parts, { readWord: readWordText, writeWord: writeWordDocument }),
    embedder,
    vectorEngine,
    degraded,
    snapshot,
  };
}

/** The chat model that the configuration names, with its words; undefined where it names none. */
async function openChat(config: Config): Promise<ConfiguredChat | undefined> {
  const { chatBaseUrl: baseUrl, chatApiKey: apiKey, chatModel: model } = config;
  if (model === "") return undefined;
  if (baseUrl === "") {
    throw new AssistantError("config-invalid", "CHAT_MODEL is set, but not on which server it is.", {
      remedy:
        "Set OPENAI_BASE_URL (https://api.openai.com/v1, http://127.0.0.1:11434/v1, …), or unset CHAT_MODEL.",
    });
  }
  return {
    model: openChatModel({ baseUrl, apiKey, model, idleTimeoutMs: config.chatIdleTimeoutMs }),
    prompts: await readPrompts(config.promptsFolder),
    timeoutMs: config.chatTimeoutMs,
  };
}

/** Opens the audit log for writing; `onTrouble` is told how many lines were lost, and why. */
export function openAudit(config: Config, onTrouble: (lost: number, error: unknown) => void): AuditFile {
  return openAuditFile({
    folder: config.auditFolder,
    fileBytes: config.auditFileBytes,
    files: config.auditFiles,
    now: () => new Date(),
    onTrouble,
  });
}

/** Lines of the audit log, oldest first. */
export function readAuditLines(config: Config): AsyncIterable<string> {
  return readAuditFiles(config.auditFolder);
}

/** The parts of an assistant over the index that is there; for tools that measure or fit single steps. */
export async function openParts(config: Config): Promise<AssistantParts> {
  const embedder = await openEmbedder(config);
  return partsOver(await openIndex(config, embedder), config, embedder);
}

/** The parts of an assistant over passages of any origin, indexed in memory: how public benchmarks are run. */
export async function openCollection(
  passages: readonly Passage[],
  config: Config,
  onProgress: OnProgress = () => undefined,
): Promise<AssistantParts> {
  const embedder = await openEmbedder(config);
  const indexed = await indexParagraphs({
    paragraphs: passages.map(passageParagraph),
    bureaux: new Map(),
    embedder,
    known: new Map(),
    onProgress,
  });
  const library = passageLibrary(passages, indexed.chunks);
  const index = await searchInMemory({ ...indexed, library, hnswFile: undefined }, config, embedder);
  return partsOver(index, config, embedder);
}

/** Engines in memory over a snapshot that was read from files, or never written. */
export async function searchInMemory(
  snapshot: Pick<OpenSnapshot, "library" | "vectors" | "terms" | "hnswFile">,
  config: Config,
  embedder: Embedder,
): Promise<Searchable> {
  return {
    library: snapshot.library,
    vectors: openVectors(snapshot, config, embedder.dimensions, await loadHnsw()),
    lexical: new Map(Array.from(snapshot.terms, ([group, index]) => [group, createBm25LexicalIndex(index)])),
  };
}

/** The parts of an assistant over an index, wherever its engines are. */
export async function partsOver(
  { library, vectors, lexical }: Searchable,
  config: Config,
  embedder: Embedder,
): Promise<AssistantParts> {
  return {
    library,
    vectors,
    lexical,
    chunksOf: groupChunks(library),
    embedder,
    translator: await openTermTable(config.termTableFolder),
    findBodies: createBodyFinder(library.bureaux),
    now: () => performance.now(),
  };
}

function wantsGraph(config: Config, chunks: number): boolean {
  return config.vectorIndex === "hnsw" || (config.vectorIndex === "auto" && chunks > SCAN_LIMIT);
}

/** HNSW when asked for, or when the collection is too large to scan; the exact scan otherwise. */
function openVectors(
  snapshot: Pick<OpenSnapshot, "library" | "vectors" | "hnswFile">,
  config: Config,
  dimensions: number,
  hnsw: HnswEngine | undefined,
): VectorIndex {
  const size = snapshot.library.chunks.length;
  if (wantsGraph(config, size) && hnsw !== undefined && snapshot.hnswFile !== undefined) {
    return hnsw.open(snapshot.hnswFile, size, dimensions);
  }
  if (config.vectorIndex === "hnsw") {
    throw new AssistantError(
      "vector-index-unavailable",
      "The HNSW index was asked for, but it is not there.",
      {
        remedy:
          "Install a C++ compiler and run `npm rebuild hnswlib-node` and `youju index`, or unset YOUJU_VECTOR_INDEX.",
      },
    );
  }
  return createExactVectorIndex(snapshot.vectors, dimensions);
}
