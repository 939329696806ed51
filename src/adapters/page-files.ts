// The folder of the compiled pages comes in; the browser's scripts go out, ready to be served: a browser is sent the very
// modules that the compiler wrote, with nothing bundled and nothing built at run time.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

/** A file as it is sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** Every script of the pages. */
export interface PageFiles {
  /** Changes whenever a file does, so that a browser may keep what it has for ever. */
  readonly version: string;
  /** By path under the folder: `browser/ask-page.js`. */
  readonly files: ReadonlyMap<string, PageFile>;
}

const SCRIPT_TYPE = "text/javascript; charset=utf-8";
/** Folders of the pages that a browser is sent; what only renders on the server stays here. */
const SENT_FOLDERS = ["browser", "views", "words", "export", "."];
/** In the browser JSX makes nodes: dom-element is sent where the views look for element. */
const REPLACED = { from: "browser/dom-element.js", as: "element.js" } as const;

/** Reads the compiled scripts; undefined where none were compiled, as when the sources run unbuilt. */
export async function openPageFiles(folder: string): Promise<PageFiles | undefined> {
  const names = (await Promise.all(SENT_FOLDERS.map((sent) => scriptsIn(folder, sent)))).flat();
  if (!names.includes(REPLACED.from)) return undefined;
  const files = new Map<string, PageFile>();
  const hash = createHash("sha256");
  for (const name of names.sort()) {
    const source = name === REPLACED.as ? REPLACED.from : name;
    const bytes = Uint8Array.from(await readFile(join(folder, source)));
    hash.update(name).update(bytes);
    files.set(name, { type: SCRIPT_TYPE, bytes, gzipped: Uint8Array.from(gzipSync(bytes, { level: 9 })) });
  }
  return { version: hash.digest("hex").slice(0, 16), files };
}

async function scriptsIn(folder: string, sent: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, sent)).catch(() => []);
  return names.filter((name) => name.endsWith(".js")).map((name) => posix.join(sent, name));
}
