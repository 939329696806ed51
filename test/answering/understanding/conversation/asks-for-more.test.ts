// What asks to be told more of the same, and of which question.
import { describe, expect, it } from "vitest";
import { DECLINE_WORDS } from "../../../../src/answering/composing/decline-words.ts";
import { askedForMore } from "../../../../src/answering/understanding/conversation/asks-for-more.ts";
import { condenseQuestion } from "../../../../src/answering/understanding/conversation/condense-question.ts";
import { asksForMore } from "../../../../src/answering/understanding/conversation/more-words.ts";
import type { Turn } from "../../../../src/domain/question.ts";

const user = (content: string): Turn => ({ role: "user", content });
const assistant = (content: string): Turn => ({ role: "assistant", content });
const TALK = [user("How long is the harbour tram line?"), assistant("Four kilometres.")];

describe("asksForMore", () => {
  it.each([
    "Tell me more.",
    "tell me more about it",
    "Anything else?",
    "Any more?",
    "What else?",
    "And what else does it say?",
    "Can you elaborate?",
    "could you give me more details, please",
    "Thanks. Is there anything else about them?",
    "Go on.",
    "more details please",
    "And besides that?",
    "Is that all?",
    "仲有冇其他？",
    "還有呢？",
    "仲有咩？",
    "詳細一點",
    "唔該，詳細啲",
    "再講多啲",
    "你可以讲多点吗？",
    "请详细说明",
    "可唔可以講詳細啲呀？",
    "还有其他内容吗？",
    "其他措施？",
    "除此之外呢？",
    "继续",
    "就這些嗎？",
  ])("is told of %s", (question) => {
    expect(asksForMore(question)).toBe(true);
  });

  it.each([
    "Tell me more about hydrogen buses",
    "Anything else for taxi drivers?",
    "Which other universities run it?",
    "How many more are planned?",
    "What else did the Airport Authority build?",
    "Who else leads it?",
    "還有誰一起做？",
    "仲有邊度嘅資料？",
    "其他大學呢？",
    "有沒有資助？",
    "详细地址是什么？",
    "有多少？",
    "Go on about trams and ferries",
  ])("is not told of %s", (question) => {
    expect(asksForMore(question)).toBe(false);
  });
});

describe("askedForMore", () => {
  it("asks for the question before thanks and other such turns, with all that was replied since", () => {
    const talk = [...TALK, user("Anything else?"), assistant("Ten stops."), user("thanks")];
    expect(askedForMore("Tell me more.", talk)).toEqual({
      question: "How long is the harbour tram line?",
      history: [],
      shown: "Four kilometres.\nTen stops.",
      isAnswered: true,
      isInstead: false,
    });
  });

  it("needs a reply", () => {
    expect(askedForMore("Tell me more.", [])).toBeUndefined();
    expect(askedForMore("Tell me more.", TALK.slice(0, 1))).toBeUndefined();
  });
});

describe("condenseQuestion", () => {
  it("asks the question again, and says what was shown", () => {
    expect(condenseQuestion("還有呢？", TALK)).toMatchObject({
      text: expect.stringContaining("還有呢"),
      asked: "How long is the harbour tram line?",
      shown: "Four kilometres.",
    });
  });

  it("knows of nothing shown where the reply found no answer", () => {
    const declined = [TALK[0] as Turn, assistant(DECLINE_WORDS.notFound.en.replace(/\{\w+\}/g, "5"))];
    expect(condenseQuestion("Tell me more.", declined).shown).toBeUndefined();
  });

  it("goes on from what was asked, and not from that more was asked for", () => {
    const talk = [...TALK, user("Tell me more."), assistant("Ten stops.")];
    expect(condenseQuestion("Who runs it?", talk).context).toBe("How long is the harbour tram line?");
  });

  it("holds another figure against what was asked for a figure, and has the source of what was told last", () => {
    const talk = [...TALK, user("Tell me more."), assistant("Ten stops.")];
    expect(condenseQuestion("I heard it was 30", talk).shown).toBeUndefined();
    expect(condenseQuestion("Source?", talk)).toMatchObject({ shown: "Four kilometres.", again: {} });
  });
});
