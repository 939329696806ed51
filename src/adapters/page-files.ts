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
  /** Of each script of a page, every module that it needs from the start, so that a browser can ask for all at once. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

const SCRIPT_TYPE = "text/javascript; charset=utf-8";
/** Folders of the pages that a browser is sent; what only renders on the server stays here. */
const SENT_FOLDERS = ["browser", "views", "words", "export", "."];
/** The scripts that pages name. */
const ENTRIES = ["browser/ask-page.js", "browser/replies-page.js"];
/** In the browser JSX makes nodes: dom-element is sent where the views look for element. */
const REPLACED = { from: "browser/dom-element.js", as: "element.js" } as const;

/** Reads the compiled scripts; undefined where none were compiled, as when the sources run unbuilt. */
export async function openPageFiles(folder: string): Promise<PageFiles | undefined> {
  const names = (await Promise.all(SENT_FOLDERS.map((sent) => scriptsIn(folder, sent)))).flat();
  if (!names.includes(REPLACED.from)) return undefined;
  const files = new Map<string, PageFile>();
  const imports = new Map<string, readonly string[]>();
  const hash = createHash("sha256");
  for (const name of names.sort()) {
    const source = name === REPLACED.as ? REPLACED.from : name;
    const bytes = Uint8Array.from(await readFile(join(folder, source)));
    hash.update(name).update(bytes);
    imports.set(name, importsOf(name, bytes));
    files.set(name, { type: SCRIPT_TYPE, bytes, gzipped: Uint8Array.from(gzipSync(bytes, { level: 9 })) });
  }
  const needs = new Map(ENTRIES.map((entry) => [entry, reachable(entry, imports)]));
  return { version: hash.digest("hex").slice(0, 16), files, needs };
}

/** Modules that a compiled script imports from the start, as names of files. */
function importsOf(name: string, bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes);
  return [...text.matchAll(/^(?:import|export)\b[^"';]*?["'](\.[^"']+)["'];/gm)].map(([, target = ""]) =>
    posix.join(posix.dirname(name), target),
  );
}

function reachable(entry: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set<string>();
  const open = [entry];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const target of imports.get(name) ?? []) {
      if (found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return [...found];
}

async function scriptsIn(folder: string, sent: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, sent)).catch(() => []);
  return names.filter((name) => name.endsWith(".js")).map((name) => posix.join(sent, name));
}
