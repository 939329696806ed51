// Which questions are several, and what their parts lean on.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitQuestion } from "../../../src/answering/understanding/split-question.ts";
import { processorMs } from "../../support/fastest.ts";

function partsOf(text: string): readonly string[] {
  return splitQuestion(text).map((part) => part.text);
}

describe("splitQuestion", () => {
  it("leaves a plain question as it is", () => {
    const question = "Which bureau looks after drones and other unmanned aircraft?";
    expect(splitQuestion(question)).toEqual([{ text: question, context: undefined }]);
    expect(splitQuestion("數碼港超算中心幾時啟用？")).toEqual([
      { text: "數碼港超算中心幾時啟用？", context: undefined },
    ]);
  });

  it("cuts two questions of one sentence and lets the second lean on the first", () => {
    expect(splitQuestion("How big is the fund, and which fields may it put money in?")).toEqual([
      { text: "How big is the fund", context: undefined },
      {
        text: "which fields may it put money in?",
        context: "How big is the fund",
        frame: "How big is the fund",
      },
    ]);
    expect(splitQuestion("基金有多大規模？在哪個財政年度啟動？")).toEqual([
      { text: "基金有多大規模？", context: undefined },
      { text: "在哪個財政年度啟動？", context: "基金有多大規模？", frame: "基金有多大規模？" },
    ]);
  });

  it("cuts at a comma before a word that asks by itself", () => {
    expect(
      partsOf("How many firms are there, how many in the depot, and how many at the pier?"),
    ).toHaveLength(3);
    expect(partsOf("In the depot, how many firms are there?")).toHaveLength(1);
    expect(partsOf("How much does the fund, which began in 2013, pay?")).toHaveLength(1);
  });

  it("does not cut where only one side asks", () => {
    expect(partsOf("What do the universities and the research centres get?")).toHaveLength(1);
    expect(partsOf("政府撥款，以及業界出資，合共多少？")).toHaveLength(1);
  });

  it("keeps sentences that only tell as what the questions are about", () => {
    expect(splitQuestion("My company trains its staff in robotics. How much can it get back?")).toEqual([
      { text: "My company trains its staff in robotics. How much can it get back?", context: undefined },
    ]);
    expect(splitQuestion("工業邨很舊。改了甚麼名！由誰管理？")).toEqual([
      { text: "改了甚麼名！", context: "工業邨很舊。" },
      { text: "由誰管理？", context: "工業邨很舊。 改了甚麼名！" },
    ]);
  });

  it("reads the numbered parts of a Council question with their preamble", () => {
    const english =
      "Regarding support for start-ups, will the Government inform this Council of (a) the amount approved up to 2024, and (b) the target for 2027?";
    expect(splitQuestion(english)).toEqual([
      { text: "the amount approved up to 2024", context: "Regarding support for start-ups" },
      { text: "the target for 2027?", context: "Regarding support for start-ups" },
    ]);
    const chinese = "就智方便的推行情況，政府可否告知本會：（一）登記人數；（二）全面採用的目標日期？";
    expect(splitQuestion(chinese)).toEqual([
      { text: "登記人數", context: "就智方便的推行情況" },
      { text: "全面採用的目標日期？", context: "就智方便的推行情況" },
    ]);
  });

  it("completes with each part what the Council's form leads into", () => {
    expect(
      splitQuestion(
        "As regards ferries, will the Government advise this Council of the targets for 2027 as regards (i) the piers and (ii) the fares?",
      ),
    ).toEqual([
      { text: "the targets for 2027 as regards the piers", context: "As regards ferries" },
      { text: "the targets for 2027 as regards the fares?", context: "As regards ferries" },
    ]);
    expect(partsOf("就渡輪，政府可否告知本會，截至2024年年底：（一）碼頭數目；（二）票價？")).toEqual([
      "截至2024年年底 碼頭數目",
      "截至2024年年底 票價？",
    ]);
  });

  it.each([
    ["需要渡轮的两个数字：一是订下的班次，二是实际的班次。", "订下的班次", "实际的班次"],
    ["想知道渡輪的情況：其一，碼頭數目；其二，票價。", "碼頭數目", "票價"],
    ["Tell me of the ferries: first, the piers; and second, the fares.", "the piers", "the fares."],
  ])("cuts where parts are told off in words: %s", (question, ...parts) => {
    expect(partsOf(question).map((part) => part.replace(/。$/, ""))).toEqual(parts);
  });

  it.each([
    "First, I live in Sha Tin. Second, I am old. Which ferry may I take?",
    "渡輪是第一類船之一是否屬實？",
    "Which ferry came first, and who owned it?",
  ])("cuts none where a story is told off, or nothing is: %s", (question) => {
    expect(partsOf(question)).not.toContain("I am old. Which ferry may I take?");
    expect(partsOf(question).length).toBeLessThan(3);
  });

  it.each(["；及（二）", "，以及(二) ", "；並（二）", "及（二）", "；與（二）"])(
    "cuts before a number that %s leads to",
    (joint) => {
      expect(partsOf(`就智方便，政府可否告知本會：（一）登記人數${joint}目標日期？`)).toEqual([
        "登記人數",
        "目標日期？",
      ]);
    },
  );

  it("keeps “if so, of the details” with the part that it belongs to", () => {
    const [part, ...others] = splitQuestion(
      "請政府告知本會，是否會擴建科學園；如會，詳情為何；如否，原因為何？",
    );
    expect(others).toEqual([]);
    expect(part?.text).toMatch(/^是否會擴建科學園; 如會，詳情為何; 如否/);
  });

  it("takes a Council question without numbers apart at its joints", () => {
    expect(partsOf("就研發，政府可否告知本會，2023年的開支為何；以及為企業提供甚麼優惠？")).toEqual([
      "2023年的開支為何",
      "為企業提供甚麼優惠？",
    ]);
  });

  it("returns one to eight parts that all say something, whatever it is given", () => {
    const piece = fc.constantFrom(
      "how many",
      "多少",
      "？",
      "? ",
      "；",
      ", and ",
      "(1)",
      "（二）",
      "何時",
      "the fund",
      "!",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (question) => {
        const parts = splitQuestion(question);
        expect(parts.length).toBeGreaterThanOrEqual(1);
        expect(parts.length).toBeLessThanOrEqual(8);
        if (question.trim() !== "") for (const part of parts) expect(part.text).not.toBe("");
      }),
    );
  });

  it("takes time in proportion to the text", () => {
    const long = "will the Government inform this Council (1) how, and what; ".repeat(2000);
    const work = () => [splitQuestion(long), splitQuestion("，以及多少".repeat(20_000))];
    expect(processorMs(work)).toBeLessThan(10_000);
  });
});
