// What a person named on the command line comes in, files and folders of them; every file goes out, with those that are not
// even opened and why.
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import type { FileFault } from "../../domain/source-file.ts";
import { AssistantError } from "../../errors.ts";

/** A file to be read. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** As it is shown and as a manifest names it: relative to the folder that was named, with slashes. */
  readonly name: string;
  /** The folder that was named, or the file's own. */
  readonly root: string;
  readonly bytes: number;
  readonly changedMs: number;
}

/** A file that is not read. */
export interface RefusedFile {
  readonly name: string;
  readonly fault: FileFault;
  readonly detail: string;
}

/** Files that describe others and are none themselves. */
const DESCRIPTIONS = new Set(["manifest.json", "bureaux.json"]);

/** Every file under the paths in the order of their names; names that begin with a dot are passed over. */
export async function walkPaths(
  paths: readonly string[],
): Promise<{ readonly files: readonly FoundFile[]; readonly refused: readonly RefusedFile[] }> {
  const files = new Map<string, FoundFile>();
  const refused: RefusedFile[] = [];
  for (const typed of paths) {
    const path = resolve(typed);
    const found = await stat(path).catch((cause: unknown) => {
      throw new AssistantError("seeds-invalid", `${JSON.stringify(typed)} cannot be read.`, {
        cause,
        remedy: "Name files, or folders of them.",
      });
    });
    const root = found.isDirectory() ? path : resolve(path, "..");
    const names = found.isDirectory() ? await namesUnder(path) : [basename(path)];
    for (const name of names) {
      const one = await lookAt(root, name);
      if (one === undefined) continue;
      if ("fault" in one) refused.push(one);
      else files.set(one.path, one);
    }
  }
  return { files: [...files.values()], refused };
}

async function namesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((name) => !name.split(sep).some((part) => part.startsWith(".")) && !DESCRIPTIONS.has(name))
    .sort();
}

async function lookAt(root: string, entry: string): Promise<FoundFile | RefusedFile | undefined> {
  const path = join(root, entry);
  const name = entry.split(sep).join("/");
  const link = await lstat(path).catch(() => undefined);
  // Gone since its folder was read.
  if (link === undefined || link.isDirectory()) return undefined;
  if (/\p{Cc}/u.test(name))
    return { name, fault: "bad-name", detail: "its name has a line break or another control in it" };
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined) return { name, fault: "unreadable", detail: "it points to nothing" };
  const inside = relative(await realpath(root), target);
  if (link.isSymbolicLink() && (inside.startsWith("..") || resolve(inside) === inside))
    return { name, fault: "outside-folder", detail: "it points out of the folder that was named" };
  const { size, mtimeMs } = await stat(target);
  if (link.isSymbolicLink() && (await stat(target)).isDirectory()) return undefined;
  return { path, name, root, bytes: size, changedMs: mtimeMs };
}
