// Sentences in words of their own, against the real documents: what only holds a sentence together is no thing that is not said.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("a true sentence in other words is supported", () => {
  it.each([
    ["hedges and counting words", "香港的初创企业数目在2024年接近4 700家，比2020年多了超过四成。"],
    ["pairs cut across two words", "创新及科技基金在2024年共批出约105亿元，支持超过11 800个项目。"],
    [
      "a name of three words",
      "Three InnoParks, in Tai Po, Yuen Long and Tseung Kwan O, come under HKSTP's management.",
    ],
    ["other verbs", "自成立以来到2024年底，社创基金一共资助了653个项目，受惠人次逾42.7万。"],
  ])("%s: %s", async (_why, text) => {
    expect(await verdictOf(text)).toBe("supported");
  });

  it.each([
    ["香港的初创企业数目在2024年接近4 700家，比2020年多了超过六成。"],
    ["Three InnoParks, in Sha Tin, Yuen Long and Tseung Kwan O, come under HKSTP's management."],
    ["HKSTP has completed the construction of the second advanced manufacturing centre."],
  ])("but not with a slip: %s", async (text) => {
    expect(await verdictOf(text)).not.toBe("supported");
  });
});
