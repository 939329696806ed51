// Places, groups of people and fields that a paragraph gives to another thing, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("a name of the same class as the paragraph's", () => {
  it.each([
    "第三個InnoHK研發平台聚焦金融科技和文化創意。",
    "先進製造業中心位於元朗創新園，樓面面積約108 600平方米。",
    "The AI Subsidy Scheme mainly subsidises secondary schools.",
    "Targets for sustainable aviation fuel will be set for flights arriving at the Hong Kong International Airport.",
    "兩座乾實驗室樓面已全數租出。",
    "The Government has earmarked $750 million under the New Energy Transport Fund for electric taxis and electric light goods vehicles.",
    "高才通B類申請首個簽證年期延長至三年。",
    "The Real-World Study and Application Centre will cooperate with Hunan Province.",
  ])("does not bear out: %s", async (text) => {
    expect(await verdictOf(text)).not.toBe("supported");
  });

  it.each([
    "第三個InnoHK研發平台聚焦先進製造、材料、能源及可持續發展。",
    "先進製造業中心位於將軍澳創新園，樓面面積約108 600平方米。",
    "Targets for sustainable aviation fuel will be set for flights departing from the Hong Kong International Airport.",
    "高才通A類申請首個簽證年期延長至三年。",
    "The AI Subsidy Scheme mainly subsidises local universities, R&D institutes and enterprises.",
  ])("is its own: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });
});
