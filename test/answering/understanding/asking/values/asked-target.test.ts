// Questions for a target, and sentences that state one.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../../../src/answering/retrieving/passages/passage-profile.ts";
import {
  asksTarget,
  statesTarget,
} from "../../../../../src/answering/understanding/asking/values/asked-target.ts";
import { paragraphOf } from "../../../small-library.ts";

it.each([
  "目標係幾多",
  "個目標呢？",
  "資助計劃的目標是多少間",
  "And the target?",
  "What is the target for ferries?",
])("%s asks for one", (question) => {
  expect(asksTarget(question)).toBe(true);
});

it.each(["2023年定下甚麼目標", "What was the target date?", "有幾多艘船", "目標行業是哪些"])(
  "%s asks for none",
  (question) => {
    expect(asksTarget(question)).toBe(false);
  },
);

it("tells what is aimed at from what was reached", () => {
  const states = (text: string): readonly boolean[] =>
    createProfileReader()(paragraphOf({ id: "a#p1", text })).sentences.map(statesTarget);
  expect(states("由2022年的30艘增至**2027年**超過130艘。2024年增至近4 700艘。目標是增加船隻。")).toEqual([
    true,
    false,
    false,
  ]);
  expect(states("The target is 100 ships. In 2024 there were 80 ships.")).toEqual([true, false]);
});
