// The package compiled from the sources as they are now into a folder of its own, so that a stale dist/ cannot pass for
// them: for tests that need the binary as a process.
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
// @ts-expect-error A script of the build has no types; its two paths are strings.
import { bundlePages } from "../../scripts/bundle-pages.mjs";

/** A compiled package. */
export interface CompiledPackage {
  readonly folder: string;
  /** Path of the binary. */
  readonly binary: string;
  readonly remove: () => Promise<void>;
}

/** Compiles src/; node_modules, seeds and models are those of the working folder. */
export async function compilePackage(): Promise<CompiledPackage> {
  const folder = await mkdtemp(join(tmpdir(), "youju-process-"));
  await cp("package.json", join(folder, "package.json"));
  for (const name of ["node_modules", "seeds", "models"]) await symlink(resolve(name), join(folder, name));
  await cp("src", join(folder, "dist"), { recursive: true });
  const files = await readdir(join(folder, "dist"), { recursive: true });
  for (const file of files.filter((name) => /\.tsx?$/.test(name))) await compile(join(folder, "dist"), file);
  bundlePages("src/web", join(folder, "dist/web/scripts"));
  const remove = () => rm(folder, { recursive: true, force: true });
  return { folder, binary: join(folder, "dist/cli.js"), remove };
}

async function compile(folder: string, file: string): Promise<void> {
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    rewriteRelativeImportExtensions: true,
    jsx: ts.JsxEmit.React,
    jsxFactory: "createElement",
    jsxFragmentFactory: "Fragment",
  };
  const source = await readFile(join(folder, file), "utf8");
  const { outputText } = ts.transpileModule(source, { compilerOptions, fileName: file });
  await writeFile(join(folder, file.replace(/\.tsx?$/, ".js")), outputText);
}
