// What is remembered is the encoder's own vector, and only so many questions.
import { describe, expect, it } from "vitest";
import { rememberQuestions } from "../../src/adapters/remembering-embedder.ts";
import type { Embedder } from "../../src/ports.ts";
import { testEmbedder } from "../contracts/embedder.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";

testEmbedder("remembering", async () => rememberQuestions(createHashEmbedder(), 3));

function counted(): { readonly embedder: Embedder; readonly asked: string[] } {
  const inner = createHashEmbedder();
  const asked: string[] = [];
  const embed: Embedder["embed"] = (texts, role) => {
    asked.push(...texts.map((text) => `${role} ${text}`));
    return inner.embed(texts, role);
  };
  return { embedder: { ...inner, embed }, asked };
}

describe("rememberQuestions", () => {
  it("encodes a question once, gives the same vectors in order, and keeps the last used", async () => {
    const { embedder, asked } = counted();
    const remembering = rememberQuestions(embedder, 2);
    const plain = await createHashEmbedder().embed(["a tram", "a ferry", "a tram"], "query");
    expect(await remembering.embed(["a tram", "a ferry", "a tram"], "query")).toEqual(plain);
    expect(asked).toEqual(["query a tram", "query a ferry"]);
    await remembering.embed(["a bus"], "query");
    await remembering.embed(["a tram"], "query");
    await remembering.embed(["a ferry"], "query");
    expect(asked.slice(2)).toEqual(["query a bus", "query a ferry"]);
  });

  it("keeps no passages, and nothing at all where it is told so", async () => {
    const { embedder, asked } = counted();
    const remembering = rememberQuestions(embedder, 5);
    await remembering.embed(["x"], "passage");
    await remembering.embed(["x"], "passage");
    expect(asked).toHaveLength(2);
    expect(rememberQuestions(embedder, 0)).toBe(embedder);
  });
});
