// Chunks as columns of numbers: what a snapshot holds of millions of them, in a tenth of the memory that objects take.
import { byteReader, byteWriter } from "./byte-codec.ts";

/** The chunks of a collection, each at its number. */
export interface ChunkColumns {
  /** Number of the paragraph that each is of; never falling. */
  readonly paragraphs: Uint32Array;
  /** 1 for a sentence, 0 for a passage. */
  readonly sentences: Uint8Array;
  /** Range in the paragraph's text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Columns for so many chunks, all 0. */
export function chunkColumns(count: number): ChunkColumns {
  return {
    paragraphs: new Uint32Array(count),
    sentences: new Uint8Array(count),
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
  };
}

/** The number of chunks; for each, twice the step to its paragraph and 1 for a sentence, where it starts, how long it is. */
export function encodeChunks({ paragraphs, sentences, starts, ends }: ChunkColumns): Uint8Array {
  const writer = byteWriter();
  writer.number(paragraphs.length);
  let last = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i] as number;
    writer.number(2 * (paragraph - last) + (sentences[i] as number));
    writer.number(starts[i] as number);
    writer.number((ends[i] as number) - (starts[i] as number));
    last = paragraph;
  }
  return writer.done();
}

/** Reads what `encodeChunks` wrote; undefined where the bytes are not such, or of other paragraphs. */
export function decodeChunks(bytes: Uint8Array, paragraphCount: number): ChunkColumns | undefined {
  const reader = byteReader(bytes);
  const count = reader.number();
  if (!(3 * count <= bytes.length)) return undefined;
  const columns = chunkColumns(count);
  let paragraph = 0;
  for (let i = 0; i < count; i++) {
    const step = reader.number();
    const start = reader.number();
    const length = reader.number();
    paragraph += Math.floor(step / 2);
    if (!(paragraph < paragraphCount) || Number.isNaN(start + length)) return undefined;
    columns.paragraphs[i] = paragraph;
    columns.sentences[i] = step % 2;
    columns.starts[i] = start;
    columns.ends[i] = start + length;
  }
  return reader.left() === 0 ? columns : undefined;
}
