// Planned chunks come in, their vectors go out piece by piece, so that those of a large collection are never all in memory. One that
// the last snapshot holds is taken from there.
import type { Paragraph } from "../domain/document.ts";
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { Chunk, Embedder, VectorSource } from "../ports.ts";
import { type ChunkPlan, NONE } from "./plan-chunks.ts";

/** Texts a call to the encoder: large enough to keep it busy, small enough for a smooth progress bar. */
const BATCH = 32;
/** Chunks a piece: some megabytes of vectors, and a last batch that is not full now and then. */
const PIECE = 2048;

/** What is embedded, and with what. */
export interface EmbeddingRequest {
  readonly plan: Pick<ChunkPlan, "chunks" | "rows">;
  readonly paragraphOf: (id: string) => Paragraph;
  readonly embedder: Embedder;
  /** Vectors of the last snapshot, by the rows of the plan. */
  readonly previous: VectorSource | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** The text of a chunk as the encoder reads it: under its nearest heading, which a bullet's own words lean on. */
export function embeddingText(paragraph: Paragraph, chunk: Pick<Chunk, "start" | "end">): string {
  return `${paragraph.section.at(-1) ?? ""}\n${paragraph.text.slice(chunk.start, chunk.end)}`;
}

/** How many chunks of a plan have to be embedded. */
export function countMissing({ rows }: Pick<ChunkPlan, "rows">): number {
  return rows.reduce((count, row) => count + (row === NONE ? 1 : 0), 0);
}

/** Vectors of all chunks in order, laid end to end; `onProgress` is told how many of them are done. */
export async function* embedChunks(request: EmbeddingRequest): AsyncGenerator<Float32Array> {
  const { plan, embedder, previous, onProgress } = request;
  const total = plan.chunks.length;
  for (let from = 0; from < total; from += PIECE) {
    const to = Math.min(total, from + PIECE);
    const piece = new Float32Array((to - from) * embedder.dimensions);
    const missing: number[] = [];
    for (let chunk = from; chunk < to; chunk++) {
      const row = plan.rows[chunk] as number;
      if (row === NONE || previous === undefined) missing.push(chunk);
      else piece.set(previous.at(row), (chunk - from) * embedder.dimensions);
    }
    for (let at = 0; at < missing.length; at += BATCH) {
      await embedBatch(request, missing.slice(at, at + BATCH), piece, from);
      onProgress(to - missing.length + Math.min(missing.length, at + BATCH), total);
    }
    yield piece;
  }
}

async function embedBatch(
  { plan, paragraphOf, embedder }: EmbeddingRequest,
  batch: readonly number[],
  piece: Float32Array,
  from: number,
): Promise<void> {
  const texts = batch.map((number) => {
    const chunk = plan.chunks[number] as Chunk;
    return embeddingText(paragraphOf(chunk.paragraphId), chunk);
  });
  const made = await embedder.embed(texts, "passage");
  for (const [i, chunk] of batch.entries())
    piece.set(fitVector(made[i], embedder), (chunk - from) * embedder.dimensions);
}

function fitVector(vector: Float32Array | undefined, embedder: Embedder): Float32Array {
  const fault = vector === undefined ? "it is missing" : vectorFault(vector, embedder.dimensions);
  if (vector === undefined || fault !== undefined) {
    throw new AssistantError(
      "model-unavailable",
      `${embedder.modelId} gave a vector that cannot be used: ${fault}.`,
      {
        remedy: "Check the model folder, or configure another model with YOUJU_MODEL.",
      },
    );
  }
  return vector;
}
