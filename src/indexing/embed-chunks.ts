// Chunks come in, their vectors go out, laid end to end. A text that the last snapshot already holds, made by the same
// encoder, is not embedded again.
import type { Paragraph } from "../domain/document.ts";
import { vectorFault } from "../domain/vector.ts";
import { AssistantError } from "../errors.ts";
import type { Chunk, Embedder } from "../ports.ts";

/** Texts a call to the encoder: large enough to keep it busy, small enough for a smooth progress bar. */
const BATCH = 32;

/** Vectors of an earlier snapshot by the text that was embedded. */
export type KnownVectors = ReadonlyMap<string, Float32Array>;

/** What embedding came to: the vectors, and how many texts had to be embedded anew. */
export interface EmbeddedChunks {
  /** `chunks × dimensions` numbers. */
  readonly vectors: Float32Array;
  readonly embedded: number;
}

/** The text of a chunk as the encoder reads it: under its nearest heading, which a bullet's own words lean on. */
export function embeddingText(paragraph: Paragraph, chunk: Pick<Chunk, "start" | "end">): string {
  return `${paragraph.section.at(-1) ?? ""}\n${paragraph.text.slice(chunk.start, chunk.end)}`;
}

/** Vectors of all texts in order; `onProgress` is told how many of them are done. */
export async function embedTexts(
  texts: readonly string[],
  embedder: Embedder,
  known: KnownVectors,
  onProgress: (done: number, total: number) => void,
): Promise<EmbeddedChunks> {
  const vectors = new Float32Array(texts.length * embedder.dimensions);
  const missing: number[] = [];
  texts.forEach((text, i) => {
    const vector = known.get(text);
    if (vector === undefined) missing.push(i);
    else vectors.set(vector, i * embedder.dimensions);
  });
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    const made = await embedder.embed(
      batch.map((i) => texts[i] as string),
      "passage",
    );
    for (const [j, i] of batch.entries()) vectors.set(fitVector(made[j], embedder), i * embedder.dimensions);
    onProgress(texts.length - missing.length + at + batch.length, texts.length);
  }
  return { vectors, embedded: missing.length };
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
