// Relations that questions ask for, and the sentences that tell them.
import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { askedRelation } from "../../../../src/answering/understanding/asking/asked-relations.ts";
import { paragraphOf } from "../../small-library.ts";

/** Whether the sentences of a text tell what the question asks. */
function tells(question: string, text: string): readonly (boolean | undefined)[] {
  const relation = askedRelation(question);
  const { sentences } = createProfileReader()(paragraphOf({ id: "a#p1", text }));
  return sentences.map((sentence) => relation?.isToldIn(sentence));
}

describe("which relation is asked for", () => {
  it.each([
    ["Why was the harbour chosen?", "reason"],
    ["渡輪點解要停航？", "reason"],
    ["这块地批给谁了？", "recipient"],
    ["Who got the pier?", "recipient"],
    ["渡輪署係邊兩個部門夾埋嘅？", "constituents"],
    ["Which two offices were merged into it?", "constituents"],
    ["渡輪數目由多少增至多少？", "change"],
    ["From how many to how many ships did it grow?", "change"],
    ["What is the smallest fleet that qualifies?", "minimum"],
    ["申請門檻係幾多？", "minimum"],
    ["What is the entry bar now?", "minimum"],
    ["投資不得少於多少？", "minimum"],
    ["有幾成渡輪用電？", "tenths"],
    ["碼頭邊個月開？", "month"],
    ["On what day was the harbour plan put out?", "day"],
    ["碼頭規劃係邊日公布？", "day"],
    ["Is the rebate only for ferries?", "extension"],
    ["With whom does the office run the line?", "partner"],
    ["What does the pilots' union hope for?", "word"],
    ["船會點睇新碼頭？", "word"],
  ])("of %s it is %s", (question, name) => {
    expect(askedRelation(question)?.name).toBe(name);
  });

  it.each(["How many piers are there?", "渡輪幾時開航？", "由哪兩個局負責？"])("none in %s", (question) => {
    expect(askedRelation(question)).toBeUndefined();
  });
});

describe("the sentences that tell it", () => {
  it("give a reason", () => {
    const text = "The harbour was chosen. It was chosen because it is deep. 顧問認為港口最合適。";
    expect(tells("Why was the harbour chosen?", text)).toEqual([false, true, true]);
  });

  it("name who got the thing", () => {
    expect(
      tells("碼頭批給誰？", "碼頭改作貨運。碼頭已批予「藍海公司」。It was awarded to Blue Sea."),
    ).toEqual([false, true, true]);
  });

  it("give the day, and not the month alone", () => {
    expect(
      tells("碼頭規劃哪一天公布？", "2024年5月公布碼頭概念。碼頭規劃於二零二四年五月三日公布。"),
    ).toEqual([false, true]);
  });

  it("say of what it was formed", () => {
    const text = "渡輪署涉及兩個部門的重組。把航運處與碼頭處合併，成立渡輪署。";
    expect(tells("渡輪署由哪兩個部門合併而成？", text)).toEqual([false, true]);
  });

  it("give two figures of a kind where one became the other", () => {
    const text = "現有30艘渡輪。渡輪由20艘增至30艘。It bought 20 ships for 30 lines.";
    expect(tells("渡輪由多少增至多少？", text)).toEqual([false, true, false]);
  });

  it("set the least with a figure", () => {
    const text =
      "The scheme has a budget of 10 billion. A fleet of at least 20 ships qualifies. 至少要有執照。";
    expect(tells("What is the minimum fleet?", text)).toEqual([false, true, false]);
  });

  it("give a month, not a year alone", () => {
    expect(tells("Which month did it open?", "It opened in 2024. It opened in March 2024.")).toEqual([
      false,
      true,
    ]);
  });

  it("say to what it was extended", () => {
    const text = "The rebate helps ferries. The rebate was extended to all ships.";
    expect(tells("Is the rebate only for ferries?", text)).toEqual([false, true]);
  });

  it("name with whom it is done", () => {
    const text = "渡輪署推廣航線。渡輪署與船會攜手推廣航線。";
    expect(tells("渡輪署同邊個推廣航線？", text)).toEqual([false, true]);
  });
});
