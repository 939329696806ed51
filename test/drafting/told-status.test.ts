// What a sentence tells of: a plan where it is dated later than its document, something done where it was dated before.
import { describe, expect, it } from "vitest";
import { lastDayOf, type ToldIn, toldStatus } from "../../src/drafting/told-status.ts";
import { extractDates } from "../../src/text/dates.ts";

const paper: ToldIn = {
  paragraph: { kind: "prose" },
  document: { kind: "legco-paper", publishedOn: "2023-11-13", publishedPrecision: "day" },
};
const measures: ToldIn = {
  paragraph: { kind: "bullet" },
  document: { kind: "policy-address", publishedOn: "2024-10-16", publishedPrecision: "day" },
};
const yearbook: ToldIn = {
  paragraph: { kind: "prose" },
  document: { kind: "yearbook", publishedOn: "2024-12-31", publishedPrecision: "year" },
};

describe("a sentence", () => {
  it.each([
    ["在2024年內落成啟用位於元朗創新園的中心。", paper, "planned"],
    ["累計私人投資由2022年的17億元增加至2027年的不少於40億元。", paper, "planned"],
    ["数码港在2023年年底前推出先导计划。", paper, "planned"],
    ["创新科技署已于今年10月18日正式推出计划。", paper, "done"],
    ["政府于二零二四年十一月二十日发布《发展纲要》，目的是加强推进和筹划发展。", yearbook, "done"],
    ["重組工作可望於二零二五年完成。", yearbook, "planned"],
    [
      "releasing the Strategy of Hydrogen Development this June",
      { ...measures, paragraph: paper.paragraph },
      "done",
    ],
    ["Launch the AI Subsidy Scheme.", measures, "planned"],
    ["該中心提供約108 600平方米總樓面面積。", yearbook, "none"],
  ] as const)("%s", (text, told, status) => {
    expect(toldStatus(text, told)).toBe(status);
  });

  it("of a newspaper of 2026 tells in March 2026 of what happened, for only its year is known", () => {
    const news = { kind: "news", publishedOn: "2026-01-01", publishedPrecision: "year" } as const;
    expect(
      toldStatus("用地於2026年3月批予一間公司。", { paragraph: paper.paragraph, document: news }),
    ).not.toBe("planned");
  });
});

describe("the last day of a date", () => {
  it.each([
    ["2024年年底", "2024-12-31"],
    ["2023年8月底", "2023-08-31"],
    ["2025年第一季", "2025-03-31"],
    ["2023年10月18日", "2023-10-18"],
  ])("%s: %s", (text, day) => {
    const [date] = extractDates(text);
    expect(date && lastDayOf(date, 2023)).toBe(day);
  });
});
