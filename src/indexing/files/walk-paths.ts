// What a person named on the command line comes in, files and folders of them; every file goes out, with those that are not
// even opened and why.
import type { Dirent } from "node:fs";
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

/** Names of all files under a folder, links to folders within it followed; each real folder is read once, however many links lead to it. */
async function namesUnder(folder: string): Promise<readonly string[]> {
  const home = await realpath(folder);
  const seen = new Set<string>();
  const names: string[] = [];
  // A folder goes by its own name where it has one, so links come last.
  const folders = [""];
  const links: string[] = [];
  for (let within = folders.pop(); within !== undefined; within = folders.pop() ?? links.pop()) {
    for (const entry of await entriesOf(folder, within, seen)) {
      const name = join(within, entry.name);
      const isPassedOver = entry.name.startsWith(".") || DESCRIPTIONS.has(name);
      if (!isPassedOver)
        (await placeFor(entry, home, join(folder, name), { names, folders, links })).push(name);
    }
  }
  return names.sort();
}

/** Where what was found is to be put: by what it is, or by what its link leads to. */
async function placeFor(
  entry: Dirent,
  home: string,
  path: string,
  places: Record<"names" | "folders" | "links", string[]>,
): Promise<string[]> {
  if (entry.isDirectory()) return places.folders;
  return entry.isSymbolicLink() && (await isFolderIn(home, path)) ? places.links : places.names;
}

/** What stands in a folder within the one that was named; nothing where that was read before, by whatever name. */
async function entriesOf(folder: string, within: string, seen: Set<string>): Promise<readonly Dirent[]> {
  const path = join(folder, within);
  const target = await realpath(path);
  if (seen.has(target)) return [];
  seen.add(target);
  return readdir(path, { withFileTypes: true });
}

/** True where a link leads to a folder that is no way out of the one that was named. */
async function isFolderIn(home: string, path: string): Promise<boolean> {
  const target = await realpath(path).catch(() => undefined);
  if (target === undefined || !isWithin(home, target)) return false;
  return (await stat(target)).isDirectory();
}

function isWithin(folder: string, target: string): boolean {
  const inside = relative(folder, target);
  return !inside.startsWith("..") && resolve(inside) !== inside;
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
  if (link.isSymbolicLink() && !isWithin(await realpath(root), target))
    return { name, fault: "outside-folder", detail: "it points out of the folder that was named" };
  const found = await stat(target);
  // A pipe or a device would be waited on for ever.
  if (!found.isFile()) return { name, fault: "unreadable", detail: "it is no file, but a pipe or a device" };
  return { path, name, root, bytes: found.size, changedMs: found.mtimeMs };
}
