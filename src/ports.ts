// The sockets on the wall: what the two lines need from the outside, in the fewest verbs. Those to search by, to encode and to
// ask a model have a contract suite in test/contracts/ that every adapter passes; only wiring/ plugs adapters in.
import type { Bureau, BureauRegister } from "./domain/bureau.ts";
import type { DocumentRecord, Language, Paragraph } from "./domain/document.ts";
import type { OfficeDocument } from "./domain/office-document.ts";
import type { EvidenceFilters } from "./domain/question.ts";
import type { TermGroup } from "./domain/snapshot.ts";
import type { FileLimits, FileOutcome } from "./domain/source-file.ts";

/** Encoders treat a question and a passage differently (prefixes); the role says which one a text is. */
export type EmbeddingRole = "query" | "passage";

/** Turns texts into unit vectors. */
export interface Embedder {
  /** Name and hash of the weights: an index refuses an embedder with another id. */
  readonly modelId: string;
  readonly dimensions: number;
  /** Longest text in tokens that is read whole; what is beyond is cut. */
  readonly maxTokens: number;
  countTokens(text: string): number;
  /** One vector of length `dimensions` and norm 1 for each text, in order. Never NaN. Begins nothing more once `signal` aborts, and rejects with its reason. */
  embed(
    texts: readonly string[],
    role: EmbeddingRole,
    signal?: AbortSignal,
  ): Promise<readonly Float32Array[]>;
}

/** A chunk found by a search, by its position in the snapshot, with the leg's own score (higher is nearer). */
export interface Hit {
  readonly chunk: number;
  readonly score: number;
}

/** True for chunks that may be returned; filters work before ranking. */
export interface ChunkFilter {
  (chunk: number): boolean;
  /** The same said in words, where it can be: an engine that runs elsewhere narrows by it instead of asking chunk by chunk. */
  readonly filters?: EvidenceFilters;
}

/** Nearest neighbours by cosine similarity. The engine may run in another process, so its verbs are promises. */
export interface VectorIndex {
  readonly engine: "exact" | "hnsw" | "lists" | "pgvector";
  readonly size: number;
  readonly dimensions: number;
  /** At most `limit` hits, nearest first; ties by chunk number. Rejects with request-invalid on a vector that is not finite, and with the reason of an aborted `signal`. */
  search(
    vector: Float32Array,
    limit: number,
    filter?: ChunkFilter,
    signal?: AbortSignal,
  ): Promise<readonly Hit[]>;
  /** Cosine similarity of each chunk, in order, to a vector that `search` would take; 0 for one that is not in the index. */
  similarities(
    vector: Float32Array,
    chunks: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly number[]>;
}

/** Vectors by their row, wherever they are kept. */
export interface VectorSource {
  readonly size: number;
  readonly dimensions: number;
  /** The vector of a row; it may be overwritten by the next call. */
  at(row: number): Float32Array;
}

/** The file that a builder wrote of earlier vectors, and of each vector of now its row among them, or -1 where it is new. */
export interface EarlierVectors {
  readonly file: string;
  readonly rows: Int32Array;
}

/** Writes the file that a faster VectorIndex is opened from; apart from the reader, so that serving code cannot write. */
export interface VectorIndexBuilder {
  /** Whether the file is worth its time for so many vectors. */
  readonly pays: (size: number) => boolean;
  /** Writes an index over unit vectors to `file`; `earlier` may spare it work, and changes no byte of it. */
  build(vectors: VectorSource, file: string, earlier?: EarlierVectors): void;
}

/** A term of a query with its weight (1 for a word of the question, less for an alias or a translation). */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** Best matches by BM25 over folded terms. */
export interface LexicalIndex {
  readonly size: number;
  /** At most `limit` hits, best first; ties by chunk number. Rejects with the reason of an aborted `signal`. */
  search(
    terms: readonly QueryTerm[],
    limit: number,
    filter?: ChunkFilter,
    signal?: AbortSignal,
  ): Promise<readonly Hit[]>;
  /** Inverse document frequency of a term, 0 where no chunk has it: statistics are small, so every engine has them at hand. */
  idf(term: string): number;
}

/**
 * A piece of text that is searched: a passage (a whole paragraph, or a part of one beyond the encoder's budget), or
 * one sentence of it. Chunks find, paragraphs are cited.
 */
export interface Chunk {
  readonly paragraphId: string;
  readonly unit: "passage" | "sentence";
  /** Range in the paragraph's text. */
  readonly start: number;
  readonly end: number;
}

/** Chunks by their numbers, from 0; those of a paragraph stand together. An array is one. */
export interface ChunkTable {
  readonly length: number;
  at(chunk: number): Chunk | undefined;
}

/** A possible translation of a term, with how probable it is. */
export interface TermTranslation {
  /** One word, or several of them or a run of Han characters, folded. */
  readonly term: string;
  /** Above 0, at most 1. */
  readonly probability: number;
}

/** Translates single terms between the two groups of languages, for the lexical leg. */
export interface TermTranslator {
  /** Translations of a term (as text/terms.ts makes them) out of `from`, most probable first; none when unknown. */
  translate(term: string, from: TermGroup): readonly TermTranslation[];
}

/** Judges texts by reading each together with the question: the second stage of ranking, where one is configured. */
export interface Reranker {
  /** Name and hash of the weights. */
  readonly modelId: string;
  /**
   * One finite score a text, in order, higher for a text that answers better; comparable within one call, and the same for
   * the same pair. Once `signal` is aborted it rejects with its reason, after the few pairs that are being read.
   */
  score(question: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}

/** Everything that was indexed, to read from; an open snapshot. */
export interface Library {
  /** `sha256:…` over the snapshot's manifest: equal ids mean equal answers. */
  readonly indexId: string;
  readonly documents: readonly DocumentRecord[];
  readonly paragraphs: readonly Paragraph[];
  readonly chunks: ChunkTable;
  readonly bureaux: BureauRegister;
  document(id: string): DocumentRecord | undefined;
  paragraph(id: string): Paragraph | undefined;
  bureau(code: string): Bureau | undefined;
}

/** One message of a chat: our instructions (`system`), or what is asked (`user`). */
export interface ChatMessage {
  readonly role: "system" | "user";
  readonly content: string;
}

/** What a chat model is asked for. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  /** Most tokens of the reply. */
  readonly maxTokens: number;
  /** The JSON Schema that the reply should fit where the server can hold a model to one, with its name. */
  readonly shape: { readonly name: string; readonly schema: Readonly<Record<string, unknown>> };
  /** Longest time to the whole reply, in milliseconds, at least 1. */
  readonly timeoutMs: number;
}

/** Why a chat model gave no whole reply; part of the contract, as `provenance.fallback.reason`. */
export type ChatFailure =
  | "upstream-unreachable"
  | "upstream-timeout"
  | "upstream-rate-limited"
  | "upstream-refused"
  | "upstream-error"
  | "upstream-invalid"
  | "upstream-too-large"
  | "upstream-truncated"
  | "upstream-paused";

/** What came of a request to a chat model: that it fails is expected, and so a value. */
export type ChatOutcome =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: ChatFailure };

/** Writes text after instructions. What it writes is a proposal: nothing of it is shown before it is verified. */
export interface ChatModel {
  /** The model's name, as its server knows it. */
  readonly modelId: string;
  /**
   * The reply, its pieces told to `onText` as they come. Never waits longer than `timeoutMs`; rejects only with the reason
   * of `signal`, and then whatever the server is still doing is cancelled.
   */
  reply(request: ChatRequest, signal: AbortSignal, onText?: (piece: string) => void): Promise<ChatOutcome>;
}

/** What a chat model is asked to do. */
export type PromptTask = "answer" | "repair" | "condense" | "reply" | "judge";

/** The words given to a chat model. */
export interface Prompts {
  /** `sha256:…` over all of them: equal versions mean equal words. */
  readonly version: string;
  /** The instructions and the request of a task, its places filled; every place must be given. */
  messages(
    task: PromptTask,
    language: Language,
    values: Readonly<Record<string, string>>,
  ): readonly ChatMessage[];
}

/** Files of an office program: what the reply desk reads questions from and writes replies to. */
export interface OfficeFiles {
  /** The text of a Word file; throws file-unreadable. */
  readWord(file: Uint8Array): Promise<string>;
  writeWord(document: OfficeDocument): Promise<Uint8Array>;
}

/** Reads one format: its bytes come in, its pieces go out. A bad file is a value; it never runs what a file brings. */
export interface FormatReader {
  /** Endings of file names, in small letters, with their dot. */
  readonly endings: readonly string[];
  read(bytes: Uint8Array, limits: FileLimits): Promise<FileOutcome>;
}

/** Reads a file of any known format, within limits, where a hostile one can harm nothing. */
export interface FileReader {
  read(path: string, limits: FileLimits): Promise<FileOutcome>;
  /** Ends whatever it keeps running. */
  close(): Promise<void>;
}
