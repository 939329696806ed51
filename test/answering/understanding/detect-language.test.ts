// The language of a question, mixed and short ones included.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationHint, detectLanguage } from "../../../src/answering/understanding/detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    ["What support is there for start-ups?", "en"],
    ["政府如何協助初創企業？", "zh-Hant"],
    ["政府如何协助初创企业？", "zh-Hans"],
    ["apply 點樣攞 funding", "zh-Hant"],
    ["apply 点样攞 funding", "zh-Hans"],
    ["我喺广州住，想办香港政府啲嘢，可唔可以唔使过关落去？", "zh-Hans"],
    ["我想搵个工", "zh-Hant"],
    ["AI 算力有幾多？", "zh-Hant"],
    ["What is 數碼港?", "en"],
    ["What is 新型工業加速計劃?", "en"],
    ["請問 the Northern Metropolis 幾時完成", "zh-Hant"],
    ["InnoHK 是什么", "zh-Hans"],
    ["What does 「政府如何協助初創」 mean in the report?", "en"],
    ["推進 Internet of Things 發展及應用落實措施研究", "zh-Hant"],
    ["邊個局負責", "zh-Hant"],
    ["佢哋有冇做", "zh-Hant"],
    ["河套深港科技创新合作区", "zh-Hans"],
    ["凭藉卓越的研发能力", "zh-Hans"],
    ["户税", "zh-Hant"],
    ["２０２４年", "zh-Hant"],
    ["InnoHK", "en"],
    ["123?", "en"],
    ["個Harbour Ferry Acceleration Scheme係for邊啲industry㗎", "zh-Hant"],
    ["How do I say 「佢哋有冇做嘅嘢」 in English?", "en"],
    ["渡轮是啥", "zh-Hans"],
    ["智方便是啥", "zh-Hans"],
    ["智能身份咋用", "zh-Hans"],
    ["", "en"],
  ] as const)("reads %j as %s", (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ["人工智能", "zh-Hans", "zh-Hans"],
    ["人工智能", "en", "zh-Hant"],
    ["人工智能政策發展", "zh-Hans", "zh-Hant"],
    ["InnoHK?", "zh-Hans", "zh-Hans"],
    ["And in 2024?", "zh-Hant", "en"],
    ["2024?", "zh-Hant", "zh-Hant"],
  ] as const)("lets the conversation decide on %j after %s", (text, hint, language) => {
    expect(detectLanguage(text, hint)).toBe(language);
  });

  it.each([
    [["政府有什么措施？", "InnoHK?", "？"], "zh-Hans"],
    [["有幾多間實驗室", "12345", "😀"], "zh-Hant"],
    [["有幾多間實驗室", "And who pays?"], "en"],
    [["？"], undefined],
    [[], undefined],
  ] as const)("reads the conversation %j as %s", (turns, language) => {
    expect(conversationHint("？", turns)).toBe(language);
  });

  it("reads characters of both scripts as the last Chinese before them, else as the reader's", () => {
    expect(conversationHint("人工智能", ["政府有什么措施？", "And who pays?"])).toBe("zh-Hans");
    expect(conversationHint("人工智能", ["And who pays?"], "zh-Hans")).toBe("zh-Hans");
    expect(conversationHint("人工智能", ["政府有什麼措施？"], "zh-Hans")).toBe("zh-Hant");
    expect(conversationHint("InnoHK?", [], "zh-Hant")).toBeUndefined();
  });

  it("answers for any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(["en", "zh-Hant", "zh-Hans"]).toContain(detectLanguage(text));
      }),
    );
  });
});
