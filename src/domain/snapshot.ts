// What a snapshot says of itself: how it was made and what lies in it. A reader that differs is refused.
import type { Language } from "./document.ts";

/** Version of the folder layout below; a reader knows exactly one. */
export const SNAPSHOT_FORMAT = 3;

/** Size and hash of one file of a snapshot. */
export interface FileSeal {
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** How the vectors and the terms were made: equal recipes give equal numbers for equal texts. */
export interface SnapshotRecipe {
  /** `Embedder.modelId` of the encoder. */
  readonly embedder: string;
  readonly dimensions: number;
  readonly chunker: string;
  readonly fold: string;
}

/** The manifest of a snapshot; `files` seals every other file. */
export interface SnapshotManifest {
  readonly format: number;
  readonly recipe: SnapshotRecipe;
  /** SHA-256 of the seeds folder's manifest, register and texts, as the indexer read them. */
  readonly corpusHash: string;
  readonly counts: { readonly documents: number; readonly paragraphs: number; readonly chunks: number };
  readonly files: Readonly<Record<string, FileSeal>>;
  /** Files that only make search faster (the HNSW graph): sealed, but not part of the snapshot's identity. */
  readonly accelerators: Readonly<Record<string, FileSeal>>;
  /** When and by what it was written; not part of the snapshot's identity. */
  readonly built: {
    /** ISO date and time. */
    readonly at: string;
    /** Version of Node.js. */
    readonly node: string;
    /** Hash of the code that made it: a build takes over only what its own code made. Snapshots before this field lack it. */
    readonly program?: string | undefined;
    /** By the id of each document a hash of what its paragraphs were made of: its entry, and with it its text. Older snapshots lack it. */
    readonly documents?: Readonly<Record<string, string>> | undefined;
  };
}

/** Names of the files in a snapshot folder. */
export const SNAPSHOT_FILES = {
  manifest: "manifest.json",
  /** SHA-256 of the manifest's bytes in hexadecimal: what seals the seals. */
  manifestSeal: "manifest.sha256",
  documents: "documents.json",
  bureaux: "bureaux.json",
  paragraphs: "paragraphs.jsonl",
  chunks: "chunks.bin",
  vectors: "vectors.f32",
  report: "report.json",
  hnsw: "vectors.hnsw",
  /** Named for its layout: a program that reads another one leaves it aside. */
  lists: "vectors.lists3",
} as const;

/** The two groups of languages that share term statistics: in a mixed index, English function words would look rare. */
export type TermGroup = "en" | "zh";

/** The group whose term statistics a language shares: the index and its readers must agree on it. */
export function termGroupOf(language: Language): TermGroup {
  return language === "en" ? "en" : "zh";
}

/** All groups, in the order of the files. */
export const TERM_GROUPS: readonly TermGroup[] = ["en", "zh"];

/** File names of a term group's inverted index: the sorted terms, and their postings. */
export function lexicalFiles(group: TermGroup): { readonly terms: string; readonly postings: string } {
  return { terms: `terms-${group}.json`, postings: `postings-${group}.bin` };
}

/** Hexadecimal digits of a snapshot's identity that name its folder. */
export const SNAPSHOT_NAME_LENGTH = 16;

/**
 * The text whose SHA-256 identifies a snapshot: everything but its accelerators, so that a machine without the HNSW
 * addon builds the same snapshot.
 */
export function snapshotIdentity(manifest: SnapshotManifest): string {
  const { format, recipe, corpusHash, counts } = manifest;
  const files = Object.entries(manifest.files).sort(([a], [b]) => (a < b ? -1 : 1));
  const { embedder, dimensions, chunker, fold } = recipe;
  return JSON.stringify([format, embedder, dimensions, chunker, fold, corpusHash, counts, files]);
}
