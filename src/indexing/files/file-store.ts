// What was read of files is kept here by what is in them: a file that did not change is not read again, and one that was
// only renamed is known.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileFault, ReadFile } from "../../domain/source-file.ts";
import type { FoundFile } from "./walk-paths.ts";

/** Changes whenever the same file would be read differently. */
const READING = "8";

/** What is kept of a file. */
export type KeptReading =
  | {
      readonly ok: true;
      readonly text: string;
      readonly file: Omit<ReadFile, "pieces" | "plainText">;
      readonly heading: string | null;
    }
  | { readonly ok: false; readonly fault: FileFault; readonly detail: string };

/** When a file was seen last, and what its bytes hash to. */
interface SeenFile {
  readonly bytes: number;
  readonly changedMs: number;
  readonly sha256: string;
}

/** What was read before, and what is read now. */
export interface FileStore {
  /** SHA-256 of a file's bytes; the bytes themselves are only read where size or time changed. */
  readonly hash: (file: FoundFile) => Promise<string>;
  readonly find: (sha256: string) => Promise<KeptReading | undefined>;
  readonly keep: (sha256: string, reading: KeptReading) => Promise<void>;
  /** Writes down what was seen this time, forgets the rest, and says by path what is gone. */
  readonly close: () => Promise<readonly string[]>;
}

/** Opens the store in a folder; one of another version is begun anew. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const list = join(folder, "seen.json");
  const before = await readSeen(list);
  const now = new Map<string, SeenFile>();
  await mkdir(folder, { recursive: true });
  const fileOf = (sha256: string) => join(folder, `${sha256}.reading.json`);
  return {
    hash: async ({ path, bytes, changedMs }) => {
      const seen = before.get(path);
      const sha256 =
        seen?.bytes === bytes && seen.changedMs === changedMs
          ? seen.sha256
          : createHash("sha256")
              .update(await readFile(path))
              .digest("hex");
      now.set(path, { bytes, changedMs, sha256 });
      return sha256;
    },
    find: async (sha256) => {
      const text = await readFile(fileOf(sha256), "utf8").catch(() => undefined);
      return text === undefined || before.size === 0 ? undefined : (JSON.parse(text) as KeptReading);
    },
    keep: (sha256, reading) => writeFile(fileOf(sha256), JSON.stringify(reading)),
    close: async () => {
      await writeFile(list, JSON.stringify({ reading: READING, files: Object.fromEntries(now) }));
      const kept = new Set([...now.values()].map(({ sha256 }) => `${sha256}.reading.json`));
      for (const name of await readdir(folder)) {
        if (name.endsWith(".reading.json") && !kept.has(name)) await rm(join(folder, name));
      }
      return [...before.keys()].filter((path) => !now.has(path));
    },
  };
}

async function readSeen(list: string): Promise<ReadonlyMap<string, SeenFile>> {
  const text = await readFile(list, "utf8").catch(() => undefined);
  if (text === undefined) return new Map();
  const { reading, files } = JSON.parse(text) as { reading?: string; files?: Record<string, SeenFile> };
  return reading === READING ? new Map(Object.entries(files ?? {})) : new Map();
}
