// Several figures in one sentence, against the real documents: each is of what its own words say.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

async function verdictOf(text: string): Promise<string | undefined> {
  const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
  return sentences[0]?.verdict;
}

describe("figures of one sentence", () => {
  it.each([
    "More than 14 000 of the Science Park's working population of about 20 000 are R&D personnel.",
    "Of the 539 start-ups, about 310 have launched products or services and over 360 have secured investment.",
    "创新及科技基金在2024年资助的研发项目逾910个，涉及约30亿元。",
  ])("are borne out where each is of its own thing: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });

  it.each([
    "More than 20 000 of the Science Park's working population of about 14 000 are R&D personnel.",
    "Of the 539 start-ups, about 360 have launched products or services and over 310 have secured investment.",
  ])("are wrong in each other's place: %s", async (text) => {
    expect(await verdictOf(text)).not.toBe("supported");
  });
});
