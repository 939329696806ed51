// The port Embedder in, LangChain's `Embeddings` out, so that a chain or a vector store of its users takes the bundled
// encoder as it takes any other. The two lines do not use it.
import { Embeddings } from "@langchain/core/embeddings";
import type { Embedder } from "../ports.ts";

/** An encoder as LangChain knows one; a class because LangChain's own is one. */
export class LangchainEmbeddings extends Embeddings<number[]> {
  readonly #embedder: Embedder;

  constructor(embedder: Embedder) {
    super({});
    this.#embedder = embedder;
  }

  /** A unit vector for each passage, in order. */
  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.#embedder.embed(texts, "passage");
    return vectors.map((vector) => Array.from(vector));
  }

  /** The unit vector of a question. */
  override async embedQuery(text: string): Promise<number[]> {
    const [vector] = await this.#embedder.embed([text], "query");
    return Array.from(vector ?? []);
  }
}
