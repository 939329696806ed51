// Both legs propose paragraphs: by vector and by words, in each language, only from what the filter admits.
import { beforeAll, describe, expect, it } from "vitest";
import { createExactVectorIndex } from "../../../src/adapters/exact-vector-index.ts";
import { weighConcepts } from "../../../src/answering/retrieving/coverage/coverage.ts";
import {
  queryFor,
  retrieveCandidates,
  type SearchLegs,
} from "../../../src/answering/retrieving/retrieve-candidates.ts";
import type { Concept } from "../../../src/answering/understanding/concept-forms.ts";
import type { Chunk } from "../../../src/ports.ts";
import { createHashEmbedder } from "../../support/hash-embedder.ts";
import { documentRecord, libraryOf, paragraphOf, searchLegsOf } from "../small-library.ts";

const paragraphs = [
  paragraphOf({ id: "plan#p1", text: "The tram depot moves." }),
  paragraphOf({ id: "plan#p2", text: "Ferries become electric." }),
  paragraphOf({ id: "plan#p3", text: "電車博物館將會開幕。" }),
];
const library = libraryOf([documentRecord({ id: "plan" })], paragraphs);
const tram: Concept = {
  name: "tram",
  weight: 1,
  forms: [
    { group: "en", text: "tram", terms: ["tram"], probability: 1 },
    { group: "zh", text: "电车", terms: ["电车"], probability: 0.8 },
  ],
};
let legs: SearchLegs;
let own: Float32Array;

beforeAll(async () => {
  legs = await searchLegsOf(library);
  [own] = (await createHashEmbedder().embed(["tram"], "query")) as [Float32Array];
});
const retrieve = (filter?: (chunk: number) => boolean) =>
  retrieveCandidates(weighConcepts([tram], legs.lexical), { own, translated: undefined }, legs, filter);
const found = async (id: string, filter?: (chunk: number) => boolean) =>
  (await retrieve(filter)).find(({ paragraph }) => paragraph.id === id);

describe("retrieveCandidates", () => {
  it("finds each paragraph once, whichever leg proposes it", async () => {
    const ids = (await retrieve()).map(({ paragraph }) => paragraph.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(["plan#p1", "plan#p3"]));
  });

  it("looks as deep as it is told", async () => {
    const concepts = weighConcepts([tram], legs.lexical);
    const shallow = { ...legs, depth: { dense: 1, lexical: 1 } };
    const candidates = await retrieveCandidates(concepts, { own, translated: undefined }, shallow, undefined);
    const all = await retrieve();
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThan(all.length);
  });

  it("scores words as a share of the best in their own language", async () => {
    expect((await found("plan#p1"))?.lexical).toBe(1);
    expect((await found("plan#p3"))?.lexical).toBe(1);
    expect((await found("plan#p2"))?.lexical).toBe(0);
  });

  it("gives the similarity of the passage to the question", async () => {
    expect((await found("plan#p1"))?.passageSimilarity).toBeGreaterThan(
      (await found("plan#p2"))?.passageSimilarity as number,
    );
  });

  it("takes the passage's similarity for that of a single sentence", async () => {
    const candidate = await found("plan#p1");
    expect(candidate?.sentenceSimilarity).toBe(candidate?.passageSimilarity);
    expect(candidate?.sentenceSimilarities.get(0)).toBeUndefined();
  });

  it("proposes nothing that the filter excludes", async () => {
    expect((await retrieve((chunk) => chunk === 2)).map(({ paragraph }) => paragraph.id)).toEqual([
      "plan#p3",
    ]);
    expect(await retrieve(() => false)).toEqual([]);
  });

  it("keeps sentences by where they start, and takes the nearest for the paragraph", async () => {
    const text = "Ferries become electric. The tram moves.";
    const whole = paragraphOf({ id: "plan#p1", text });
    const chunks: readonly Chunk[] = [
      { paragraphId: "plan#p1", unit: "passage", start: 0, end: text.length },
      { paragraphId: "plan#p1", unit: "sentence", start: 0, end: 24 },
      { paragraphId: "plan#p1", unit: "sentence", start: 25, end: text.length },
    ];
    const texts = chunks.map(({ start, end }) => text.slice(start, end));
    const vectors = await createHashEmbedder().embed(texts, "passage");
    const base = libraryOf([documentRecord({ id: "plan" })], [whole]);
    const small = await searchLegsOf({ ...base, chunks });
    const exact = createExactVectorIndex(Float32Array.from(vectors.flatMap((vector) => [...vector])), 64);
    const [candidate] = await retrieveCandidates(
      [],
      { own, translated: undefined },
      { ...small, vectors: exact },
      undefined,
    );
    const starts = [0, 1, 25].filter((start) => candidate?.sentenceSimilarities.get(start) !== undefined);
    expect(starts).toEqual([0, 25]);
    expect(candidate?.sentenceSimilarity).toBe(candidate?.sentenceSimilarities.get(25));
    expect(candidate?.sentenceSimilarity).toBeGreaterThan(candidate?.passageSimilarity as number);
  });
});

describe("queryFor", () => {
  it("asks each language for the forms that a concept takes there", () => {
    const concepts = weighConcepts([tram], legs.lexical);
    expect(queryFor(concepts, "en")).toEqual([{ term: "tram", weight: 1 }]);
    expect(queryFor(concepts, "zh")).toEqual([{ term: "电车", weight: 0.8 }]);
  });

  it("shares a phrase's weight among its terms, and counts a term once at its best", () => {
    const phrase: Concept = {
      name: "tram depot",
      weight: 1,
      forms: [{ group: "en", text: "tram depot", terms: ["tram", "depot"], probability: 1 }],
    };
    const query = queryFor(weighConcepts([phrase, tram], legs.lexical), "en");
    expect(query).toEqual([
      { term: "tram", weight: 1 },
      { term: "depot", weight: 0.5 },
    ]);
  });
});
