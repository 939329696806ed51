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
    "The Government has introduced the proposed amendments to prohibit the re-sale of SIM cards into LegCo.",
  ])("is caught: %s", async (text) => {
    expect(await verdictOf(text)).toBe("modifier-differs");
  });
});

describe("a plan", () => {
  it.each([
    "香港首個航天科普專題展覽廳將在2024年內設立。",
    "The registered designs regime is under review, and a consultation will be launched in 2025.",
  ])("is one by a date that is to come: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});

describe("a decision", () => {
  it.each([
    "The Government has earmarked $750 million under the New Energy Transport Fund for electric taxis, electric buses and trials of hydrogen fuel-cell heavy vehicles.",
    "A sum of $180 million has been allocated for the Pilot I&T Accelerator Scheme.",
    "The Government has decided to set up a $10 billion I&T Industry-Oriented Fund.",
    "政府已預留7.5億元資助電動的士、電動巴士，以及試行氫燃料電池重型車輛。",
    "当局已拨出1.8亿元推出创科加速器先导计划。",
  ])("is made by being announced: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });

  it.each([
    "The Government has set up a $10 billion I&T Industry-Oriented Fund.",
    "The Government has proposed legislative amendments to streamline IP litigation processes for the High Court.",
    "政府已拨款二亿元在港深创科园推出培育计划，为生命健康科技初创企业提供孵化支援。",
  ])("that is carried out, or is itself to come, is none: %s", async (text) => {
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
