// What goes from one figure to another, against the real documents: the two ends have an order, a date has a bound, and a figure for
// a day to come is a plan.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("a change, a bound or a target", () => {
  it.each([
    [
      "number-differs",
      "The non-local undergraduate ceiling of funded institutions was raised from 50% to 40%.",
    ],
    ["number-differs", "每所指定大學技術轉移處的資助上限由1,600萬元改為800萬元。"],
    ["modifier-differs", "數碼港第五期擴建計劃最遲於2025年完成。"],
    ["modifier-differs", "在2027年或之前，已吸引至少20間龍頭創科企業落戶。"],
    ["modifier-differs", "三個創新園各有217公頃已敷設公用設施的土地。"],
    ["modifier-differs", "當局會收緊「超視距飛行」和無人機載貨的限制。"],
  ])("that goes another way is caught (%s): %s", async (verdict, text) => {
    expect(await verdictOf(text)).toBe(verdict);
  });

  it.each([
    "The non-local undergraduate ceiling of funded institutions was raised from 40% to 50%.",
    "數碼港第五期擴建計劃最快於2025年完成。",
    "三個創新園合共有217公頃已敷設公用設施的土地。",
    "數碼港超算中心在2024年提供至少300 PFLOPS的算力。",
  ])("that goes the same way is borne out: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});

describe("a figure that has changed since", () => {
  it.each([
    ["1,600", "Each designated university's technology transfer office gets funding of up to $8 million."],
    ["50%", "資助專上院校的非本地本科生限額是40%。"],
    ["1.5億", "企業申請「新型工業加速計劃」的門檻是3億元。"],
  ])("is no present value; it has become %s: %s", async (found, text) => {
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences[0]?.verdict).toBe("number-differs");
    expect(sentences[0]?.findings.some((finding) => finding.found.includes(found))).toBe(true);
  });

  it.each([
    "「新型工業加速計劃」的申請門檻原為3億元。",
    "The application threshold of the New Industrialisation Acceleration Scheme was $300 million before it was lowered.",
    "製造業佔GDP的比重在2020年是1%。",
  ])("is right of the time before: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });

  it("corrects another figure no more than what it became does", async () => {
    const { sentences } = await desk().verify({
      text: "「新型工業加速計劃」的申請門檻是4億元。",
      language: "auto",
      documents: undefined,
    });
    expect(sentences[0]?.findings[0]?.found).toContain("1.5億元");
  });
});
