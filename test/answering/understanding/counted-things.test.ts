// What a question counts, and what a sentence gives numbers of, in both languages.
import { describe, expect, it } from "vitest";
import { classesCounted, countedClass } from "../../../src/answering/understanding/counted-things.ts";
import { extractQuantities } from "../../../src/text/quantities.ts";

describe("countedClass", () => {
  it.each([
    ["How many people work at the depot?", "people"],
    ["How many small local firms joined?", "bodies"],
    ["How many start-ups are there?", "bodies"],
    ["How many electric buses run today?", "vehicles"],
    ["渡輪碼頭聘用了多少名員工？", "people"],
    ["碼頭有幾多間公司？", "bodies"],
    ["第一期有幾座大樓？", "buildings"],
    ["平台放了多少个空间数据集？", "cases"],
    ["委員會開過幾次會？", "events"],
    ["有幾多張表可以上網填？", "cases"],
    ["碼頭裝了多少張顯卡？", "machines"],
  ])("%s counts %s", (question, name) => {
    expect(countedClass(question)?.name).toBe(name);
  });

  it.each([
    "How much does it cost?",
    "What is the harbour museum?",
    "撥款多少錢？",
    "幾時開幕？",
    "預留多少撥款資助用戶？",
  ])("%s counts nothing of a class", (question) => {
    expect(countedClass(question)).toBeUndefined();
  });
});

describe("classesCounted", () => {
  const namesIn = (text: string) =>
    [...classesCounted(text, extractQuantities(text))].map(({ name }) => name).sort();

  it.each([
    ["The depot is home to over 2,100 companies and 30,000 jobs.", ["bodies", "people"]],
    ["碼頭有2 100多家企業，聘用逾7 000名員工。", ["bodies", "people"]],
    ["共发放了一千个空间数据集。", ["cases"]],
    ["三座大樓落成。", ["buildings"]],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it("has nothing for sums of money, shares and dates", () => {
    expect(namesIn("In 2024 it received $3 billion, 40 per cent more.")).toEqual([]);
  });
});
