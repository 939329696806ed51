// Figures that are right and of another extent than their source's, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("the extent of a figure", () => {
  it.each([
    "The IPD is to provide IP training for 5 000 personnel a year.",
    "知識產權署每年向20萬名學生推廣知識產權。",
    "The Science and Technology Fund for each State Key Laboratory in Hong Kong is up to $20 million in total.",
    "In 2024 alone, 1 120 quotas were granted under the Technology Talent Admission Scheme.",
    "新型工業化資助計劃的資助額為項目總開支的三分之一或1,500萬元，以較高者為準。",
    "The sustainable aviation fuel targets will be set by the Environment and Ecology Bureau alone.",
    "超過100項數字政府及智慧城市方案已於2024年年底前全部推出。",
  ])("has to be the source's: %s", async (text) => {
    expect(await verdictOf(text)).not.toBe("supported");
  });

  it.each([
    "The IPD is to provide IP training for 5 000 personnel within the current term of the Government.",
    "每所指定大學的技術轉移處每年最多可獲1,600萬元。",
    "新型工業化資助計劃的資助額為項目總開支的三分之一或1,500萬元，以較低者為準。",
    "All government fee-charging items, over 600 of them, now have electronic payment options.",
  ])("is borne out where the source says it: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});
