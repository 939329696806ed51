// What a part asks, one by one: coordinated nouns, questions in one breath, conditions; and requests for a table taken out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitAsks } from "../../../src/drafting/replies/split-asks.ts";
import { takeTableRequest } from "../../../src/drafting/replies/table-request.ts";
import { processorMs } from "../../support/fastest.ts";

const asksOf = (part: string) =>
  splitAsks(part).map(({ text, asked }) => (asked === "always" ? text : `${asked}: ${text}`));

/** Whether a text leaves words of another out and adds none but an article. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const character of text.replace(/\bthe\b|\s+/g, "")) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe("the asks of a part", () => {
  it.each([
    ["of the number of piers", ["of the number of piers"]],
    ["碼頭有多少座；離2027年的目標還差多遠", ["碼頭有多少座", "離2027年的目標還差多遠"]],
    [
      "how many trainees have been funded and at what cost",
      ["how many trainees have been funded", "at what cost"],
    ],
    [
      "of the funding for the Pier Scheme, the matching ratio, and the minimum investment required",
      ["of the funding for the Pier Scheme", "the matching ratio", "the minimum investment required"],
    ],
    ["碼頭計劃的撥款額、已批出的項目數目和開支", ["碼頭計劃的撥款額", "已批出的項目數目", "開支"]],
    ["碼頭的數目及重建工作預計何時完成", ["碼頭的數目", "重建工作預計何時完成"]],
    [
      "the funding provided for the Pier Scheme, the ratio of matching, and the sectors which are covered",
      ["the funding provided for the Pier Scheme", "the ratio of matching", "the sectors which are covered"],
    ],
    [
      "whether it will build a bridge; if so, of the location of the bridge and the estimated cost involved; if not, the reasons for that",
      [
        "whether it will build a bridge",
        "if-so: the location of the bridge",
        "if-so: the estimated cost involved",
      ],
    ],
    [
      "whether the consultation has been completed; if so, of the number of submissions received; if not, when it will be completed",
      [
        "whether the consultation has been completed",
        "if-so: the number of submissions received",
        "otherwise: when it will be completed",
      ],
    ],
    [
      "whether it will do so; if so, of the details; if not, the reasons for that?",
      ["whether it will do so"],
    ],
    [
      "when the Office was set up, and which two offices were merged",
      ["when the Office was set up", "which two offices were merged"],
    ],
    [
      "the establishment and the annual emoluments of the staff of the Office",
      ["the establishment of the staff of the Office", "the annual emoluments of the staff of the Office"],
    ],
    [
      "of the composition and terms of reference of the Pier Group and the number of meetings held",
      [
        "of the composition of the Pier Group",
        "of the terms of reference of the Pier Group",
        "the number of meetings held",
      ],
    ],
    [
      "the number of applications received, approved and rejected under the Pier Scheme",
      [
        "the number of applications received under the Pier Scheme",
        "the number of applications approved under the Pier Scheme",
        "the number of applications rejected under the Pier Scheme",
      ],
    ],
    ["碼頭中心的最新算力、使用率及用戶數目", ["碼頭中心的最新算力", "使用率", "用戶數目"]],
    ["「碼頭計劃」的申請及獲批數目", ["「碼頭計劃」的申請數目", "獲批數目"]],
    ["碼頭第二期擴建及燈塔第五期擴建的完成日期", ["碼頭第二期擴建的完成日期", "燈塔第五期擴建的完成日期"]],
    ["電動車、電動船及重型車輛資助的款額", ["電動車、電動船及重型車輛資助的款額"]],
    [
      "the support for research and development and the environment",
      ["the support for research and development and the environment"],
    ],
    ["專利審查員的目標人數及現有人數", ["專利審查員的目標人數", "現有人數"]],
    [
      "碼頭的面積及用途為何，以及與去年所公布的是否相同；如否，原因為何",
      ["碼頭的面積", "用途為何", "與去年所公布的是否相同"],
    ],
    ["會否提交條例草案；如會，時間表為何；如否，原因為何", ["會否提交條例草案", "if-so: 時間表為何"]],
    [
      "甲區擴建計劃及乙區第二期擴建計劃預計何時完成",
      ["甲區擴建計劃預計何時完成", "乙區第二期擴建計劃預計何時完成"],
    ],
    ["推動研究及發展的工作為何", ["推動研究及發展的工作為何"]],
  ])("of “%s”", (part, expected) => {
    expect(asksOf(part)).toEqual(expected);
  });

  it("are words of the part, in order, and at least one", () => {
    const word = fc.constantFrom(
      "of",
      "the",
      "number",
      "and",
      ",",
      ";",
      "if so",
      "if not",
      "whether",
      "及",
      "，",
      "人數",
      "如有",
      "為何",
      "計劃",
      "cost",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const part = words.join(" ");
        const asks = splitAsks(part);
        expect(asks.length).toBeGreaterThan(0);
        for (const { text } of asks) expect(isWithin(text, part), `${text} / ${part}`).toBe(true);
      }),
    );
  });

  it("take linear time enough for the longest question", () => {
    for (const piece of ["the number of x and ", "，人數及", "if so, ", "、金額", "的計劃及計劃"]) {
      const work = () => {
        splitAsks(piece.repeat(20_000 / piece.length));
        splitAsks(piece.repeat(1500 / piece.length));
        takeTableRequest(piece.repeat(20_000 / piece.length));
      };
      expect(processorMs(work), piece).toBeLessThan(4000);
    }
  });
});

describe("a request for a table", () => {
  it.each([
    [
      "of the floor area of the Park, with a breakdown by type of use (set out in a table)",
      "of the floor area of the Park",
    ],
    [
      "the number of cases in each of the past three years, broken down by district",
      "the number of cases in each of the past three years",
    ],
    ["please tabulate the number of piers", "the number of piers"],
    ["樓面面積在二○二二年及二○二七年的數字（按年份以表列出）", "樓面面積在二○二二年及二○二七年的數字"],
    ["以表列出修訂建議，並列明各項的時間", "修訂建議"],
    ["各項計劃的開支，並按年度列出分項數字", "各項計劃的開支"],
  ])("is taken out of “%s”", (part, text) => {
    expect(takeTableRequest(part)).toEqual({ text, wanted: true });
  });

  it.each([
    "of the number of piers",
    "when the timetable will be set",
    "會否訂立時間表",
    "立法時間表為何",
    "代表團的人數",
  ])("is not seen in “%s”", (part) => {
    expect(takeTableRequest(part)).toEqual({ text: part, wanted: false });
  });
});
