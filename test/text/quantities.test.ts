// Figures: every notation to the same exact value, and numbers that count nothing.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractQuantities, type Quantity, sameQuantity } from "../../src/text/quantities.ts";
import { fastestMs } from "../support/fastest.ts";

/** Value, unit and whatever qualifies a figure, in one line: `100 count over planned`. */
function summary({ value, unit, modifier, status, change }: Quantity): string {
  const detail = "currency" in unit ? unit.currency : "measure" in unit ? unit.measure : unit.kind;
  return [value, detail, modifier, status, change].filter((part) => part !== "none").join(" ");
}
const summaries = (text: string) => extractQuantities(text).map(summary);

describe("extractQuantities", () => {
  it.each([
    [
      "10000000000 HKD",
      [
        "一百億元",
        "100億元",
        "100 億元",
        "$10 billion",
        "HK$10,000 million",
        "\\$10 billion",
        "一百亿元",
        "10 billion dollars",
        "ten billion Hong Kong dollars",
      ],
    ],
    [
      "180000000 HKD",
      ["1.8億元", "$180 million", "1億8,000萬元", "$0.18 billion", "1.8億港元", "港幣1.8億元", "一點八億元"],
    ],
    ["27 ft", ["27呎", "27 feet", "27-foot", "27英尺"]],
    ["21 working-day", ["21個工作天", "21 working days", "21 business days"]],
    ["40 second", ["40秒", "40 seconds", "四十秒"]],
    ["1.3 night", ["1.3晚", "1.3 nights"]],
    ["250 g", ["250克", "250 grams"]],
    ["1000000000 count", ["十億", "1 billion", "1,000 million"]],
    ["1000000 HKD", ["一百萬元", "$1 million", "$1m", "100萬元", "HK$1,000,000"]],
    ["25000000 HKD", ["二千五百萬元", "$25 million", "2,500萬元"]],
    [
      "1300 count",
      [
        "1 300家",
        "1\u00a0300家",
        "1\u2009300家",
        "1\u202f300家",
        "1,300",
        "1300家",
        "１，３００家",
        "一千三百家",
        "1 300 companies",
      ],
    ],
    ["30000 count", ["三萬", "30 000", "3萬", "3 万", "三萬人", "thirty thousand"]],
    [
      "25 percent",
      [
        "兩成半",
        "25%",
        "百分之二十五",
        "25 per cent",
        "２５％",
        "25 percent",
        "四分之一",
        "a quarter of",
        "one quarter",
      ],
    ],
    ["70 percent", ["七成", "70%", "7成"]],
    ["200/3 percent", ["三分之二", "two-thirds", "two thirds"]],
    ["50 percent", ["一半", "half of", "50%", "五成"]],
    ["2 multiple", ["增加一倍", "doubled", "增至兩倍", "two-fold", "倍增", "double"]],
    ["3 multiple", ["增加兩倍", "tripled", "三倍", "threefold"]],
    ["5 percentage-points", ["5個百分點", "5 percentage points", "五個百分點"]],
    ["300 ha", ["300公頃", "300 hectares", "三百公頃"]],
    [
      "98000 m2",
      ["98 000平方米", "98,000 square metres", "98 000 m²", "9.8萬平方米", "98 000 m<sup>2</sup>"],
    ],
    ["3 year", ["三年", "3 years", "three years", "three-year", "3年"]],
    ["2 month", ["兩個月", "two months", "2個月"]],
    ["10000000 USD", ["1,000萬美元", "US$10 million", "10 million US dollars"]],
    ["1000000000 CNY", ["十億元人民幣", "RMB 1 billion", "人民幣10億元"]],
    ["300000000000000000 count", ["300千萬億次"]],
    ["619000000 HKD", ["6 億 1,900 萬元", "6億1,900萬元"]],
    ["3.5 year", ["3½年", "3½ years"]],
  ])("reads %s", (figure, notations) => {
    for (const notation of notations) expect(summaries(notation), notation).toEqual([figure]);
  });

  it.each([
    ["過萬名、逾萬人、over 10 000 people", "10000 count over", 3],
    ["約1 300家、大約1 300家、近1 300家、1 300家左右", "1300 count about", 4],
    ["about 1,300 labs, nearly 1,300 labs, approximately 1,300 labs", "1300 count about", 3],
    ["逾100家、超過100家、一百多家、100餘家", "100 count over", 4],
    ["over 100 firms, more than 100 firms, exceeding 100 firms", "100 count over", 3],
    ["不足100家、少於100家、less than 100 firms", "100 count under", 3],
    [
      "不少於100家、至少100家、100家以上、at least 100 firms, no less than 100 firms",
      "100 count at-least",
      5,
    ],
    ["最多100家、不超過100家、多達100家、up to 100 firms, not more than 100 firms", "100 count at-most", 5],
    ["資助上限為3,000萬元；a subsidy ceiling of $30 million", "30000000 HKD at-most", 2],
    ["預計有100家；will attract 100 firms", "100 count planned", 2],
    ["已有100家；has attracted 100 firms", "100 count done", 2],
    ["users exceeded 100 firms", "100 count over", 1],
    ["under the $30 million scheme", "30000000 HKD", 1],
    ["rose to about 100, with", "100 count about to", 1],
    ["增至200間；increased to 200 firms", "200 count to", 2],
    ["增加了25%；rose by 25 per cent", "25 percent by", 2],
    ["增加逾四成", "40 percent over by", 1],
  ])("reads the hedges of %s", (text, figure, times) => {
    expect(summaries(text)).toEqual(Array.from({ length: times }, () => figure));
  });

  it.each([
    ["五至十年", ["5 year", "10 year"]],
    ["五至10年", ["5 year", "10 year"]],
    ["10至20億元", ["1000000000 HKD", "2000000000 HKD"]],
    ["$10-20 million", ["10000000 HKD", "20000000 HKD"]],
    ["$500 to $1 million", ["500 HKD", "1000000 HKD"]],
    ["300 to 500 companies", ["300 count", "500 count"]],
  ])("reads the range %s", (text, figures) => {
    expect(summaries(text)).toEqual(figures);
  });

  it.each([
    "一國兩制、一帶一路",
    "三中全會、二十屆三中全會、二十大報告",
    "「十四五」規劃、「十五五」、第十四個五年規劃",
    "15th Five-Year Plan",
    "四中心",
    "致電1823 或 2810 2345；call 1823",
    "5G 與 6G",
    "WCAG 2.2, Web 3 technology, Industry 4.0",
    "Cap. 486",
    "第73段、第七十三段、第 5 至 27 段、第二期、第三個平台",
    "paragraph 73, para. 73, phase 2 development",
    "LC Paper No. CB(1)123/2023",
    "二十屆",
    "共多個。",
    "實驗室¹及平台②",
    "(1)甲 (2)乙 （一）丙 （二）丁",
    "2. 創新科技",
    "萬宜水庫、萬科、千禧年代、百分點、千方百計",
    "2024年、二零二四年、2024-25年度、十月十六日、in 2024",
    "成立、成為、成員、三成立",
    "兆元、5兆",
    "一個平台、one of the labs, one-stop",
    "三元朗",
    "經過千山、通過百合、萬名",
    "chang'e-8 mission, COVID-19 cases",
    "1（政府）：2（公司）, one-to-two ratio",
    "AI+, 1+ 機制",
    "ranked fourth, the third research cluster, the first half of 2024",
    "",
  ])("finds no figure in %j", (text) => {
    expect(summaries(text)).toEqual([]);
  });

  it("says where each figure stands, from its currency to its unit", () => {
    const text = "撥款\\$1.5 billion、約 1 300家公司，逾**50 億元**，over 100 strategic firms，二萬多人";
    const found = extractQuantities(text);
    expect(found.map((quantity) => quantity.text)).toEqual([
      "$1.5 billion",
      "1 300家",
      "50 億元",
      "100",
      "二萬多人",
    ]);
    for (const { start, end, text: part } of found) expect(text.slice(start, end)).toBe(part);
    expect(found.map(({ noun }) => noun)).toEqual(["", "家", "", "strategic", "人"]);
  });

  it("does not read the digit of a unit as another figure", () => {
    expect(extractQuantities("一m2成").map(({ text }) => text)).toEqual(["一m2"]);
  });

  it("stays in order and inside the text on any string", () => {
    const unit = fc.constantFrom(
      ..."一二十百千萬億兩零半成倍分之點至元個人年%$,. 1234567890½-第約逾 mkab",
      "HK$",
      " million",
      "three ",
      "doubled",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 25 }), (source) => {
        let done = 0;
        for (const quantity of extractQuantities(source)) {
          expect(quantity.start).toBeGreaterThanOrEqual(done);
          expect(source.slice(quantity.start, quantity.end)).toBe(quantity.text);
          expect(quantity.value).toMatch(/^\d+(?:\.\d+|\/\d+)?$/);
          expect(sameQuantity(quantity, quantity)).toBe(true);
          done = quantity.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each(["a", "1", " ", "(", "1,", "一", "十", "three ", "1億"])(
    "takes under 50 ms for 50 000 of %j",
    (unit) => {
      const source = `${unit.repeat(50_000 / unit.length)}!`;
      expect(fastestMs(() => extractQuantities(source))).toBeLessThan(250);
    },
  );

  it.each(["1 ", "$1 ", "百分之", "約10億元"])(
    "takes linear time where every word is a figure: %j",
    (unit) => {
      const source = unit.repeat(50_000 / unit.length);
      expect(fastestMs(() => extractQuantities(source))).toBeLessThan(2000);
    },
  );
});

describe("sameQuantity", () => {
  const same = (one: string, other: string) => {
    const [a] = extractQuantities(one);
    const [b] = extractQuantities(other);
    return a !== undefined && b !== undefined && sameQuantity(a, b);
  };

  it.each([
    ["一百億元", "$10 billion"],
    ["$10 billion", "10 000 000 000"],
    ["HK$10,000 million", "100億元"],
    ["增加一倍", "increased by 100%"],
    ["增至兩倍", "doubled"],
    ["30公頃", "300 000平方米"],
    ["一年", "12個月"],
    ["約300公頃", "about 300 hectares"],
    ["28萬人", "280,000 people"],
  ])("takes %s for %s", (one, other) => {
    expect(same(one, other)).toBe(true);
  });

  it.each([
    ["100億元", "$100 billion"],
    ["1.8億元", "$1.8 billion"],
    ["$10 million", "1,000萬美元"],
    ["1億元", "1億日圓"],
    ["25%", "25個百分點"],
    ["增至25%", "增加了25%"],
    ["逾100家", "100家"],
    ["最多100家", "至少100家"],
    ["將有100家", "已有100家"],
    ["300公頃", "300平方米"],
    ["1 300家", "1 300 hectares"],
    ["300公頃", "300家"],
  ])("keeps %s from %s", (one, other) => {
    expect(same(one, other)).toBe(false);
  });
});
