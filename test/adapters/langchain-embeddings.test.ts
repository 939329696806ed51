// The encoder in LangChain's terms: what its vector stores and retrievers call.
import { Embeddings } from "@langchain/core/embeddings";
import { describe, expect, it } from "vitest";
import { LangchainEmbeddings } from "../../src/adapters/langchain-embeddings.ts";
import { LENGTH_EMBEDDER } from "../support/fake-engine.ts";

describe("the encoder as LangChain's Embeddings", () => {
  const embeddings = new LangchainEmbeddings(LENGTH_EMBEDDER);

  it("is one, by LangChain's own class", () => {
    expect(embeddings).toBeInstanceOf(Embeddings);
  });

  it("gives plain arrays, passages in order and questions in their own role", async () => {
    expect(await embeddings.embedDocuments(["a", "abc"])).toEqual([
      [1, 0],
      [3, 0],
    ]);
    expect(await embeddings.embedQuery("ab")).toEqual([2, 1]);
    expect(await embeddings.embedDocuments([])).toEqual([]);
  });
});
