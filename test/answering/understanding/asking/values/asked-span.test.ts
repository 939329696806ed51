// Which questions ask for the least and the most, and which sentences give both.
import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../../../src/answering/retrieving/passages/passage-profile.ts";
import { asksSpan, givesSpan } from "../../../../../src/answering/understanding/asking/values/asked-span.ts";
import { paragraphOf } from "../../../small-library.ts";

describe("asksSpan", () => {
  it.each([
    "What's the least and the most we might be handed?",
    "What are the maximum and minimum grants?",
    "每個項目最少和最多可獲多少資助？",
    "资助额介乎多少？",
    "由幾多到幾多？",
  ])("hears both ends: %s", (question) => {
    expect(asksSpan(question)).toBe(true);
  });

  it.each(["What is the most that a firm can get?", "At least how many?", "最多可獲多少？"])(
    "does not hear them in one end: %s",
    (question) => {
      expect(asksSpan(question)).toBe(false);
    },
  );
});

describe("givesSpan", () => {
  it("wants two different figures of one kind", () => {
    const gives = (text: string): boolean =>
      createProfileReader()(paragraphOf({ id: "a#p1", text })).sentences.some(givesSpan);
    expect(gives("每個獲批項目可獲1,000萬元至一億元不等的資助。")).toBe(true);
    expect(gives("A project gets from $10 million to $100 million.")).toBe(true);
    expect(gives("A project gets $10 million in 5 years.")).toBe(false);
    expect(gives("A scheme of $10 billion; the $10 billion is spent.")).toBe(false);
  });
});
