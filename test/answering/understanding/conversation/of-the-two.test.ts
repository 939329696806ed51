// Which of the two things that were asked about last a question means by no name.
import { describe, expect, it } from "vitest";
import { condenseQuestion } from "../../../../src/answering/understanding/conversation/condense-question.ts";
import {
  setSideBySide,
  turnsOfOne,
} from "../../../../src/answering/understanding/conversation/of-the-two.ts";
import { partQuestions } from "../../../../src/answering/understanding/split-question.ts";
import type { Turn } from "../../../../src/domain/question.ts";

const user = (content: string): Turn => ({ role: "user", content });
const assistant = (content: string): Turn => ({ role: "assistant", content });
const TALK = [
  user("How many ferries does the Harbour Company have?"),
  assistant("Ten."),
  user("And the Tram and Bus Company?"),
  assistant("Twelve trams."),
];
const CHINESE_TALK = [
  user("海港公司有幾多艘渡輪？"),
  assistant("十艘。"),
  user("電車公司呢？"),
  assistant("十二。"),
];

describe("turnsOfOne", () => {
  it.each([
    ["When was the former set up?", TALK, 2],
    ["Where is the latter?", TALK, 4],
    ["前者喺邊年成立？", CHINESE_TALK, 2],
    ["后者由谁负责？", CHINESE_TALK, 4],
  ])("goes on from the thing that is meant in %s", (question, history, length) => {
    expect(turnsOfOne(question, [...history, user("thanks"), assistant("You are welcome.")])).toHaveLength(
      length,
    );
  });

  it.each([
    ["The former Chief Secretary, who was he?", TALK],
    ["Who runs it?", TALK],
    ["Who runs the former?", TALK.slice(0, 2)],
    [
      "Who runs the former?",
      [...TALK, user("Who heads the Pier Board and the Port Office?"), assistant("X; Y.")],
    ],
  ])("leaves %s to others", (question, history) => {
    expect(turnsOfOne(question, history)).toBeUndefined();
  });
});

describe("setSideBySide", () => {
  it.each([
    ["Which of the two has more?", TALK],
    ["Which is bigger?", TALK],
    ["Compare the two.", TALK],
    ["邊個多啲？", CHINESE_TALK],
    ["哪个大？", CHINESE_TALK],
    ["两者有什么分别？", CHINESE_TALK],
  ])("names both questions for %s", (question, history) => {
    expect(setSideBySide(question, history)).toEqual({ former: 0, latter: 2 });
  });

  it.each([
    ["Which company has more ferries than trams?", TALK],
    ["Which bureau is responsible?", TALK],
    ["邊個負責？", CHINESE_TALK],
  ])("names none for %s", (question, history) => {
    expect(setSideBySide(question, history)).toBeUndefined();
  });
});

describe("condenseQuestion", () => {
  it("passes over what only asks on about one of them", () => {
    const talk = [...TALK, user("How many people work there?"), assistant("Two hundred.")];
    expect(setSideBySide("Which one is bigger?", talk)).toEqual({ former: 0, latter: 2 });
    const chinese = [...CHINESE_TALK, user("佢有幾多員工？"), assistant("二百。")];
    expect(setSideBySide("邊個多啲？", chinese)).toEqual({ former: 0, latter: 2 });
  });

  it("asks both questions again, each as it was", () => {
    const parts = partQuestions(condenseQuestion("Which of the two has more?", TALK));
    expect(parts.map(({ asked }) => asked)).toEqual([TALK[0]?.content, TALK[2]?.content]);
    expect(parts[1]?.context).toBe(TALK[0]?.content);
  });

  it("asks of the other what was asked of the one", () => {
    const talk = [...TALK, user("When was the former set up?"), assistant("In 1900.")];
    expect(condenseQuestion("And the latter?", talk).asked).toBe("When was the latter set up?");
  });
});
