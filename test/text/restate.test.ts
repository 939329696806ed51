// Figures and dates in the other language's notation: exact, and read back as the same.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractDates, sameDate } from "../../src/text/dates.ts";
import { extractQuantities, sameQuantity } from "../../src/text/quantities.ts";
import { restateDate, restateQuantity } from "../../src/text/restate.ts";

const figureIn = (text: string, language: "en" | "zh-Hant" | "zh-Hans") =>
  extractQuantities(text).map((quantity) => restateQuantity(quantity, language))[0];
const dateIn = (text: string, language: "en" | "zh-Hant" | "zh-Hans") =>
  extractDates(text).map((date) => restateDate(date, language))[0];

describe("restateQuantity", () => {
  it.each([
    ["100億元", "HK$10 billion"],
    ["1.8億元", "HK$180 million"],
    ["3.39億元", "HK$339 million"],
    ["二萬人", "20,000 people"],
    ["47億", "4.7 billion"],
    ["逾520億元", "over HK$52 billion"],
    ["約40萬平方米", "about 400,000 square metres"],
    ["300公頃", "300 hectares"],
    ["315萬名", "3.15 million people"],
    ["十億元人民幣", "RMB 1 billion"],
    ["兩成半", "25%"],
    ["三分之二", "two-thirds"],
    ["五個百分點", "5 percentage points"],
    ["增加一倍", "twofold"],
    ["五層", "5 storeys"],
    ["十八歲", "18 years old"],
    ["一米", "1 metre"],
    ["三十米", "30 metres"],
    ["一年", "1 year"],
    ["兩個月", "2 months"],
    ["不少於1 300家", "at least 1,300"],
    ["六所", "6"],
    ["300千萬億次", "300,000 trillion"],
  ])("writes %s in English as %s", (text, written) => {
    expect(figureIn(text, "en")).toBe(written);
  });

  it.each([
    ["$10 billion", "100億元"],
    ["$180 million", "1.8億元"],
    ["over $52 billion", "逾520億元"],
    ["US$10 million", "1,000萬美元"],
    ["200 000 students", "20萬"],
    ["up to 10,500 firms", "最多10,500"],
    ["98,000 square metres", "9.8萬平方米"],
    ["three years", "3年"],
    ["two-thirds", "三分之二"],
    ["doubled", "2倍"],
  ])("writes %s in Chinese as %s", (text, written) => {
    expect(figureIn(text, "zh-Hant")).toBe(written);
  });

  it("writes Simplified Chinese where that is asked for", () => {
    expect(figureIn("over $52 billion", "zh-Hans")).toBe("逾520亿元");
  });

  it.each([
    ["29 所", "en"],
    ["45%", "en"],
    ["1 300家", "en"],
    ["100億元", "zh-Hant"],
    ["100億元", "zh-Hans"],
    ["七分之二", "en"],
  ] as const)("gives nothing new for %s in %s", (text, language) => {
    expect(figureIn(text, language)).toBeUndefined();
  });

  it("is read back as the same amount", () => {
    const amounts = fc.tuple(
      fc.bigInt(1n, 10n ** 15n),
      fc.constantFrom("", "約", "逾", "至少", "最多"),
      fc.constantFrom("元", "美元", "元人民幣", "公頃", "人", "家", "年"),
      fc.constantFrom("en", "zh-Hant", "zh-Hans"),
    );
    fc.assert(
      fc.property(amounts, ([amount, hedge, unit, language]) => {
        const [quantity] = extractQuantities(`${hedge}${amount}${unit}`);
        fc.pre(quantity !== undefined);
        const restated = quantity === undefined ? undefined : restateQuantity(quantity, language);
        fc.pre(restated !== undefined && amount >= 10_000n);
        const [again] = extractQuantities(restated ?? "");
        expect(quantity && again && sameQuantity(quantity, again), restated).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("restateDate", () => {
  it.each([
    ["二零二四年年底", "end of 2024"],
    ["二零二四年十月十六日", "16 October 2024"],
    ["2024年9月", "September 2024"],
    ["今年第四季", "the fourth quarter of this year"],
    ["2024年上半年", "the first half of 2024"],
    ["2030年或之前", "by 2030"],
    ["2024年年底前", "by the end of 2024"],
    ["本屆政府任期內", "the current term of the Government"],
    ["2025年初", "beginning of 2025"],
    ["去年10月", "October last year"],
    ["二零二四年", "2024"],
  ])("writes %s in English as %s", (text, written) => {
    expect(dateIn(text, "en")).toBe(written);
  });

  it.each([
    ["16 October 2024", "2024年10月16日"],
    ["by end-2024", "2024年年底或之前"],
    ["early 2025", "2025年年初"],
    ["the fourth quarter of 2024", "2024年第四季"],
    ["first half of 2024", "2024年上半年"],
    ["this June", "今年6月"],
    ["FY 2024-25", "2024-25年度"],
    ["2023 to 2027", "2023年至2027年"],
    ["current term of the Government", "本屆政府任期"],
  ])("writes %s in Chinese as %s", (text, written) => {
    expect(dateIn(text, "zh-Hant")).toBe(written);
  });

  it.each([
    ["2024年", "en"],
    ["2024-25年度", "en"],
    ["2024年10月16日", "zh-Hans"],
    ["前年", "en"],
  ] as const)("gives nothing new for %s in %s", (text, language) => {
    expect(dateIn(text, language)).toBeUndefined();
  });

  it.each([
    "2024年年底前",
    "今年10月18日",
    "2024年第四季",
    "明年上半年",
    "下半年",
    "2023至2027年",
    "二零二四至二五年度",
    "10月16日",
    "8月底",
    "年底前",
    "去年年底",
    "2023年8月底",
    "本屆政府任期",
    "第三季",
  ])("is read back as the same date: %s", (text) => {
    const [date] = extractDates(text);
    for (const language of ["en", "zh-Hant"] as const) {
      const restated = date === undefined ? undefined : restateDate(date, language);
      if (date === undefined || restated === undefined) continue;
      const [again] = extractDates(restated);
      expect(again !== undefined && sameDate(date, again), restated).toBe(true);
    }
  });
});
