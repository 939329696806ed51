// The day that a figure speaks for, as its sentence tells it.
import { describe, expect, it } from "vitest";
import { asAtDate } from "../../src/drafting/as-at.ts";
import { documentRecord } from "../answering/small-library.ts";

const paper = documentRecord({ id: "paper", publishedOn: "2023-11-13" });
const yearbook = documentRecord({ id: "yearbook", publishedOn: "2024-12-31" });
const daily = documentRecord({ id: "daily", publishedOn: "2026-01-01", publishedPrecision: "year" });

const asAt = (text: string, figure: string, document = paper): string => {
  const start = text.indexOf(figure);
  return asAtDate(text, { start, end: start + figure.length }, document);
};

describe("asAtDate", () => {
  it.each([
    ["截至2023年8月底，已支持34個申請；當中涉及47條生產線。", "47條", "2023-08-31"],
    ["截至2023年8月底，已支持34個申請。", "34個", "2023-08-31"],
    ["As of this August, we met 100 firms. This will bring $52 billion.", "$52 billion", "2023-08-31"],
    ["自2018年推出至2022年年底，已批出1 120個配額。", "1 120個", "2022-12-31"],
  ])("is the one up to which it counts, also where it is told before: %s", (text, figure, day) => {
    expect(asAt(text, figure)).toBe(day);
  });

  it.each([
    ["累計投資由2022年的17億元增加至2027年的不少於40億元。", "17億元", "2022-12-31"],
    ["生產線由 2022 年約 30 條增至 **2027 年**超過 **130 條**。", "30 條", "2022-12-31"],
    ["二零二二年，總開支為330億元，比率為1.11%。", "1.11%", "2022-12-31"],
  ])("is the past year that it is told for: %s", (text, figure, day) => {
    expect(asAt(text, figure)).toBe(day);
  });

  it("is a day of the year of a document that is dated by no more", () => {
    expect(asAt("沙嶺約10公頃用地則於2026年3月批出。", "10公頃", daily)).toBe("2026-03-31");
  });

  it.each([
    ["累計投資由2022年的17億元增加至2027年的不少於40億元。", "40億元", paper, "2023-11-13"],
    ["初創企業增至近4 700家，較二零二零年增加四成。", "四成", yearbook, "2024-12-31"],
    ["基金設有100億元。", "100億元", paper, "2023-11-13"],
    ["在2024年提供300台電腦。", "300台", paper, "2023-11-13"],
  ])(
    "is its document's where it is planned, compared, or told for no time: %s",
    (text, figure, document, day) => {
      expect(asAt(text, figure, document)).toBe(day);
    },
  );
});
