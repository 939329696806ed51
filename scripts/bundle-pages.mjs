// The pages' browser modules come in; one plain script for each page and language goes out, so that a phone on a slow line
// waits for one request and not for twenty. The compiler alone does it: it turns each module into a function body, and these
// are written down in the order in which they need each other.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** Scripts that pages name, by their files under browser/; each is made once for every language. */
const PAGES = ["ask-page", "replies-page"];
const TONGUES = ["en", "zh-hant", "zh-hans"];
/** Runs before the page is painted, so it stands alone and is short. */
const EARLY = "browser/early.ts";

const COMPILER_OPTIONS = {
  module: ts.ModuleKind.CommonJS,
  // A phone of 2020 runs it.
  target: ts.ScriptTarget.ES2020,
  jsx: ts.JsxEmit.React,
  jsxFactory: "createElement",
  jsxFragmentFactory: "Fragment",
  removeComments: true,
};

/** Writes the scripts of the pages under `sources` (src/web) into `folder`, which is emptied first. */
export function bundlePages(sources, folder) {
  const compile = compilerOf(sources);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "early.js"), compile(EARLY).code);
  for (const page of PAGES)
    for (const tongue of TONGUES)
      writeFileSync(join(folder, `${page}.${tongue}.js`), bundle(`browser/${page}.ts`, tongue, compile));
}

/** Modules by path, each compiled once: its code, in which `require` names paths, and the paths that it needs. */
function compilerOf(sources) {
  const known = new Map();
  return (path) => {
    if (!known.has(path)) {
      const { outputText } = ts.transpileModule(readFileSync(join(sources, path), "utf8"), {
        compilerOptions: COMPILER_OPTIONS,
        fileName: path,
      });
      const code = outputText
        .replaceAll(/require\("([^"]+)"\)/g, (_, target) => {
          if (!target.startsWith("."))
            throw new Error(`${path}: a browser cannot load the package ${target}.`);
          return `require("${posix.join(posix.dirname(path), target)}")`;
        })
        .replace('Object.defineProperty(exports, "__esModule", { value: true });\n', "")
        .replace(/^"use strict";\n/, "");
      known.set(path, { code, needs: [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, need]) => need) });
    }
    return known.get(path);
  };
}

/** One script: every module that the entry needs, before what needs it. */
function bundle(entry, tongue, compile) {
  const ordered = [];
  const visit = (path, from) => {
    if (from.includes(path)) throw new Error(`Modules need each other: ${[...from, path].join(" → ")}`);
    if (ordered.includes(path)) return;
    for (const need of compile(path).needs) visit(inBrowser(need, tongue), [...from, path]);
    ordered.push(path);
  };
  visit(entry, []);
  const nameOf = (path) => `m${ordered.indexOf(path)}`;
  const modules = ordered.map((path) => {
    const body = compile(path).code.replaceAll(/require\("([^"]+)"\)/g, (_, need) =>
      nameOf(inBrowser(need, tongue)),
    );
    return `const ${nameOf(path)} = {};\n((exports) => {\n${body}})(${nameOf(path)});\n`;
  });
  return `"use strict";\n{\n${modules.join("")}}\n`;
}

/** What a browser gets in place of a module: JSX that makes nodes, and the words of the page's language. */
function inBrowser(path, tongue) {
  if (path === "element.ts") return "browser/dom-element.ts";
  return path.replace(/^(words\/\w+)-en\.ts$/, `$1-${tongue}.ts`);
}
