// Who leaves what was said says so in a few words, which are nothing to search for.
import { expect, it } from "vitest";
import {
  changesTopic,
  withoutLeaving,
} from "../../../../src/answering/understanding/conversation/changes-topic.ts";
import { foldText } from "../../../../src/text/fold.ts";

it.each([
  "Forget that. How big is the pier?",
  "Never mind, who runs the ferries?",
  "Leaving that aside, what about the pier?",
  "唔講呢啲，碼頭幾大",
  "不说这个了，码头有多大？",
  "算了，碼頭有多大",
  "On another subject: who runs the ferries?",
])("%s leaves what was said", (question) => {
  expect(changesTopic(foldText(question))).toBe(true);
});

it.each(["How do I put it aside for later?", "何時不說明理由？", "Does it never mind the rain?"])(
  "%s does not",
  (question) => {
    expect(changesTopic(foldText(question))).toBe(false);
  },
);

it("asks what comes after those words, and keeps a question that has none", () => {
  expect(withoutLeaving("Forget that. How big is the pier?")).toBe("How big is the pier?");
  expect(withoutLeaving("唔講呢啲，碼頭幾大")).toBe("碼頭幾大");
  expect(withoutLeaving("Well, how big is the pier?")).toBe("Well, how big is the pier?");
  expect(withoutLeaving("唔講呢啲，")).toBe("唔講呢啲，");
});
