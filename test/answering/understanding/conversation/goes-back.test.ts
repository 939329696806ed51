// Going back to an earlier turn: which turns a question says that it means.
import { describe, expect, it } from "vitest";
import { condenseQuestion } from "../../../../src/answering/understanding/conversation/condense-question.ts";
import { turnsGoneBackTo } from "../../../../src/answering/understanding/conversation/goes-back.ts";
import type { Turn } from "../../../../src/domain/question.ts";

const TALK: readonly Turn[] = [
  { role: "user", content: "How much does the ferry pier cost?" },
  { role: "assistant", content: "HK$20 million." },
  { role: "user", content: "Who runs the museum of clocks?" },
  { role: "assistant", content: "A trust." },
  { role: "user", content: "When does the tram stop?" },
  { role: "assistant", content: "At midnight." },
];

describe("turnsGoneBackTo", () => {
  it.each([
    "Back to the first one: who pays for it?",
    "返回最初嗰個，邊個出錢？",
    "回到头一个问题，谁出钱？",
  ])("ends with the first exchange for %s", (question) => {
    expect(turnsGoneBackTo(question, TALK)).toEqual(TALK.slice(0, 2));
  });

  it.each(["ok, back to the big one you told me about at the start", "Going back to the pier: who pays?"])(
    "ends with the exchange that %s names",
    (question) => {
      expect(turnsGoneBackTo(question, TALK)).toEqual(TALK.slice(0, 2));
    },
  );

  it("is nothing where what is named was never spoken of", () => {
    expect(turnsGoneBackTo("Back to the bridge: who pays?", TALK)).toBeUndefined();
  });

  it.each(["Going back to the one before, who opened it?", "返回先前那個，幾時開門？"])(
    "ends before the last exchange for %s",
    (question) => {
      expect(turnsGoneBackTo(question, TALK)).toEqual(TALK.slice(0, 4));
    },
  );

  it.each(["Who pays for it?", "When do people get their money back?", "第一期何時完成？"])(
    "is nothing for %s",
    (question) => {
      expect(turnsGoneBackTo(question, TALK)).toBeUndefined();
    },
  );

  it("is nothing where only one thing was asked", () => {
    expect(turnsGoneBackTo("Back to the first one: who pays?", TALK.slice(0, 2))).toBeUndefined();
  });

  it("makes the earlier turn the context of the question", () => {
    const { context } = condenseQuestion("Back to the first one: which bureau pays for it?", TALK);
    expect(context).toBe("How much does the ferry pier cost?");
  });
});
