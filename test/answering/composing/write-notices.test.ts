// What a reader is told beside the answer: figures that differ, plans that moved on, newspapers, other languages, renames.
import { describe, expect, it } from "vitest";
import { writeNotices } from "../../../src/answering/composing/write-notices.ts";
import type { Bureau } from "../../../src/domain/bureau.ts";
import type { Language, Paragraph } from "../../../src/domain/document.ts";
import { citationOf } from "../evidence-of.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

const digital: Bureau = {
  code: "DO",
  kind: "office",
  en: "Digital Office",
  zhHant: "數字處",
  zhHans: "数字处",
  parent: null,
  shortNames: [],
  formerNames: [
    { code: "CO", en: "Computer Office", zhHant: "電腦處", zhHans: "电脑处", until: "2024-07-24" },
    { code: "CO", en: "Computer Office", zhHant: "電腦辦", zhHans: "电脑办", until: "2024-07-24" },
  ],
};
const library = libraryOf(
  [
    documentRecord({ id: "paper", kind: "legco-paper", publishedOn: "2023-11-13" }),
    documentRecord({ id: "yearbook", kind: "yearbook", publishedOn: "2024-12-31" }),
    documentRecord({ id: "daily", kind: "news", publishedOn: "2026-03-01", publishedPrecision: "year" }),
  ],
  [],
  [digital],
);

function noticesOf(language: Language, ...paragraphs: readonly Paragraph[]) {
  return askedNotices("", language, ...paragraphs);
}

function askedNotices(question: string, language: Language, ...paragraphs: readonly Paragraph[]) {
  return writeNotices(
    paragraphs.map((paragraph, i) => citationOf(paragraph, i + 1)),
    question,
    language,
    library,
  ).map(({ kind, text, citations }) => [kind, text, citations]);
}

describe("writeNotices", () => {
  it("shows figures of the same thing that differ, each with its date, and which is the newest", () => {
    const older = paragraphOf({ id: "paper#p1", text: "平台已成立共29所研發實驗室。" });
    const newer = paragraphOf({ id: "yearbook#p1", text: "平台与30所大学合作，已成立共30所研发实验室。" });
    expect(noticesOf("zh-Hant", newer, older)).toEqual([
      [
        "figures-differ",
        "各文件在不同日期的數字有別：立法會文件（2023年11月13日）：29；香港年報（2024年）：30。以香港年報（2024年）為最新。",
        [1, 2],
      ],
    ]);
    expect(noticesOf("en", newer, older)[0]?.[1]).toBe(
      "The documents give different figures at different dates: Legislative Council paper, 13 November 2023: 29; Hong Kong Yearbook, 2024: 30. The newest is the one of the Hong Kong Yearbook, 2024.",
    );
  });

  it("says nothing where the figures count different things, or where one document says both", () => {
    const laboratories = paragraphOf({ id: "paper#p1", text: "平台已成立共29所研發實驗室。" });
    const schools = paragraphOf({ id: "yearbook#p1", text: "計劃資助共30所中學購置電腦。" });
    expect(noticesOf("zh-Hant", laboratories, schools)).toEqual([]);
    const again = paragraphOf({ id: "paper#p2", text: "平台已成立共30所研發實驗室。" });
    expect(noticesOf("zh-Hant", laboratories, again)).toEqual([]);
  });

  it("says nothing of two places that only have a floor area in common", () => {
    const park = "园区总楼面面积约40万平方米，供业界进行研发活动，由公司管理，为初创企业提供全方位支援服务。";
    const site =
      "第一期總樓面面積可以達到100萬平方米，將規劃具不同產業主題的片區，包括人才住宿區、商業和附屬設施。";
    const [older, newer] = [
      paragraphOf({ id: "paper#p1", text: site }),
      paragraphOf({ id: "yearbook#p1", text: park }),
    ];
    expect(noticesOf("zh-Hant", older, newer)).toEqual([]);
  });

  it("says nothing of two schemes, though one is named only in the sentence before its figure", () => {
    const accelerator = paragraphOf({
      id: "paper#p1",
      text: "「新型工業化資助計劃」已正名。申請企業可獲取最多 4,500 萬元資助，以設立生產設施。",
    });
    const fund = paragraphOf({
      id: "yearbook#p1",
      text: "政府推出100億元的「新型工業加速計劃」資助，申請企業可設立生產設施。",
    });
    expect(noticesOf("zh-Hant", accelerator, fund)).toEqual([]);
  });

  it("points from a plan to what became of it", () => {
    const plan = paragraphOf({
      id: "paper#p1",
      text: "數碼港將分階段設立人工智能超算中心，首階段預計最快建成啟用。",
    });
    const outcome = paragraphOf({ id: "yearbook#p1", text: "数码港人工智能超算中心的首阶段设施已启用。" });
    expect(noticesOf("zh-Hant", plan, outcome)).toEqual([
      ["superseded", "立法會文件（2023年11月13日）所載的是計劃，其後進展見香港年報（2024年）。", [1, 2]],
    ]);
  });

  it("names a newspaper and a source in another language", () => {
    const report = paragraphOf({ id: "daily#p1", text: "諮詢為期兩個月。" });
    expect(noticesOf("en", report).map(([kind]) => kind)).toEqual(["other-language", "media-source"]);
    expect(noticesOf("zh-Hans", report).map(([kind]) => kind)).toEqual(["media-source"]);
  });

  it("says once what a body that the quotation names is called now", () => {
    const paragraph = paragraphOf({ id: "paper#p1", text: "電腦處（「電腦辦」）負責。" });
    expect(noticesOf("zh-Hant", paragraph)).toEqual([
      ["renamed-body", "電腦處自2024年7月25日起為數字處（DO）。", [1]],
    ]);
  });

  it("says so too where only the question uses a name out of use, of no citation", () => {
    const paragraph = paragraphOf({ id: "paper#p1", text: "數字處負責。" });
    expect(askedNotices("電腦處負責甚麼？", "zh-Hant", paragraph)).toEqual([
      ["renamed-body", "電腦處自2024年7月25日起為數字處（DO）。", []],
    ]);
    expect(askedNotices("數字處負責甚麼？", "zh-Hant", paragraph)).toEqual([]);
  });
});
