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
