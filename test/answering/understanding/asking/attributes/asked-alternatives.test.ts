// Which of two sums it is: a passage that gives neither does not tell.
import { describe, expect, it } from "vitest";
import { askedAlternatives } from "../../../../../src/answering/understanding/asking/attributes/asked-alternatives.ts";

const isSaid = (question: string, passage: string): boolean =>
  askedAlternatives(question).every(({ said }) => said.test(passage));

describe("askedAlternatives", () => {
  it.each([
    [
      "Is the grant HK$2.5 million per issue or HK$1.25 million?",
      "up to hk$1.25 million",
      "a grant of $3 million",
    ],
    ["資助係三成定係四成？", "资助百分之四十", "资助百分之五十"],
  ])("wants in %s one of the two", (question, one, neither) => {
    expect(askedAlternatives(question)).toHaveLength(1);
    expect(isSaid(question, one)).toBe(true);
    expect(isSaid(question, neither)).toBe(false);
  });

  it.each([
    "Can two or three firms apply together?",
    "How much is the grant?",
    "Did it rise from $2 million to $3 million?",
  ])("sees none offered in %s", (question) => {
    expect(askedAlternatives(question)).toEqual([]);
  });
});
