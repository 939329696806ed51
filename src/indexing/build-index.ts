// The document's line, top to bottom: the seeds folder comes in, a sealed snapshot goes out.
import { join } from "node:path";
import { chunkColumns, encodeChunks } from "../domain/chunk-columns.ts";
import type { Paragraph } from "../domain/document.ts";
import { encodePostings } from "../domain/inverted-index.ts";
import { lexicalFiles, SNAPSHOT_FILES, SNAPSHOT_FORMAT, type SnapshotRecipe } from "../domain/snapshot.ts";
import type { Chunk, Embedder, VectorIndexBuilder } from "../ports.ts";
import { FOLD_VERSION } from "../text/fold.ts";
import { withBuildLock } from "./build-lock.ts";
import { CHUNKER_VERSION } from "./chunk-paragraphs.ts";
import { hashCorpus } from "./corpus-hash.ts";
import type { CorpusReport } from "./corpus-report.ts";
import { type IndexedParagraphs, indexParagraphs } from "./index-paragraphs.ts";
import type { PreviousIndex } from "./plan-chunks.ts";
import { type Corpus, readCorpus } from "./read-corpus.ts";
import { withVectorFile } from "./vector-file.ts";
import {
  type FileContents,
  type SnapshotCheck,
  type SnapshotContents,
  type WrittenSnapshot,
  writeSnapshot,
} from "./write-snapshot.ts";

/** What writes the files that vectors are searched by. */
export interface EngineBuilders {
  /** Writes the HNSW graph; undefined where the native addon is not installed. */
  readonly hnsw: VectorIndexBuilder | undefined;
  /** Writes the lists of vectors that large collections are searched by; undefined where only a scan is wanted. */
  readonly lists?: VectorIndexBuilder | undefined;
}

/** Where to read, where to write, and with what. */
export interface BuildRequest extends EngineBuilders {
  readonly seedsFolder: string;
  readonly indexFolder: string;
  readonly embedder: Embedder;
  /** The last snapshot, where this very program made it with this encoder: what did not change is taken from it. */
  readonly previous?: PreviousIndex | undefined;
  /** Hash of the code that builds, for the next build to know its own work by. */
  readonly program?: string | undefined;
  /** Tries the finished snapshot before it becomes current; throws where it does not hold. */
  readonly check: SnapshotCheck;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a build came to. */
export interface BuildReport extends WrittenSnapshot {
  readonly corpus: CorpusReport;
  readonly chunks: number;
  /** Chunks whose vectors had to be made anew; 0 when nothing changed. */
  readonly embedded: number;
  /** Whether an HNSW graph was written beside the vectors; false where the native addon is not installed, or too many vectors are there. */
  readonly hnsw: boolean;
  /** Whether lists were written beside the vectors; false for a collection that is small enough to scan. */
  readonly lists: boolean;
  /** False where the snapshot that is current is the one that a build would write: it stands as it was. */
  readonly written: boolean;
}

/** What is written beside so many vectors, by the names of the files. */
export function enginesFor(
  { hnsw, lists }: EngineBuilders,
  chunks: number,
): readonly (readonly [name: string, builder: VectorIndexBuilder])[] {
  const all = [
    [SNAPSHOT_FILES.hnsw, hnsw],
    [SNAPSHOT_FILES.lists, lists],
  ] as const;
  return all.flatMap(([name, builder]) => (builder?.pays(chunks) ? [[name, builder] as const] : []));
}

/** How vectors and terms are made by this version with this encoder. */
export function recipeOf(embedder: Pick<Embedder, "modelId" | "dimensions">): SnapshotRecipe {
  return {
    embedder: embedder.modelId,
    dimensions: embedder.dimensions,
    chunker: CHUNKER_VERSION,
    fold: FOLD_VERSION,
  };
}

/** Builds the index of a seeds folder and makes it current; the snapshot before it stays until then. */
export function buildIndex(request: BuildRequest): Promise<BuildReport> {
  return withBuildLock(request.indexFolder, async () => {
    const corpusHash = await hashCorpus(request.seedsFolder);
    const corpus = await readCorpus(request.seedsFolder, request.previous);
    const indexed = indexParagraphs({ ...request, ...corpus });
    const contents = describeContents(request, corpusHash, corpus, indexed);
    const written = await writeSnapshot(request.indexFolder, contents, request.check);
    return {
      ...written,
      corpus: corpus.report,
      chunks: indexed.chunks.length,
      embedded: indexed.embedded,
      hnsw: contents.accelerators.has(SNAPSHOT_FILES.hnsw),
      lists: contents.accelerators.has(SNAPSHOT_FILES.lists),
      written: true,
    };
  });
}

function describeContents(
  request: BuildRequest,
  corpusHash: string,
  corpus: Corpus,
  { chunks, vectors, terms, rows }: IndexedParagraphs,
): SnapshotContents {
  const { embedder, previous } = request;
  const records = corpus.documents.map(({ text: _, ...record }) => record);
  const files = new Map<string, FileContents>([
    [SNAPSHOT_FILES.documents, jsonBytes(records)],
    [SNAPSHOT_FILES.bureaux, jsonBytes([...corpus.bureaux.values()])],
    [SNAPSHOT_FILES.paragraphs, paragraphLines(corpus.paragraphs)],
    [SNAPSHOT_FILES.chunks, chunkBytes(chunks, corpus.paragraphs)],
    [SNAPSHOT_FILES.vectors, bytesOf(vectors)],
    [SNAPSHOT_FILES.report, jsonBytes(corpus.report)],
    ...lexicalEntries(terms),
  ]);
  const accelerators = new Map<string, (folder: string, file: string) => void>();
  const earlier = previous?.listsFile === undefined ? undefined : { file: previous.listsFile, rows };
  for (const [name, builder] of enginesFor(request, chunks.length)) {
    const before = name === SNAPSHOT_FILES.lists ? earlier : undefined;
    accelerators.set(name, (folder, file) =>
      withVectorFile(join(folder, SNAPSHOT_FILES.vectors), chunks.length, embedder.dimensions, (source) =>
        builder.build(source, file, before),
      ),
    );
  }
  const counts = {
    documents: records.length,
    paragraphs: corpus.paragraphs.length,
    chunks: chunks.length,
  };
  return {
    description: { format: SNAPSHOT_FORMAT, recipe: recipeOf(embedder), corpusHash, counts },
    files,
    accelerators,
    made: { program: request.program, documents: Object.fromEntries(corpus.made) },
  };
}

function lexicalEntries(terms: IndexedParagraphs["terms"]): readonly [string, Uint8Array][] {
  return Array.from(terms).flatMap(([group, index]): [string, Uint8Array][] => {
    const names = lexicalFiles(group);
    return [
      [names.terms, jsonBytes(index.terms)],
      [names.postings, encodePostings(index)],
    ];
  });
}

/** Paragraphs whose lines make a piece. */
const PIECE_PARAGRAPHS = 10_000;

function* paragraphLines(paragraphs: readonly Paragraph[]): Generator<Uint8Array> {
  for (let from = 0; from < paragraphs.length; from += PIECE_PARAGRAPHS) {
    const lines = paragraphs.slice(from, from + PIECE_PARAGRAPHS).map((each) => `${JSON.stringify(each)}\n`);
    yield Buffer.from(lines.join(""));
  }
}

async function* bytesOf(pieces: AsyncIterable<Float32Array>): AsyncGenerator<Uint8Array> {
  for await (const { buffer, byteOffset, byteLength } of pieces)
    yield new Uint8Array(buffer, byteOffset, byteLength);
}

function chunkBytes(chunks: readonly Chunk[], paragraphs: readonly Paragraph[]): Uint8Array {
  const numberOf = new Map(paragraphs.map(({ id }, number) => [id, number]));
  const columns = chunkColumns(chunks.length);
  chunks.forEach(({ paragraphId, unit, start, end }, i) => {
    columns.paragraphs[i] = numberOf.get(paragraphId) as number;
    columns.sentences[i] = unit === "sentence" ? 1 : 0;
    columns.starts[i] = start;
    columns.ends[i] = end;
  });
  return encodeChunks(columns);
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
