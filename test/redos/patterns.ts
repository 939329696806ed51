// Every regular expression of the sources: the literals read from the syntax tree, and those that are put together at run time,
// caught while the modules load.
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** A regular expression and where it stands; those built at run time are named by their module. */
export interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Modules that do their work when they are loaded, in a process or a browser of their own; their literals are read all the same. */
const RUNS_WHEN_LOADED = /^(cli\.ts|wiring\/reader-child\.ts|web\/browser\/.*)$/;

/** All patterns of a folder of sources, each once. */
export async function patternsOf(folder: string): Promise<readonly Pattern[]> {
  const found = new Map<string, Pattern>();
  const keep = (pattern: Pattern) => {
    const key = `/${pattern.source}/${pattern.flags}`;
    if (!found.has(key)) found.set(key, pattern);
  };
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
  for (const name of files) {
    const file = join(folder, name);
    const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.Latest, true);
    literalsIn(source, source, file, keep);
    if (!RUNS_WHEN_LOADED.test(name)) await builtBy(file, keep);
  }
  return [...found.values()];
}

function literalsIn(
  node: ts.Node,
  source: ts.SourceFile,
  file: string,
  keep: (pattern: Pattern) => void,
): void {
  if (ts.isRegularExpressionLiteral(node)) {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    const end = node.text.lastIndexOf("/");
    keep({ place: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
  }
  ts.forEachChild(node, (child) => literalsIn(child, source, file, keep));
}

async function builtBy(file: string, keep: (pattern: Pattern) => void): Promise<void> {
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, given, newTarget) as RegExp;
      const place = callingSource();
      if (place !== undefined) keep({ place, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import(pathToFileURL(resolve(file)).href);
  } finally {
    globalThis.RegExp = Native;
  }
}

/** The module of ours that is building a pattern; undefined where a package builds one of its own. */
function callingSource(): string | undefined {
  const [, , , caller = ""] = (new Error().stack ?? "").split("\n");
  return /\/(src\/[\w./-]+\.tsx?)/.exec(caller)?.[1];
}
