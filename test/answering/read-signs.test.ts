// What a decision reads of ranked questions beside their ranking: the encoder is asked for it then, and never for a plain search.
import { expect, it } from "vitest";
import { type RankingParts, rankEvidence } from "../../src/answering/rank-question.ts";
import { readSigns } from "../../src/answering/read-signs.ts";
import { createProfileReader } from "../../src/answering/retrieving/passages/passage-profile.ts";
import { condenseQuestion } from "../../src/answering/understanding/conversation/condense-question.ts";
import { createHashEmbedder } from "../support/hash-embedder.ts";
import { pierLibrary, searchLegsOf, translatorOf } from "./small-library.ts";

/** Parts over two paragraphs on piers, with the texts that the encoder is given; each call of it takes 4 ms. */
async function listeningParts() {
  const hash = createHashEmbedder();
  const given: string[] = [];
  let clock = 0;
  const parts: RankingParts = {
    ...(await searchLegsOf(pierLibrary())),
    translator: translatorOf({}),
    findBodies: () => [],
    now: () => clock,
    embedder: {
      ...hash,
      embed: (texts, ...rest) => {
        given.push(...texts);
        clock += 4;
        return hash.embed(texts, ...rest);
      },
    },
  };
  return { parts, given };
}

const profileOf = createProfileReader();
const search = (text: string, parts: RankingParts) =>
  rankEvidence(condenseQuestion(text, []), "en", {}, parts, profileOf);

it("asks the encoder for the words that nothing says, after the search", async () => {
  const { parts, given } = await listeningParts();
  const found = await search("piers dentist", parts);
  const searched = [...given];
  const [signed] = await readSigns([found], parts, profileOf, undefined);
  expect(searched).not.toContain("dentist");
  expect(given.slice(searched.length)).toEqual(["dentist"]);
  expect(signed?.unsaid).toBeGreaterThan(0);
  expect(signed?.ranked).toBe(found.ranked);
});

it("keeps the order, and shares out what reading took", async () => {
  const { parts } = await listeningParts();
  const [strange, known] = [await search("piers dentist", parts), await search("new piers", parts)];
  const [first, second] = await readSigns([strange, known], parts, profileOf, undefined);
  expect(first?.unsaid).toBeGreaterThan(0);
  expect(second?.unsaid).toBe(0);
  expect([first, second].map((each) => each?.embedMs)).toEqual([6, 6]);
  expect(first?.retrieveMs).toBe(strange.retrieveMs);
});
