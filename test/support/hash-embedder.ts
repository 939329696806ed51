// A stand-in encoder for tests: a text's vector is made of its words alone, so equal words are near. No model, no file.
import type { Embedder } from "../../src/ports.ts";
import { extractTerms } from "../../src/text/terms.ts";

/** An embedder of `dimensions` numbers that counts the texts it was given. */
export function createHashEmbedder(
  dimensions = 64,
  modelId = "hash",
): Embedder & { readonly embedded: string[] } {
  const embedded: string[] = [];
  return {
    modelId,
    dimensions,
    maxTokens: 256,
    embedded,
    countTokens: (text) => extractTerms(text).length,
    async embed(texts, _role, signal) {
      signal?.throwIfAborted();
      embedded.push(...texts);
      return texts.map((text) => hashVector(text, dimensions));
    },
  };
}

function hashVector(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  vector[0] = 1e-3;
  for (const { term } of extractTerms(text)) {
    let hash = 2166136261;
    for (const unit of term) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0;
    vector[hash % dimensions] = (vector[hash % dimensions] ?? 0) + 1;
  }
  const norm = Math.hypot(...vector);
  return vector.map((value) => value / norm);
}
