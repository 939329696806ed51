// A stand-in for a cross-encoder: the score of a text is how many different words of the question it says.
import type { Reranker } from "../../src/ports.ts";
import { extractTerms } from "../../src/text/terms.ts";

/** What was read, pair by pair. */
export interface OverlapReranker extends Reranker {
  readonly read: readonly string[];
}

/** A reranker that counts words, and remembers which texts it was given. */
export function createOverlapReranker(): OverlapReranker {
  const read: string[] = [];
  return {
    modelId: "overlap",
    read,
    score: async (question, texts, signal) => {
      signal?.throwIfAborted();
      read.push(...texts);
      const asked = new Set(extractTerms(question).map(({ term }) => term));
      return texts.map((text) => {
        const said = new Set(extractTerms(text).map(({ term }) => term));
        return [...asked].filter((term) => said.has(term)).length;
      });
    },
  };
}
