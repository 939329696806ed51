// Opposite acts and plans told as done, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

describe("a sentence that acts the other way than its paragraph", () => {
  it.each([
    ["The Government will scrap the substantive examination of patents in 2030."],
    ["政府會縮減「研究配對補助金計劃」，總額為15億元。"],
    ["内地游客常用的政府服务会停止支援内地电子钱包付款。"],
    ["The restrictions on flying beyond visual line of sight will be tightened."],
    ["數碼港第五期擴建計劃已於2025年完成。"],
  ])("%s", async (text) => {
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["modifier-differs"]);
  });

  it.each([
    ["The restrictions on flying beyond visual line of sight will be relaxed."],
    ["The re-sale of SIM cards with completed real-name registration is to be banned."],
    ["「新型工業加速計劃」的申請門檻在2025年由3億元下調至1.5億元。"],
    ["數碼港第五期擴建計劃最快於2025年完成。"],
    ["A new round of the Research Matching Grant Scheme, $1.5 billion in all, will be launched."],
    [
      "Cyberport's AI Supercomputing Centre will provide no less than 300 petaFLOPS of computing power in 2024.",
    ],
    ["目標是在2027年或之前吸引不少於100間具潛力和代表性的創科企業來港。"],
    ["按第一期初步規劃，產學研用途只佔總樓面面積的5%。"],
    ["自2024年11月起，大湾区所有行业均可使用数据跨境流动的便利措施。"],
  ])("is none: %s", async (text) => {
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["supported"]);
  });
});

describe("what a reply says of itself", () => {
  it.each(["My reply to the question is as follows:", "主席，現答覆如下：", "有關數字載於附件。"])(
    "%s is not checked",
    async (text) => {
      const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
      expect(sentences.map(({ verdict }) => verdict)).toEqual(["not-checked"]);
    },
  );
});
