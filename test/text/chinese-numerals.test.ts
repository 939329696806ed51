// Chinese numerals to exact values, and what is none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArabic, readChineseNumeral } from "../../src/text/chinese-numerals.ts";
import { exactDecimal, exactRatio, plus, readExact, times, writeExact } from "../../src/text/exact-number.ts";

const writtenValue = (numeral: string): string | undefined => {
  const value = readChineseNumeral(numeral);
  return value === undefined ? undefined : writeExact(value);
};

describe("readChineseNumeral", () => {
  it.each([
    ["零", "0"],
    ["五", "5"],
    ["十", "10"],
    ["十六", "16"],
    ["二十八", "28"],
    ["一百零五", "105"],
    ["一百二", "120"],
    ["一千三百", "1300"],
    ["二万", "20000"],
    ["三万五", "35000"],
    ["一万零五", "10005"],
    ["二千五百万", "25000000"],
    ["十亿", "1000000000"],
    ["一百亿", "10000000000"],
    ["一亿二千万", "120000000"],
    ["三万五千亿", "3500000000000"],
    ["一点五亿", "150000000"],
    ["1.8亿", "180000000"],
    ["3,000万", "30000000"],
    ["1 600 万", "16000000"],
    ["1亿2000万", "120000000"],
    ["300千万亿", "300000000000000000"],
    ["3万5千", "35000"],
    ["47", "47"],
  ])("reads %s as %s", (numeral, value) => {
    expect(writtenValue(numeral)).toBe(value);
  });

  it.each([
    "十四五",
    "十五五",
    "二零二四",
    "万",
    "千",
    "百万",
    "两百千",
    "三万五万",
    "一兆",
    "3万5",
    "十百",
    "",
    "亿",
  ])("refuses %j", (numeral) => {
    expect(writtenValue(numeral)).toBeUndefined();
  });

  it("refuses a numeral that is too long to be a figure", () => {
    expect(readArabic("1".repeat(31))).toBeUndefined();
    expect(writtenValue("一百".repeat(20))).toBeUndefined();
  });
});

describe("exact numbers", () => {
  it.each([
    ["0.10", "0.1"],
    ["1300", "1300"],
    ["4.71", "4.71"],
    ["007", "7"],
  ])("writes %s as %s", (digits, written) => {
    expect(writeExact(exactDecimal(digits))).toBe(written);
  });

  it("keeps thirds as thirds", () => {
    expect(writeExact(exactRatio(200n, 3n))).toBe("200/3");
    expect(writeExact(times(readExact("200/3"), exactDecimal("3")))).toBe("200");
  });

  it("adds and writes without loss", () => {
    const number = fc.tuple(fc.bigInt(0n, 10n ** 20n), fc.bigInt(1n, 10n ** 6n));
    fc.assert(
      fc.property(number, number, ([a, b], [c, d]) => {
        const sum = plus(exactRatio(a, b), exactRatio(c, d));
        expect(readExact(writeExact(sum))).toEqual(sum);
        expect(sum.numerator * b * d).toBe((a * d + c * b) * sum.denominator);
      }),
    );
  });
});
