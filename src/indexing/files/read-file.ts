// A file of a person's own that was read, between reading and describing.
import type { KeptReading } from "./file-store.ts";
import type { FoundFile } from "./walk-paths.ts";

/** A file that was read. */
export interface ReadOwnFile extends FoundFile {
  readonly sha256: string;
  readonly reading: Extract<KeptReading, { readonly ok: true }>;
  /** False where nothing had to be read, because the file had not changed. */
  readonly anew: boolean;
}
