// What a message wishes of a reply, and which messages ask something of the documents.
import { describe, expect, it } from "vitest";
import { askedAgain } from "../../../../src/answering/understanding/conversation/asks-about-reply.ts";
import { condenseQuestion } from "../../../../src/answering/understanding/conversation/condense-question.ts";
import {
  asksForOthers,
  wishedOfReply,
} from "../../../../src/answering/understanding/conversation/reply-wishes.ts";
import type { Turn } from "../../../../src/domain/question.ts";

const TALK: readonly Turn[] = [
  { role: "user", content: "How long is the harbour tram line?" },
  { role: "assistant", content: "Four kilometres." },
];

describe("wishedOfReply", () => {
  it.each([
    ["could you say that in English", "en"],
    ["講英文得唔得", "en"],
    ["sorry, I can't read Chinese", "en"],
    ["Chinese version please", "zh"],
    ["用廣東話講", "zh"],
    ["翻译成简体", "zh-Hans"],
    ["換返繁體字", "zh-Hant"],
  ])("reads the language of %s", (message, language) => {
    expect(wishedOfReply(message)).toEqual({ kind: "again", language });
  });

  it.each([
    ["shorter", "short"],
    ["explain it like I'm 10", "short"],
    ["in simple words please", "short"],
    ["Huh? What do you mean by that?", "short"],
    ["tl;dr", "short"],
    ["短啲", "short"],
    ["吓 咩意思", "short"],
    ["聽唔明", "short"],
    ["換句話講", "short"],
    ["put it another way", "short"],
    ["唔係好明你講乜", "short"],
    ["说人话", "short"],
    ["可唔可以用小學生明嘅講法", "short"],
    ["say that once more", "again"],
    ["再講多次", "again"],
    ["who can I call about this", "contact"],
    ["打去邊度問", "contact"],
    ["怎么联系他们", "contact"],
    ["that's not what I asked", "other"],
    ["你答錯咗", "other"],
    ["答非所問！", "other"],
    ["唔係喎，我唔係問呢樣", "other"],
    ["不对，答错了", "other"],
  ])("reads what is wished by %s", (message, kind) => {
    expect(wishedOfReply(message)?.kind).toBe(kind);
  });

  it.each([
    "Which schools teach in English?",
    "What does the fund mean for schools?",
    "Who runs it?",
    "How long?",
    "why?",
    "中學生得唔得",
    "有冇英文名",
    "學校有冇簡單啲嘅申請方法",
    "and Chinese U?",
    "多啲資助",
    "電話卡可唔可以轉賣",
    "Tell me more",
    "講多啲",
    "你好",
    "",
  ])("reads nothing in %s", (message) => {
    expect(wishedOfReply(message)).toBeUndefined();
  });

  it("reads a long message in time that does not grow with its tries", () => {
    expect(wishedOfReply(`${"講返".repeat(45)}x`)).toBeUndefined();
    expect(wishedOfReply("短".repeat(91))).toBeUndefined();
  });
});

describe("a conversation with wishes", () => {
  const turnsOf = (...turns: readonly string[]): readonly Turn[] =>
    turns.flatMap((content): readonly Turn[] => [
      { role: "user", content },
      { role: "assistant", content: "Four kilometres." },
    ]);

  it("asks the question again that was replied to, beyond other wishes", () => {
    const history = [...TALK, ...turnsOf("shorter", "in Chinese please")];
    expect(askedAgain("唔明", history)).toMatchObject({
      question: "How long is the harbour tram line?",
      wish: "short",
    });
    expect(askedAgain("講英文", history)?.wish).toBe("language");
  });

  it("leaves the subject as it was for the question after them", () => {
    const history = [...TALK, ...turnsOf("shorter")];
    expect(condenseQuestion("And who runs it?", history).context).toBe("How long is the harbour tram line?");
  });

  it("asks for other passages where the reply is said to be wrong, and keeps that it is", () => {
    expect(asksForOthers("you got it wrong")).toBe(true);
    const condensed = condenseQuestion("答非所問", TALK);
    expect(condensed).toMatchObject({ shown: "Four kilometres.", again: { wish: "other" } });
  });

  it("has nothing to ask again where nothing was replied", () => {
    expect(askedAgain("shorter", [])).toBeUndefined();
  });
});
