// Slips in questions, over the real register, the real table of words and the real aliases: mended towards what the
// documents say, and never away from what somebody may have meant.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openTermTable } from "../../../../src/adapters/term-table.ts";
import {
  createSpelling,
  type MendSpelling,
  mendQuestion,
} from "../../../../src/answering/understanding/spelling/mend-spelling.ts";
import { vocabularyOf } from "../../../../src/answering/understanding/spelling/spelling-vocabulary.ts";
import { readRegister } from "../../../../src/indexing/read-register.ts";
import { fastestMs } from "../../../support/fastest.ts";
import { lexicalLegsOf, libraryOf, paragraphOf } from "../../small-library.ts";

const TEXTS = [
  "The Government will subsidise manufacturing and set out the hydrogen strategy for the low-altitude economy.",
  "Cyberport supports start-ups; the hospital opens an incubation centre with a clinical trial.",
  "創新科技及工業局會在北部都會區推動人工智能發展，教育局負責培訓，民政及青年事務局協辦。",
];

let mend: MendSpelling;
beforeAll(async () => {
  const paragraphs = TEXTS.map((text, i) => paragraphOf({ id: `harbour#p${i + 1}`, text }));
  const bureaux = await readRegister("seeds");
  const library = libraryOf([], paragraphs, [...bureaux.values()]);
  mend = createSpelling(
    vocabularyOf(library, lexicalLegsOf(library), await openTermTable("models/youju-terms")),
  );
});

describe("mending", () => {
  it.each([
    ["What is the hydorgen strategy?", "What is the hydrogen strategy?"],
    ["Does the goverment subsidise manufactoring?", "Does the government subsidise manufacturing?"],
    ["How does Cyberprot help?", "How does Cyberport help?"],
    ["low-altitude econmy", "low-altitude economy"],
    ["創課局做咩？", "創科局做咩？"],
    ["创课局负责什么？", "创科局负责什么？"],
    ["創新科技工業局有咩做？", "創新科技及工業局有咩做？"],
    ["創新科技及業工局有咩做？", "創新科技及工業局有咩做？"],
    ["教肓局幾時開始？", "教育局幾時開始？"],
    ["民政及青年事局做什麼", "民政及青年事務局做什麼"],
    ["北部都匯區有什麼？", "北部都會區有什麼？"],
    ["北部都区会有什么？", "北部都会区有什么？"],
    ["新型業化加速計劃點申請", "新型工業化加速計劃點申請"],
    ["高端人材通行證計劃", "高端人才通行證計劃"],
    ["人工知能", "人工智能"],
  ])("reads %s as %s", (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });

  it.each([
    "Tell me about Hanoi, Toulouse and the Toyota dealership.",
    "dessert trail, gardens and colour, organisation, colour-coded GBA ITIB hydorgen@gov.hk x-hydorgen",
    "深圳科創局有什麼計劃？",
    "公安局、財政局、環保局、運輸局負責什麼？",
    "人工智慧與聊天機器人",
    "知識產權課、知識產權審查、知識產權官司、智能生產項目",
    "技術轉移辦公室、數字政策、數碼港、創新科技署",
    "發展局與教育局",
    "",
    "？？",
  ])("leaves as it is: %s", (text) => {
    expect(mend(text)).toBe(text);
  });

  it("mends a mended text no further, and throws on nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."創科課局北部都會匯區 hydrogenx𠮷") }), (text) => {
        expect(mend(mend(text))).toBe(mend(text));
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof mend(text) === "string"));
  });

  it("does not try where nearly every word is strange, however long the text", () => {
    const text = "xqzvkrt wqpzrtk ".repeat(250);
    const chinese = "創課北部都匯".repeat(600);
    expect(mend(text)).toBe(text);
    expect(mend(chinese).length).toBeGreaterThan(3000);
    expect(fastestMs(() => [mend(text), mend(chinese)])).toBeLessThan(4_000);
  });

  it("mends the earlier question too, and shows how the question was read", () => {
    const question = mendQuestion(
      {
        text: "And hydorgen? (about: econmy)",
        asked: "And hydorgen?",
        context: "econmy",
        contextWeight: 0.9,
      },
      mend,
    );
    expect(question).toEqual({
      text: "And hydrogen? (about: economy)",
      asked: "And hydrogen?",
      context: "economy",
      contextWeight: 0.9,
    });
  });
});
