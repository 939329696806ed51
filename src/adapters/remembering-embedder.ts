// An encoder comes in, the same encoder goes out that remembers the vectors of the last questions: what many people ask, what
// a conversation asks again, and the parts of a question are not encoded twice.
import type { Embedder } from "../ports.ts";

/** Remembers up to `most` questions, the longest unused forgotten first; passages are never kept. 0 remembers nothing. */
export function rememberQuestions(embedder: Embedder, most: number): Embedder {
  if (most === 0) return embedder;
  const kept = new Map<string, Float32Array>();
  const keep = (text: string, vector: Float32Array): void => {
    kept.delete(text);
    kept.set(text, vector);
    const oldest = kept.size > most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
  };
  return {
    ...embedder,
    embed: async (texts, role, signal) => {
      if (role !== "query") return embedder.embed(texts, role, signal);
      signal?.throwIfAborted();
      const known = texts.map((text) => kept.get(text));
      const missing = [...new Set(texts.filter((_, i) => known[i] === undefined))];
      const made = missing.length === 0 ? [] : await embedder.embed(missing, role, signal);
      const fresh = new Map(missing.map((text, i) => [text, made[i] as Float32Array]));
      return texts.map((text, i) => {
        const vector = known[i] ?? (fresh.get(text) as Float32Array);
        keep(text, vector);
        return vector;
      });
    },
  };
}
