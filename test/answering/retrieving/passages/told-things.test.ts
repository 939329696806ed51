// Which sentences hold what is asked for, as the ranking reads them at once and others one by one.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { holdsThing, toldThings } from "../../../../src/answering/retrieving/passages/told-things.ts";
import { questionOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

const text = "Three trams ran in 2030. Each costs $2 billion. See www.trams.hk for 40 per cent. Lamps burn.";
const profile = createProfileReader()(paragraphOf({ id: "plan#p1", text }));

it.each([
  ["When do they run?", [1, 0, 0, 0]],
  ["How much do they cost?", [0, 1, 0, 0]],
  ["What percentage is there?", [0, 0, 1, 0]],
  ["What is the website?", [0, 0, 1, 0]],
])("%s", (question, holding) => {
  const [thing] = toldThings(questionOf(question, "en"));
  if (thing === undefined) throw new Error("no rule tells it");
  expect([...profile.holdingOf(thing)]).toEqual(holding);
  expect(profile.sentences.map((sentence) => (holdsThing(sentence, thing) ? 1 : 0))).toEqual(holding);
});

it("looks for the class of thing that is counted, where there is one", () => {
  const [thing] = toldThings(questionOf("How many companies are there?", "en"));
  expect(thing).toMatchObject({ name: expect.any(String) });
});

it("asks nothing of a sentence where no rule can tell", () => {
  expect(toldThings(questionOf("Why are there trams?", "en"))).toEqual([]);
});
