// What of a foreign quotation is said again in the asker's notation.
import { describe, expect, it } from "vitest";
import { restateAllFigures, restateQuote } from "../../../src/answering/composing/restate-quote.ts";
import type { Bureau } from "../../../src/domain/bureau.ts";
import type { Language } from "../../../src/domain/document.ts";
import { questionOf } from "../evidence-of.ts";
import { documentRecord, libraryOf } from "../small-library.ts";

const office: Bureau = {
  code: "HO",
  kind: "department",
  en: "Harbour Office",
  zhHant: "海港處",
  zhHans: "海港处",
  parent: null,
  shortNames: [],
  formerNames: [],
};
const document = documentRecord({ id: "paper", publishedOn: "2023-11-13" });
const library = libraryOf([document], [], [office]);

function restate(text: string, asked: string, language: Language): readonly string[] {
  return restateQuote(text, document, questionOf(asked, language), library);
}

describe("restateQuote", () => {
  it("says figures and dates in the asker's notation, in the order of the text, each once", () => {
    expect(restate("去年撥款100億元，2025年底前再撥100億元。", "What is new?", "en")).toEqual([
      "2022",
      "HK$10 billion",
      "by the end of 2025",
    ]);
    expect(restate("A fund of $180 million by 2025.", "有何新措施？", "zh-Hans")).toEqual([
      "1.8亿元",
      "2025年或之前",
    ]);
  });

  it("says only what is asked for where nothing but a value is, even if it reads the same in both languages", () => {
    const text = "自2018年至今已向117間公司撥款100億元，佔開支的30%。";
    expect(restate(text, "How much money is paid?", "en")).toEqual(["HK$10 billion", "30%"]);
    expect(restate(text, "How many firms were paid?", "en")).toEqual(["117"]);
    expect(restate(text, "When did it start?", "en")).toEqual(["2018"]);
    expect(restate(text, "自幾時開始？", "zh-Hans")).toEqual(["2018年"]);
  });

  it("says what is asked for first, and the rest behind it where more is asked", () => {
    const text = "自2018年至今已向117間公司撥款100億元。";
    expect(restate(text, "How many firms were paid, and what did they get?", "en")).toEqual([
      "117",
      "HK$10 billion",
    ]);
  });

  it("puts no other figure in the place of what is asked for and not there", () => {
    expect(restate("海港去年擴建，撥款100億元。", "How many ships came?", "en")).toEqual([]);
    expect(restate("協議於九月簽署。", "Which ministry signed it?", "en")).toEqual([]);
    expect(restate("海港處於九月簽署協議。", "Which office signed it?", "en")).toEqual([
      "Harbour Office",
      "September",
    ]);
  });

  it("tells a time that the question itself tells from one that it asks for", () => {
    expect(restate("2025年共有90間。", "Were there sixty when the report came out in spring?", "en")).toEqual(
      [],
    );
  });

  it("says an age or a number of storeys where that is asked, with what it counts", () => {
    expect(restate("為60歲或以上人士而設，2024年開始。", "How old must one be?", "en")).toEqual([
      "at least 60 years old",
    ]);
    expect(restate("高208米（約40層）。", "How tall is it?", "en")).toEqual([
      "208 metres",
      "about 40 storeys",
    ]);
  });

  it("says a growth by what it comes to", () => {
    expect(restate("上限倍增至每年1,600萬元。", "What is new?", "en")).toEqual(["HK$16 million"]);
    expect(restate("上限由800萬元倍增至1,600萬元。", "What is new?", "en")).toEqual([
      "up to HK$8 million",
      "HK$16 million",
    ]);
  });

  it("says which place something holds, first where that is asked", () => {
    const text = "2024年，香港排名全球第三，亞洲第一，增至4 700間。";
    expect(restate(text, "Where does the city rank?", "en")[0]).toBe("third in the world");
    expect(restate(text, "Where does the city rank?", "en")).toContain("first in Asia");
  });

  it("names more where names are asked for, and none twice", () => {
    const universities =
      "香港大學、香港中文大學、香港科技大學、香港理工大學、香港城市大學、香港浸會大學和嶺南大學";
    expect(restate(universities, "Which universities are they?", "en")).toHaveLength(7);
    expect(restate(universities, "What is set up?", "en")).toHaveLength(5);
  });

  it("leaves small bare counts out unless a number is asked for", () => {
    expect(restate("設立三個中心。", "What is set up?", "en")).toEqual([]);
    expect(restate("設立三個中心。", "How many centres?", "en")).toEqual(["3"]);
  });

  it("says all counts where it says one, so that none of them is taken for another", () => {
    expect(restate("資助16所實驗室及六所中心。", "How many laboratories?", "en")).toEqual(["16", "6"]);
    expect(restate("資助16所實驗室及六所中心。", "What is set up?", "en")).toEqual([]);
  });

  it("leaves out counts whose digits every reader knows, unless a number is asked for", () => {
    expect(restate("超過90間企業簽約。", "What is set up?", "en")).toEqual([]);
    expect(restate("超過90間企業簽約。", "How many firms?", "en")).toEqual(["over 90"]);
    expect(restate("總工作人口約二萬人。", "What is set up?", "en")).not.toEqual([]);
  });

  it("says what reads the same too where the language of the source is said to be in the way", () => {
    const question = {
      ...questionOf("How is it taxed?", "en"),
      again: { doubt: undefined, wish: "language" as const },
    };
    expect(restateQuote("首200萬元可獲300%扣減，涉及三個界別。", document, question, library)).toEqual([
      "HK$2 million",
      "300%",
    ]);
  });

  it("names bodies and programmes that the question does not name itself", () => {
    expect(restate("海港處與數碼港合作。", "Who is in it?", "en")).toEqual(["Harbour Office", "Cyberport"]);
    expect(restate("海港處與數碼港合作。", "What does Cyberport do?", "en")).toEqual(["Harbour Office"]);
  });

  it("names nothing beside the figures where nothing but a value is asked for", () => {
    const text = "海港處向數碼港撥款3億元。";
    expect(restate(text, "How much money is paid?", "en")).toEqual(["HK$300 million"]);
    expect(restate(text, "Who pays whom?", "en")).toEqual(["Harbour Office", "Cyberport", "HK$300 million"]);
  });

  it("takes only what is written as a name for one", () => {
    expect(restate("設有研發中心。", "What is set up?", "en")).toEqual([]);
  });
});

it("keeps the hedge that a number is nearly reached", () => {
  expect(restate("初創企業增至近4 700家。", "How many firms?", "en")).toEqual(["nearly 4,700"]);
  expect(restate("接近30間企業落戶。", "How many firms?", "en")).toEqual(["nearly 30"]);
  expect(restate("約30間企業落戶。", "How many firms?", "en")).toEqual(["about 30"]);
});

it("restates every count of more than a few for who reads no word of the quotation", () => {
  const question = questionOf("What is set up?", "en");
  const all = restateAllFigures("支持56條生產線、34個申請和1 120個配額，分三期。", document, question);
  expect(all.map(({ restated }) => restated)).toEqual(["56", "34", "1,120"]);
});
