// A configuration comes in; the index that stands goes out where a build would write the very same bytes again. The encoder is known by
// its files and is not opened: that, parsing and trying are what a build costs that changes nothing.
import { join } from "node:path";
import { checkSeals } from "../adapters/snapshot-files/check-seals.ts";
import { readCurrentManifest, readCurrentName } from "../adapters/snapshot-files.ts";
import type { Config } from "../config.ts";
import {
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
  type SnapshotManifest,
  type SnapshotRecipe,
} from "../domain/snapshot.ts";
import { type BuildReport, type EngineBuilders, enginesFor, recipeOf } from "../indexing/build-index.ts";
import { hashCorpus } from "../indexing/corpus-hash.ts";
import type { CorpusReport } from "../indexing/corpus-report.ts";
import { hashDocument } from "../indexing/keep-documents.ts";
import { loadDocuments } from "../indexing/load-documents.ts";
import { readRegister } from "../indexing/read-register.ts";
import { isOwnWork } from "./previous-index.ts";
import { identifyEmbedder } from "./search-index.ts";

/** An index that stands. */
export interface StandingIndex {
  readonly recipe: SnapshotRecipe;
  /** What a build would come to. */
  readonly report: BuildReport;
}

/**
 * The current index, where this very program made it of these documents with this encoder and these engines,
 * and every byte of it is there; undefined where there is anything to build.
 * @throws AssistantError where the documents or the encoder cannot be used, as a build does.
 */
export async function findStanding(
  config: Config,
  builders: EngineBuilders,
): Promise<StandingIndex | undefined> {
  const manifest = await readCurrentManifest(config.indexFolder);
  if (manifest === undefined || !(await isUpToDate(manifest, config, builders))) return undefined;
  const folder = join(config.indexFolder, "snapshots", await readCurrentName(config.indexFolder));
  const whole = await checkSeals(folder);
  if (whole === undefined) return undefined;
  const engines = whole.manifest.accelerators;
  const report = {
    indexId: whole.indexId,
    folder,
    corpus: whole.report as CorpusReport,
    chunks: whole.manifest.counts.chunks,
    embedded: 0,
    hnsw: SNAPSHOT_FILES.hnsw in engines,
    lists: SNAPSHOT_FILES.lists in engines,
    written: false,
  };
  return { recipe: whole.manifest.recipe, report };
}

async function isUpToDate(
  manifest: SnapshotManifest,
  config: Config,
  builders: EngineBuilders,
): Promise<boolean> {
  if (manifest.format !== SNAPSHOT_FORMAT || !isOwnWork(manifest)) return false;
  const { recipe, accelerators, counts } = manifest;
  const wanted = recipeOf({ modelId: await identifyEmbedder(config), dimensions: recipe.dimensions });
  if (!areEqual(Object.entries(recipe), Object.entries(wanted))) return false;
  const engines = enginesFor(builders, counts.chunks).map(([name]) => name);
  if (!areEqual(Object.keys(accelerators), engines)) return false;
  if (manifest.corpusHash !== (await hashCorpus(config.seedsFolder))) return false;
  // The hash does not cover every file that a text may lie in, and was taken before the texts were read: loading compares each with its
  // entry, and the entries are compared with those that the index was made from.
  const loaded = await loadDocuments(config.seedsFolder, await readRegister(config.seedsFolder));
  const made = loaded.map((each): [string, string] => [each.document.id, hashDocument(each)]);
  return areEqual(Object.entries(manifest.built.documents ?? {}), made);
}

function areEqual(some: readonly unknown[], others: readonly unknown[]): boolean {
  return JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted());
}
