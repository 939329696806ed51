// A question in a conversation: when it stands alone, when it leans on what was asked before, and on what.
import { describe, expect, it } from "vitest";
import { condenseQuestion } from "../../../../src/answering/understanding/conversation/condense-question.ts";
import type { Turn } from "../../../../src/domain/question.ts";

const user = (content: string): Turn => ({ role: "user", content });
const assistant = (content: string): Turn => ({ role: "assistant", content });
const TALK = [user("When will the harbour tram be rebuilt?"), assistant("By 2030.")];
const CHINESE_TALK = [user("海港電車何時重建？"), assistant("2030年。")];

describe("condenseQuestion", () => {
  it("leaves a first question as it is", () => {
    const question = condenseQuestion("  When will the harbour tram be rebuilt?  ", []);
    expect(question).toMatchObject({
      text: "When will the harbour tram be rebuilt?",
      context: undefined,
      contextWeight: 0,
    });
  });

  it("goes on from a thing that took another's place, however short its name is", () => {
    const talk = [...TALK, user("What about the funicular scheme?"), assistant("By 2035.")];
    expect(condenseQuestion("Maximum per year?", talk)).toMatchObject({
      context: "What about the funicular scheme?",
      before: "When will the harbour tram be rebuilt?",
    });
  });

  it("asks all that was asked of the other thing again at another time", () => {
    const talk = [...TALK, user("And Kowloon?"), assistant("Not found.")];
    expect(condenseQuestion("what about 2024?", talk).context).toBe(
      "When will the harbour tram be rebuilt? And Kowloon?",
    );
  });

  it("goes on from a thing that was asked to be explained, and from nothing that was put aside", () => {
    const talk = [...CHINESE_TALK, user("渡輪辦係咩嚟"), assistant("渡輪辦管理渡輪。")];
    expect(condenseQuestion("佢以前叫咩名", talk).context).toBe("渡輪辦是什麼來");
    expect(condenseQuestion("唔講呢啲，碼頭幾大", talk)).toMatchObject({
      text: "碼頭幾大",
      context: undefined,
    });
  });

  it("keeps a turn of one word of its own in mind", () => {
    const talk = [...TALK, user("any trials?"), assistant("Yes.")];
    expect(condenseQuestion("When's that?", talk).context).toContain("trials");
  });

  it("takes no names from what a reply shows besides", () => {
    const talk = [
      user("What does the harbour tram cost?"),
      assistant("$3 million. Perhaps also: “「纜車計劃」”"),
    ];
    expect(condenseQuestion("Who runs it?", talk).reply).not.toContain("纜車");
  });

  it.each([
    ["Who pays for it?", TALK],
    ["And how much?", TALK],
    ["What about the cost?", TALK],
    ["由哪個局負責？", CHINESE_TALK],
    ["咁要幾多錢？", CHINESE_TALK],
    ["它的费用呢？", CHINESE_TALK],
  ])("carries the topic over to %s", (asked, history) => {
    const question = condenseQuestion(asked, history);
    expect(question.context).toContain(history === TALK ? "harbour tram" : "海港電車");
    expect(question.text).toContain(asked);
    expect(question.text).toContain(question.context as string);
    expect(question.contextWeight).toBeGreaterThan(0);
    expect(question.contextWeight).toBeLessThanOrEqual(1);
  });

  it.each([
    ["How much does each project get at most?", TALK],
    ["By what year should that be completed?", TALK],
    ["每个项目最多给多少钱？", CHINESE_TALK],
    ["工程預計最快幾時完成啟用？", CHINESE_TALK],
    ["到目前為止批出了多少個名額？", CHINESE_TALK],
  ])("knows that %s could be asked of anything", (asked, history) => {
    expect(condenseQuestion(asked, history).contextWeight).toBeGreaterThan(0.6);
  });

  it.each([
    ["每間專利代理公司最多有幾個專利審查員？", CHINESE_TALK],
    ["How much does each registered patent agent of a small firm in Kowloon get at most?", TALK],
  ])("and that %s names its own subject", (asked, history) => {
    expect(condenseQuestion(asked, history).contextWeight).toBeLessThan(0.9);
  });

  it("leans less on the topic the more a question says by itself", () => {
    const elliptic = condenseQuestion("How much?", TALK);
    const pointing = condenseQuestion(
      "Which universities train engineers and drivers for it every year?",
      TALK,
    );
    expect(elliptic.contextWeight).toBeGreaterThan(pointing.contextWeight);
    expect(pointing.contextWeight).toBeGreaterThan(0);
  });

  it.each([
    "Do technical colleges offer evening classes to students from Shenzhen?",
    "By the way, how many patent examiners are there?",
    "換個話題，專利審查員有幾多個？",
  ])("drops it when the question is of something else: %s", (asked) => {
    expect(condenseQuestion(asked, TALK).context).toBeUndefined();
  });

  it("leans least on it when another thing takes its place", () => {
    const shifted = condenseQuestion("And the cable cars?", TALK);
    expect(shifted.context).toContain("harbour tram");
    expect(shifted.contextWeight).toBeLessThan(0.5);
    expect(shifted.frame).toBe("When will the harbour tram be rebuilt?");
  });

  it("asks the same at another time without the old one", () => {
    const history = [user("How many trams ran in 2023?"), assistant("12.")];
    const { text, context } = condenseQuestion("And the following year?", history);
    expect(text).toBe("And 2024? (about: How many trams ran?)");
    expect(context).not.toContain("2023");
  });

  it("hears the names in a reply, which a pronoun may mean, more than its other words", () => {
    const named = condenseQuestion("Who leads it?", [
      TALK[0] as Turn,
      assistant("By the Harbour Tram Office."),
    ]);
    const plain = condenseQuestion("Who leads it?", [TALK[0] as Turn, assistant("by the office.")]);
    expect(named.reply).toBe("Harbour Tram Office");
    expect(named.replyWeight).toBeGreaterThan(plain.replyWeight ?? 0);
  });

  it("keeps the figures of a reply where the question names no subject, and what they were said of is asked on about", () => {
    const history = [TALK[0] as Turn, assistant("Close to 4,700 sleepers for $1.5 million, in 2 batches.")];
    expect(condenseQuestion("Says who?", history).replyFigures).toEqual(["4700", "1500000"]);
    expect(condenseQuestion("What about the harbour ferries?", history).replyFigures).toBeUndefined();
  });

  it("goes on from what took the place of the first thing by a particle at the end of its clause", () => {
    const history = [...CHINESE_TALK, user("引航基金呢"), assistant("100億元。")];
    expect(condenseQuestion("幾時開始", history)).toMatchObject({ context: "引航基金" });
  });

  it.each([
    ["第三個做什麼", "第三個"],
    ["30億嗰個計劃係咩", "30億"],
    ["And the third platform?", "third platform"],
  ])("keeps what is picked out by its number in mind: %s", (picked, name) => {
    const history = [...CHINESE_TALK, user(picked), assistant("聚焦材料。")];
    expect(condenseQuestion("幾時成立", history).context).toContain(name);
  });

  it("leaves out turns that name no subject of their own", () => {
    const history = [...TALK, user("How large is it altogether?"), assistant("Two hectares.")];
    expect(condenseQuestion("And when?", history).context).not.toContain("large");
  });

  it("finds the topic behind follow-ups in a row", () => {
    const history = [...TALK, user("Who pays?"), assistant("The Harbour Office.")];
    expect(condenseQuestion("And when?", history).context).toContain("harbour tram");
  });

  it("goes on with the thing that took the first one's place, and keeps the first far behind", () => {
    const history = [...TALK, user("Which bureau?"), user("What about cable cars?"), user("How much?")];
    const { context, contextWeight, before, beforeWeight } = condenseQuestion("And when?", history);
    expect(context).toBe("What about cable cars?");
    expect(before).toBe("When will the harbour tram be rebuilt?");
    expect(beforeWeight).toBeLessThan(contextWeight / 2);
  });

  it("leaves what the reply said of the old thing behind when another takes its place", () => {
    const history = [TALK[0] as Turn, assistant("By the Harbour Tram Office.")];
    expect(condenseQuestion("What about cable cars?", history).reply).toBeUndefined();
  });

  it("takes nothing from the assistant's words, which are no evidence", () => {
    const history = [TALK[0] as Turn, assistant("It costs 999 billion dollars, says the Moon Office.")];
    const { text, context } = condenseQuestion("Who pays for it?", history);
    expect(`${text} ${context}`).not.toMatch(/999|Moon/);
  });

  it("reads Cantonese as written Chinese, and shows what was asked as it was typed", () => {
    const question = condenseQuestion("政府幾時會搞海港電車重建工程㗎？", []);
    expect(question.text).toBe("政府幾時會搞海港電車重建工程㗎？");
    expect(question.asked).toContain("何時");
  });
});
