// A snapshot folder comes in, its manifest goes out, once its own seal holds, and by what it is known.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  SNAPSHOT_FILES,
  SNAPSHOT_FORMAT,
  SNAPSHOT_NAME_LENGTH,
  type SnapshotManifest,
  snapshotIdentity,
} from "../../domain/snapshot.ts";
import { damaged } from "./damaged.ts";

/** The manifest of a folder, unverified; throws index-damaged where there is none. */
export async function readManifest(folder: string): Promise<SnapshotManifest> {
  try {
    return JSON.parse(await readFile(join(folder, SNAPSHOT_FILES.manifest), "utf8")) as SnapshotManifest;
  } catch (cause) {
    throw damaged(folder, "its manifest cannot be read", cause);
  }
}

/** The manifest, once its own seal holds. A manifest of another format may lack one: it is refused by its format. */
export async function readSealedManifest(folder: string): Promise<SnapshotManifest> {
  const manifest = await readManifest(folder);
  const bytes = await readFile(join(folder, SNAPSHOT_FILES.manifest));
  const seal = await readFile(join(folder, SNAPSHOT_FILES.manifestSeal), "utf8").catch(() => undefined);
  const isOld = seal === undefined && manifest.format !== SNAPSHOT_FORMAT;
  const fits = seal === `${createHash("sha256").update(bytes).digest("hex")}\n`;
  if (!isOld && !fits) throw damaged(folder, "its manifest was changed");
  return manifest;
}

/** The identity of a snapshot, and the name that its folder bears for it. */
export function identityOf(manifest: SnapshotManifest): { readonly indexId: string; readonly name: string } {
  const digits = createHash("sha256").update(snapshotIdentity(manifest)).digest("hex");
  return { indexId: `sha256:${digits}`, name: digits.slice(0, SNAPSHOT_NAME_LENGTH) };
}
