// A person's own files come in, their index goes out: each file is read in a process of its own, their texts are kept beside the
// index, and are what it is built from when it is opened again.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childFileReader } from "../adapters/child-file-reader.ts";
import { readCurrentManifest } from "../adapters/snapshot-files.ts";
import type { Config } from "../config.ts";
import type { FileLimits } from "../domain/source-file.ts";
import type { BuildReport } from "../indexing/build-index.ts";
import { hashCorpus } from "../indexing/corpus-hash.ts";
import { type OwnFilesReport, readOwnFiles } from "../indexing/files/read-own-files.ts";
import { walkPaths } from "../indexing/files/walk-paths.ts";
import { buildIndex } from "./build-index.ts";
import type { OnProgress } from "./search-index.ts";

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
  const reader = childFileReader(fileURLToPath(new URL("./reader-child.js", import.meta.url)));
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

/** Changes whenever a file under the paths comes, goes, grows or is written: what a watch waits for. Of no path that is not there. */
export async function fingerprintFiles(paths: readonly string[]): Promise<string> {
  const there = paths.filter((path) => existsSync(path));
  const { files, refused } = await walkPaths(there);
  const seen = files.map(({ path, bytes, changedMs }) => [path, bytes, changedMs]);
  return JSON.stringify([seen, refused.map(({ name }) => name)]);
}

/** Where the texts of a person's own files are kept, beside the index that is made of them. */
function libraryFolder({ indexFolder }: Config): string {
  return join(indexFolder, "library");
}

/** The folder that the index there is made of: a person's own files, once they were indexed, or the configured documents. */
export async function corpusFolder(config: Config): Promise<string> {
  const library = libraryFolder(config);
  const manifest = await readCurrentManifest(config.indexFolder);
  const hash = await hashCorpus(library).catch(() => undefined);
  return manifest !== undefined && manifest.corpusHash === hash ? library : config.seedsFolder;
}
