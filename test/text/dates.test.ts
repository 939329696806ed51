// Dates: every notation to the same parts, and numbers that are no dates.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateMention, extractDates, sameDate } from "../../src/text/dates.ts";
import { fastestMs } from "../support/fastest.ts";

const PARTS = [
  "year",
  "relativeYear",
  "untilYear",
  "quarter",
  "half",
  "month",
  "day",
  "edge",
  "orBefore",
] as const;

/** The parts that a mention names, in one line: `year 2024 month 10`. */
function summary(mention: DateMention): string {
  const named = PARTS.filter((part) => mention[part] !== undefined && mention[part] !== false);
  return [mention.precision, ...named.map((part) => `${part} ${mention[part]}`)].join(" ");
}
const summaries = (text: string, documentYear?: number) =>
  extractDates(text, documentYear === undefined ? {} : { documentYear }).map(summary);

describe("extractDates", () => {
  it.each([
    [
      "year year 2024",
      ["二零二四年", "二〇二四年", "二○二四年", "2024年", "2024 年", "in 2024", "２０２４年", "Ranking 2024"],
    ],
    [
      "day year 2024 month 10 day 16",
      [
        "2024年10月16日",
        "二零二四年十月十六日",
        "October 16, 2024",
        "16 October 2024",
        "16th of October, 2024",
        "2024-10-16",
        "16/10/2024",
        "2024 年 10 月 16 日",
      ],
    ],
    ["day month 10 day 16", ["十月十六日", "October 16", "16 October", "10月16日"]],
    ["month year 2024 month 9", ["2024年9月", "September 2024", "二零二四年九月", "in Sept 2024"]],
    ["month month 12", ["十二月啟用", "in December", "12月"]],
    ["month month 5", ["in May", "五月"]],
    [
      "financial-year year 2024 untilYear 2025",
      [
        "2024-25年度",
        "2024–25",
        "2024/25",
        "二零二四至二五年度",
        "FY 2024-25",
        "2024至2025財政年度",
        "the 2024-25 financial year",
        "2024-2025 financial year",
      ],
    ],
    ["years year 2023 untilYear 2027", ["2023至2027年", "2023-27", "2023 to 2027", "2023年至2027年"]],
    [
      "year year 2030 orBefore true",
      ["二零三零年或之前", "by 2030", "2030年或以前", "before 2030", "2030年前"],
    ],
    [
      "year year 2024 edge end orBefore true",
      ["2024年年底前", "by the end of 2024", "by end-2024", "二零二四年底或之前"],
    ],
    [
      "year year 2024 edge end",
      ["end-2024", "於2024年年底", "the end of 2024", "late 2024", "end 2024", "二零二四年年底"],
    ],
    ["year year 2025 edge start", ["2025年初起", "early 2025", "the beginning of 2025"]],
    ["year year 2025 edge middle", ["2025年中", "mid-2025"]],
    [
      "quarter year 2024 quarter 4",
      ["2024年第四季", "fourth quarter of 2024", "Q4 2024", "2024 Q4", "4Q 2024", "2024年第4季度"],
    ],
    ["quarter year 2025 quarter 1", ["2025年首季", "the first quarter of 2025"]],
    [
      "half year 2024 half 1",
      ["2024年上半年", "first half of 2024", "1H 2024", "H1 2024", "二零二四年上半年"],
    ],
    ["half half 1", ["上半年", "the first half of the year", "in the first half"]],
    ["half half 2", ["下半年", "second half"]],
    ["year relativeYear 0", ["今年", "this year", "本年度", "in the current year"]],
    ["year relativeYear -1", ["去年", "last year"]],
    ["year relativeYear 1 edge end orBefore true", ["明年年底前", "by the end of next year"]],
    ["month relativeYear 0 month 6", ["今年6月", "this June"]],
    ["day relativeYear 0 month 10 day 18", ["今年 10 月 18 日"]],
    ["quarter relativeYear 1 quarter 1", ["明年第一季", "the first quarter of next year"]],
    ["term", ["本屆政府任期內", "within the current term", "in this term of government", "今届政府的任期"]],
    ["year edge end orBefore true", ["將於年底前完成"]],
  ])("reads %s", (parts, notations) => {
    for (const notation of notations) expect(summaries(notation), notation).toEqual([parts]);
  });

  it("takes the year of the document for 今年 and its like", () => {
    expect(summaries("今年第四季", 2024)).toEqual(["quarter year 2024 relativeYear 0 quarter 4"]);
    expect(summaries("last year", 2024)).toEqual(["year year 2023 relativeYear -1"]);
  });

  it.each([
    "「十四五」規劃與十五五",
    "二十屆三中全會",
    "一國兩制、一帶一路",
    "第73段、第 5 至 27 段",
    "1823",
    "5G 與 WCAG 2.2",
    "Cap. 486",
    "2810 2345",
    "CB(1)123/2023",
    "$2024 million",
    "2,024家",
    "三個月、兩年內、五至十年",
    "目前年輕人、以前年度",
    "每年月費",
    "it may 5",
    "we march on",
    "half of the labs",
    "h2 and 2h",
    "這一年代",
  ])("finds no date in %j", (text) => {
    expect(summaries(text)).toEqual([]);
  });

  it("keeps words that begin like a part of a date", () => {
    expect(summaries("2024年初創企業")).toEqual(["year year 2024"]);
    expect(summaries("2025年中國")).toEqual(["year year 2025"]);
    expect(summaries("2024年前景")).toEqual(["year year 2024"]);
  });

  it("reads all dates of a sentence in order, with their places", () => {
    const text = "於二零二四年十一月二十日發布，最快 2024 年上半年完成，2030年或之前達標。By Q4 2025.";
    const found = extractDates(text);
    expect(found.map((mention) => mention.text)).toEqual([
      "二零二四年十一月二十日",
      "2024 年上半年",
      "2030年或之前",
      "By Q4 2025",
    ]);
    for (const { start, end, text: part } of found) expect(text.slice(start, end)).toBe(part);
  });

  it("stays in order and inside the text on any string", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."二零四年月日底前第季度至上半今19 20-/.,qh", "october ", "2024", "年"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (source) => {
        let done = 0;
        for (const mention of extractDates(source)) {
          expect(mention.start).toBeGreaterThanOrEqual(done);
          expect(source.slice(mention.start, mention.end)).toBe(mention.text);
          expect(sameDate(mention, mention)).toBe(true);
          done = mention.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["a", "1", " ", "二", "2024-", "1,", "年", "oct ", "by the "])(
    "takes under 50 ms for 50 000 of %j",
    (unit) => {
      const source = `${unit.repeat(50_000 / unit.length)}!`;
      expect(fastestMs(() => extractDates(source))).toBeLessThan(250);
    },
  );
});

describe("sameDate", () => {
  const same = (one: string, other: string) => {
    const [a] = extractDates(one);
    const [b] = extractDates(other);
    return a !== undefined && b !== undefined && sameDate(a, b);
  };

  it.each([
    ["二○二四年十月十六日", "16 October 2024"],
    ["2024-25年度", "FY 2024-25"],
    ["二零三零年或之前", "by 2030"],
    ["今年第四季", "the fourth quarter of this year"],
  ])("takes %s for %s", (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ["2024年", "2023年"],
    ["2024年10月", "2024年"],
    ["2030年", "by 2030"],
    ["今年", "last year"],
    ["2024-25", "2024"],
    ["2024年上半年", "2024年下半年"],
    ["10月16日", "2024年10月16日"],
  ])("keeps %s from %s", (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
