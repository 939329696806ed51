// The door to everything that plugs adapters into ports, and what `youju/wiring` promises to those who import the package: a
// configuration comes in, an indexer or an assistant goes out. How each is put together is in wiring/.
import { fileURLToPath } from "node:url";
import { type AuditFile, openAuditFile, readAuditFiles } from "./adapters/audit-files.ts";
import { openOtlpSpans } from "./adapters/otlp-spans.ts";
import { openPageFiles } from "./adapters/page-files.ts";
import { createPrometheusMetrics } from "./adapters/prometheus-metrics.ts";
import type { Config } from "./config.ts";
import type { PageFiles } from "./domain/page-file.ts";
import type * as assistantParts from "./wiring/assistant-parts.ts";
import type * as building from "./wiring/build-index.ts";
import type * as checking from "./wiring/check-index.ts";
import type * as opening from "./wiring/open-index.ts";
import type * as ownFiles from "./wiring/own-files.ts";
import type * as searching from "./wiring/search-index.ts";

/** An assistant that is open, as its doors know it. */
export type OpenedAssistant = opening.OpenedAssistant;

// Each verb loads what it needs when it is asked for: whoever builds an index needs no answering line, which takes longer to load than
// an index that did not change takes to be found so.

/** Builds the index of the configured documents; what the last index holds is taken from there. */
export const buildIndex: typeof building.buildIndex = async (...given) =>
  (await import("./wiring/build-index.ts")).buildIndex(...given);

/** Opens an index and looks for what it holds; throws index-damaged if in vain. */
export const checkIndex: typeof checking.checkIndex = async (...given) =>
  (await import("./wiring/check-index.ts")).checkIndex(...given);

/** The name of the current snapshot, or undefined where there is none. */
export const currentSnapshotName: typeof opening.currentSnapshotName = async (...given) =>
  (await import("./wiring/open-index.ts")).currentSnapshotName(...given);

/** Opens the index, building it first where it is missing, damaged or of other documents. */
export const ensureAssistant: typeof opening.ensureAssistant = async (...given) =>
  (await import("./wiring/open-index.ts")).ensureAssistant(...given);

/** Opens the index that is there. */
export const openAssistant: typeof opening.openAssistant = async (...given) =>
  (await import("./wiring/open-index.ts")).openAssistant(...given);

/** The parts of an assistant over the index that is there; for tools that measure or fit single steps. */
export const openParts: typeof opening.openParts = async (...given) =>
  (await import("./wiring/open-index.ts")).openParts(...given);

/** Opens the index that is there with an encoder that is open already. */
export const reopenAssistant: typeof opening.reopenAssistant = async (...given) =>
  (await import("./wiring/open-index.ts")).reopenAssistant(...given);

/** Changes whenever a file under the paths comes, goes, grows or is written. */
export const fingerprintFiles: typeof ownFiles.fingerprintFiles = async (...given) =>
  (await import("./wiring/own-files.ts")).fingerprintFiles(...given);

/** Reads a person's own files and builds their index. */
export const indexFiles: typeof ownFiles.indexFiles = async (...given) =>
  (await import("./wiring/own-files.ts")).indexFiles(...given);

/** The parts of an assistant over passages of any origin, indexed in memory. */
export const openCollection: typeof assistantParts.openCollection = async (...given) =>
  (await import("./wiring/assistant-parts.ts")).openCollection(...given);

/** Opens the encoder that the configuration names. */
export const openEmbedder: typeof searching.openEmbedder = async (...given) =>
  (await import("./wiring/search-index.ts")).openEmbedder(...given);

/** Has an assistant answer a few questions, so that the first people who ask wait no longer than the others. */
export async function warmAssistant({ assistant }: OpenedAssistant): Promise<void> {
  const { warmUp } = await import("./answering/warm-up.ts");
  return warmUp(assistant, () => performance.now());
}

/** Metrics of a service, with a registry of their own. */
export const createMetrics = createPrometheusMetrics;

/** Where spans go, where the configuration names a collector; undefined where it names none. */
export function openSpans(
  config: Config,
  version: string,
  onLost: (spans: number) => void,
): ReturnType<typeof openOtlpSpans> | undefined {
  if (config.tracesEndpoint === "") return undefined;
  return openOtlpSpans({ endpoint: config.tracesEndpoint, version, onLost });
}

/** The browser's scripts as they were bundled beside this file; undefined where the sources run unbuilt. */
export function openPages(): Promise<PageFiles | undefined> {
  return openPageFiles(fileURLToPath(new URL("./web/scripts", import.meta.url)));
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
