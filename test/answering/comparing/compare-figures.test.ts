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
    "香港的初创企业较2020年增加四成以上。",
    "有14 000名以上的科研人員在科學園工作。",
    "新設生產設施的企業可按政府一元對公司兩元的比例，取得最多2億元的配對資助。",
  ])("are borne out where each is of its own thing: %s", async (text) => {
    expect(await verdictOf(text)).toBe("supported");
  });

  it.each([
    "More than 20 000 of the Science Park's working population of about 14 000 are R&D personnel.",
    "Of the 539 start-ups, about 360 have launched products or services and over 310 have secured investment.",
    "創新及科技基金在2024年的研發項目逾910個，撥款約105億元。",
    "「新型工業加速計劃」按政府兩元對企業一元的配對形式資助企業。",
  ])("are wrong in each other's place: %s", async (text) => {
    expect(await verdictOf(text)).not.toBe("supported");
  });
});

describe("a date in a clause that names nothing of its own", () => {
  it.each([
    "The target is to attract, in or before 2025, at least 100 I&T enterprises with potential, including at least 20 leading ones, to Hong Kong.",
    "The target is to attract at least 100 I&T enterprises with potential, including at least 20 leading ones, to Hong Kong in or before 2025.",
  ])("is not borne out by a paragraph on something else: %s", async (text) => {
    expect(await verdictOf(text)).toBe("date-differs");
  });
});
