// The folder of the bundled scripts comes in; the scripts go out as they are sent: compressed once, when the service starts,
// and named by their content.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { PageFile, PageFiles } from "../domain/page-file.ts";

const SCRIPT_TYPE = "text/javascript; charset=utf-8";

/** Reads the scripts of `npm run build`; undefined where none were made, as when the sources run unbuilt. */
export async function openPageFiles(folder: string): Promise<PageFiles | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".js")).sort();
  if (names.length === 0) return undefined;
  const files = new Map<string, PageFile>();
  const hash = createHash("sha256");
  for (const name of names) {
    const bytes = Uint8Array.from(await readFile(join(folder, name)));
    hash.update(name).update(bytes);
    files.set(name, {
      type: SCRIPT_TYPE,
      bytes,
      gzipped: Uint8Array.from(gzipSync(bytes, { level: 9 })),
      brotli: Uint8Array.from(brotliCompressSync(bytes)),
    });
  }
  return { version: hash.digest("hex").slice(0, 16), files };
}
