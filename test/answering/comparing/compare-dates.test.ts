// Dates of drafts that the documents write another way, against the real documents.
import { describe, expect, it } from "vitest";
import { realDesk } from "../../end-to-end/real-desk.ts";

const desk = realDesk();

describe("a date", () => {
  it.each([
    [
      "December for the end of the year",
      "Registered iAM Smart users exceeded 3.15 million by December 2024.",
    ],
    [
      "a month of a document's year beside the year itself",
      "The enhanced Innovation and Technology Venture Fund opened in December 2024 to institutions wishing to become fund managers.",
    ],
    [
      "the day on which a plan was told",
      "政府在2023年預告，翌年會成立香港微電子研發院，聯同大學、研發中心和業界研究第三代半導體的核心技術。",
    ],
    [
      "a day that its paragraph tells beside the year of another event",
      "The RAISe+ Scheme was formally launched and opened for applications on 18 October 2023.",
    ],
    [
      "of a figure whose sentence goes on about what the one before names",
      "社会创新及创业发展基金至2024年年底已资助653个项目，受惠者超过42.7万人。",
    ],
    [
      "what was done by a day, counted as at that day",
      "As at the end of 2024, about 20 of more than 100 digital government and smart city initiatives had been launched.",
    ],
  ])("%s is right: %s", async (_why, text) => {
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["supported"]);
  });

  it("of another month is wrong", async () => {
    const text = "Registered iAM Smart users exceeded 3.15 million by June 2024.";
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences.map(({ verdict }) => verdict)).toEqual(["date-differs"]);
  });

  it.each([
    ["二零二五年", "港深創科園會在2027年開始營運。"],
    ["2026 年", "新田科技城首批新創科用地最早可於2029年完成土地平整。"],
  ])("is corrected by that of the same event, %s: %s", async (found, text) => {
    const { sentences } = await desk().verify({ text, language: "auto", documents: undefined });
    expect(sentences[0]?.findings[0]?.found).toBe(found);
  });
});
