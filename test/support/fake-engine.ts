// The wiring's verbs over the fake assistant, so that commands are tested without an index or a model.

import { createPrometheusMetrics } from "../../src/adapters/prometheus-metrics.ts";
import type { Engine } from "../../src/cli/command.ts";
import type { Embedder } from "../../src/ports.ts";
import * as bench from "../../src/wiring/bench-parts.ts";
import { fakeAssistant } from "./fake-assistant.ts";
import { fakeDesk } from "./fake-desk.ts";

/** Turns a text into its length and its role. */
export const LENGTH_EMBEDDER: Embedder = {
  modelId: "fake-encoder",
  dimensions: 2,
  maxTokens: 512,
  countTokens: (text) => text.length,
  embed: async (texts, role) => texts.map((text) => Float32Array.of(text.length, role === "query" ? 1 : 0)),
};

/** An engine that works, with single verbs replaced. */
export function fakeEngine(replaced: Partial<Engine> = {}): Engine {
  const opened = {
    assistant: fakeAssistant(),
    desk: fakeDesk(),
    embedder: LENGTH_EMBEDDER,
    vectorEngine: "exact" as const,
    degraded: undefined,
    snapshot: { name: "feed", currentName: "feed", builtAt: "2026-01-01T00:00:00.000Z" },
  };
  return {
    bench,
    openPages: async () => undefined,
    createMetrics: createPrometheusMetrics,
    openSpans: () => undefined,
    currentSnapshotName: async () => "feed",
    reopenAssistant: async () => opened,
    warmAssistant: async () => undefined,
    checkIndex: async () => ({
      indexId: "sha256:feed",
      folder: "index/snapshots/feed",
      engines: ["exact"],
      degraded: null,
    }),
    openEmbedder: async () => LENGTH_EMBEDDER,
    openAssistant: async () => opened,
    openParts: async () => {
      throw new Error("No test over the fake engine needs the parts of an assistant.");
    },
    openAudit: () => ({ write: () => undefined, close: () => undefined }),
    readAuditLines: async function* () {},
    openCollection: async () => {
      throw new Error("No test over the fake engine needs a collection.");
    },
    ensureAssistant: async (_, onProgress) => {
      onProgress?.(1, 2);
      onProgress?.(2, 2);
      return opened;
    },
    fingerprintFiles: async (paths) => JSON.stringify(paths),
    indexFiles: async () => {
      throw new Error("No test over the fake engine reads files.");
    },
    buildIndex: async (config, onProgress) => {
      onProgress?.(2, 2);
      return {
        indexId: "sha256:feed",
        folder: config.indexFolder,
        chunks: 7,
        embedded: 2,
        written: true,
        hnsw: true,
        lists: false,
        corpus: {
          documents: [{ id: config.seedsFolder, paragraphs: { prose: 3, bullet: 2 } }],
          withoutTwin: ["harbour-plan.en#p9"],
          bracketsDiffer: [],
          unrecognisedBodies: [],
        },
      };
    },
    ...replaced,
  };
}
