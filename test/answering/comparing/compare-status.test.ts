// What is planned and what is done, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("a plan told as done", () => {
  it.each([
    "The targets for the use of sustainable aviation fuel by departing flights have been set.",
    "科技園公司已將退還的廠房改作先進製造空間。",
    "為新田一帶新創科用地的發展規劃所進行的顧問研究已經完成。",
    "截至2023年11月，「數字政策辦公室」已經成立。",
  ])("is caught: %s", async (text) => {
    expect(await verdictOf(text)).toBe("modifier-differs");
  });
});

describe("a status that the paragraph tells in other words", () => {
  it.each([
    "As at the end of 2024, over 50 projects of the Smart Government Innovation Lab were being planned or piloted.",
    "當局計劃在2025年內提交法例修訂建議，禁止轉售已完成實名登記的電話智能卡。",
    "第一批次的撥款早於2021年已獲立法會批准。",
  ])("is borne out: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});
