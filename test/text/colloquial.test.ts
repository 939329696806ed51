// Cantonese questions in, the written Chinese that documents use out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rewriteColloquial } from "../../src/text/colloquial.ts";
import { fastestMs } from "../support/fastest.ts";

describe("rewriteColloquial", () => {
  it.each([
    ["政府點樣幫初創？", "政府如何協助初創？"],
    ["政府点样帮初创？", "政府如何协助初创？"],
    ["幾時開始？", "何時開始？"],
    ["個碼頭幾時開呀？", "個碼頭何時啟用？"],
    ["邊個局負責？", "哪個局負責？"],
    ["边个局负责？", "哪个局负责？"],
    ["點解要起新田科技城呀？", "為何要起新田科技城？"],
    ["政府有咩措施幫中小企？", "政府有什麼措施協助中小企？"],
    ["乜嘢係低空經濟", "什麼是低空經濟"],
    ["包唔包渡輪", "是否包括渡輪"],
    ["有冇資助㗎？", "有沒有資助？"],
    ["數碼港喺邊度？", "數碼港在哪裏？"],
    ["計劃幾多錢，做咗幾耐？", "計劃多少錢，做了多久？"],
    ["佢哋做緊啲咩嘢？", "他們正在做些什麼？"],
    ["佢哋点样攞 funding", "他们如何取得 funding"],
    ["apply 點樣攞 funding", "apply 如何取得 funding"],
    ["呢個計劃仲有冇錢？", "這個計劃還有沒有錢？"],
    ["呢項措施同嗰項有咩唔同呢？", "這項措施同那項有什麼不同？"],
    ["係咪已經起好喇？", "是否已經起好？"],
    ["應該點申請？", "應該如何申請？"],
    ["點幫公司搵人才", "如何協助公司尋找人才"],
    ["進度點？", "進度如何？"],
    ["可唔可以申請嘅？", "可否申請的？"],
    ["邊間大學、邊啲機構有份？", "哪間大學、哪些機構有份？"],
    ["施政報告有冇講氫能？", "施政報告有沒有提及氫能？"],
    ["政府研究緊乜", "政府正在研究什麼"],
    ["我想睇而家嘅數字", "我想看現在的數字"],
    ["去邊度搵資料囉", "去哪裏尋找資料"],
    ["係咁架。", "是這麼。"],
    ["𠮶个计划几时开始？", "那个计划何时开始？"],
  ])("writes %s as %s", (spoken, written) => {
    expect(rewriteColloquial(spoken)).toBe(written);
  });

  it.each([
    "重點、地點、一點、觀點發展和試點可以加快",
    "關係、體系、係數、系统是系列",
    "关系系统体系，联系方式",
    "呢喃與喇叭",
    "仲裁中心與仲量聯行",
    "演講、講座和宣講",
    "幫助扶幫會派幫派",
    "管治框架？",
    "周邊國家和一邊年份",
    "緊急、緊密推動緊貼市場",
    "What does the Policy Address say about AI?",
    "政府如何協助初創企業？",
    "",
  ])("leaves %j alone", (text) => {
    expect(rewriteColloquial(text)).toBe(text);
  });

  it("never throws and settles at once on any Cantonese", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."點樣做緊咩嘢呢個係唔咪？講仲幫边系a \ud83d"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (spoken) => {
        expect(typeof rewriteColloquial(spoken)).toBe("string");
      }),
    );
  });

  it("takes linear time", () => {
    expect(fastestMs(() => rewriteColloquial("點呢係".repeat(16_000)))).toBeLessThan(250);
    expect(fastestMs(() => rewriteColloquial(`${"呀".repeat(50_000)}甲`))).toBeLessThan(250);
  });
});
