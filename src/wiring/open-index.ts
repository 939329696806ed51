// A configuration comes in, an assistant over the index that is current goes out, built first where that is asked for; and the
// name of what is current, so that a service can follow it.

import { rememberQuestions } from "../adapters/remembering-embedder.ts";
import { openSnapshot, readCurrentManifest, readCurrentName } from "../adapters/snapshot-files.ts";
import { type AssistantParts, createAssistant } from "../answering/answer-question.ts";
import type { Assistant } from "../answering/assistant.ts";
import type { ConfiguredReranker } from "../answering/ordering/rerank-evidence.ts";
import type { ConfiguredChat } from "../answering/writing/create-chat-writer.ts";
import type { Config } from "../config.ts";
import { SNAPSHOT_FILES, SNAPSHOT_FORMAT } from "../domain/snapshot.ts";
import { createDraftingDesk } from "../drafting/create-desk.ts";
import type { DraftingDesk } from "../drafting/drafting-desk.ts";
import { AssistantError } from "../errors.ts";
import { recipeOf } from "../indexing/build-index.ts";
import { hashCorpus } from "../indexing/corpus-hash.ts";
import type { Embedder, OfficeFiles, Reranker, VectorIndex } from "../ports.ts";
import { readPrompts } from "../prompts.ts";
import { partsOver } from "./assistant-parts.ts";
import { buildWith } from "./build-index.ts";
import { corpusFolder } from "./own-files.ts";
import { FILES, type OnProgress, openEmbedder, type Searchable, searchInMemory } from "./search-index.ts";

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

/** The name that CURRENT holds, or undefined where it holds none. */
export function currentSnapshotName(config: Config): Promise<string | undefined> {
  if (config.indexStore !== FILES)
    return loadStore()
      .then(({ currentStoreName }) => currentStoreName(config.indexStore))
      .catch(() => undefined);
  return readCurrentName(config.indexFolder).catch(() => undefined);
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

/** The parts of an assistant over the index that is there; for tools that measure or fit single steps. */
export async function openParts(config: Config): Promise<AssistantParts> {
  const embedder = await openEmbedder(config);
  return partsOver(await openIndex(config, embedder), config, embedder);
}

/** The database's driver is loaded where a database is configured only. */
function loadStore() {
  return import("../adapters/postgres/index-store.ts");
}

/** An index to search, and what is said of it. */
interface OpenIndex extends Searchable {
  readonly degraded: string | undefined;
  readonly snapshot: ServingSnapshot;
}

async function openIndex(config: Config, embedder: Embedder): Promise<OpenIndex> {
  if (config.indexStore !== FILES) {
    const { openStore } = await loadStore();
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
  const engines: readonly string[] = [SNAPSHOT_FILES.hnsw, SNAPSHOT_FILES.lists];
  if (Object.keys(manifest.accelerators).some((name) => !engines.includes(name))) return true;
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

async function assistantOver(index: OpenIndex, config: Config, embedder: Embedder): Promise<OpenedAssistant> {
  const remembering = rememberQuestions(embedder, config.questionCache);
  const parts = { ...(await partsOver(index, config, remembering)), chat: await openChat(config) };
  const vectorEngine = parts.vectors.engine;
  const assistant = createAssistant({ ...parts, reranking: await openReranker(config) });
  const { degraded, snapshot } = index;
  return {
    assistant,
    desk: createDraftingDesk(parts, wordFiles),
    embedder,
    vectorEngine,
    degraded,
    snapshot,
  };
}

/** Word files; their packages, which are large, are loaded with the first of them. */
const wordFiles: OfficeFiles = {
  readWord: async (file) => (await import("../adapters/word-text.ts")).readWordText(file),
  writeWord: async (document) => (await import("../adapters/word-document.ts")).writeWordDocument(document),
};

/** Cross-encoders that are open, by their folder: models are loaded once in a process's life, an index may be opened often. */
const rerankers = new Map<string, Promise<Reranker>>();

/** The cross-encoder that the configuration names; undefined where it names none. */
async function openReranker(config: Config): Promise<ConfiguredReranker | undefined> {
  if (config.reranker === "") return undefined;
  const { openCrossEncoder } = await import("../adapters/transformers-encoder/cross-encoder.ts");
  const opening = rerankers.get(config.reranker) ?? openCrossEncoder(config.reranker);
  rerankers.set(config.reranker, opening);
  return { reranker: await opening, depth: config.reranked };
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
  // Loaded where it is configured only: its package takes longer to load than all the others together.
  const { openChatModel } = await import("../adapters/openai-chat-model.ts");
  return {
    model: openChatModel({ baseUrl, apiKey, model, idleTimeoutMs: config.chatIdleTimeoutMs }),
    prompts: await readPrompts(config.promptsFolder),
    timeoutMs: config.chatTimeoutMs,
  };
}
