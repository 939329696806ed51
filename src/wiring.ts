// The door to everything that plugs adapters into ports, and what `youju/wiring` promises to those who import the package: a
// configuration comes in, an indexer or an assistant goes out. How each is put together is in wiring/.
import { fileURLToPath } from "node:url";
import { type AuditFile, openAuditFile, readAuditFiles } from "./adapters/audit-files.ts";
import { openOtlpSpans } from "./adapters/otlp-spans.ts";
import { openPageFiles } from "./adapters/page-files.ts";
import { createPrometheusMetrics } from "./adapters/prometheus-metrics.ts";
import { warmUp } from "./answering/warm-up.ts";
import type { Config } from "./config.ts";
import type { PageFiles } from "./domain/page-file.ts";
import { buildIndex, checkIndex } from "./wiring/build-index.ts";
import {
  currentSnapshotName,
  ensureAssistant,
  type OpenedAssistant,
  openAssistant,
  openParts,
  reopenAssistant,
} from "./wiring/open-index.ts";
import { fingerprintFiles, indexFiles } from "./wiring/own-files.ts";
import { openCollection, openEmbedder } from "./wiring/search-index.ts";

export type { OpenedAssistant };
export {
  buildIndex,
  checkIndex,
  currentSnapshotName,
  ensureAssistant,
  fingerprintFiles,
  indexFiles,
  openAssistant,
  openCollection,
  openEmbedder,
  openParts,
  reopenAssistant,
};

/** Has an assistant answer a few questions, so that the first people who ask wait no longer than the others. */
export function warmAssistant({ assistant }: OpenedAssistant): Promise<void> {
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
