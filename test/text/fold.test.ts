// The fold: what search no longer sees, and that the way back to the source always holds.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldText, sourceSpan } from "../../src/text/fold.ts";
import { foldCharacter } from "../../src/text/fold-character.ts";
import { SIMPLIFIED_CHARACTERS, TRADITIONAL_CHARACTERS } from "../../src/text/simplified-characters.ts";
import { fastestMs } from "../support/fastest.ts";

const noise = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ..."aAl1230 *\\$<>/sup\r\n\t財務委员會。、「○◯〇OＯ二三四年①²³m\u200b\u0301\u202e，,－é㎡½ﷺİﬁ⻩㆒",
      "<sup>",
      "</sup>",
      "\ud83d",
      "\ude00",
      "\u{e0041}",
      "Al",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});

describe("fold", () => {
  it.each([
    ["script and Hong Kong variants", "醫衞局、裏面、裡面、綫、羣", "医卫局、里面、里面、线、群"],
    ["width", "１，３００：５％（ＡＩ）＄", "1,300:5%(ai)$"],
    ["Kanbun marks and radicals of PDF extraction", "㆒㆗㆟⼈⻩⻢", "一中人人黄马"],
    ["spaced Han, but no digits", "財 務 委 員 會 。1 300 名 、 人", "财务委员会。1 300 名、人"],
    ["two spaces are the author's", "目的  背景", "目的  背景"],
    ["note marks", "29²個①實驗室❷、⒈甲", "29个实验室、甲"],
    ["note marks never join digits", "300²400<sup>3</sup>5**6", "300 400 5 6"],
    ["powers of lengths stay", "40 km² 5m<sup>2</sup> 3㎡ form²", "40 km2 5m2 3m2 form"],
    ["fractions stay readable", "3½", "3½"],
    ["markdown and escapes", "**撥款** \\$10 billion<sup>注1</sup>", "拨款 $10 billion"],
    ["zero-width, bidi, tags, soft hyphen", "創\u200b科\u202e i\u00adn\u{e0041}n\ufe0fo", "创科 inno"],
    ["controls and foreign line ends", "a\u0000b\r\nc\rd\fe", "ab\nc\nd\ne"],
    ["dashes and quotes", "2024–25 ‘a’ “b”", "2024-25 'a' \"b\""],
    ["accents", "Café cafe\u0301", "cafe cafe"],
    [
      "zeros",
      "二〇二四年 二○二四年 二◯二四年 二Ｏ二四年 二OO四年",
      "二零二四年二零二四年二零二四年二零二四年二零零四年",
    ],
    ["circles elsewhere", "○ 甲", "○ 甲"],
    ["misread AI", "Al Subsidy, Al-assisted, 「Al」Al。", "ai subsidy, ai-assisted, 「ai」ai。"],
    ["Al inside words", "Also Alan PAl Al1 Álvaro", "also alan pal al1 alvaro"],
    ["half a surrogate pair", "a\ud83db", "a\ufffdb"],
  ])("levels %s", (_name, source, folded) => {
    expect(foldText(source)).toBe(folded);
  });

  it("keeps a full-width comma between dates and numbers from becoming a thousands separator", () => {
    expect(foldText("2024，300人")).toBe("2024，300人");
    expect(foldText("１，３００人")).toBe("1,300人");
    expect(foldText("甲，乙")).toBe("甲,乙");
  });

  it("writes every Traditional character as its Simplified one", () => {
    expect(foldText(TRADITIONAL_CHARACTERS)).toBe(foldText(SIMPLIFIED_CHARACTERS));
  });

  it("leads back to the source of every folded unit", () => {
    const source = "設立 \\$10 billion**億** ㎡ 裏 面<sup>1</sup>";
    const folded = fold(source);
    const at = folded.text.indexOf("里面");
    const span = sourceSpan(source, folded, at, at + 2);
    expect(source.slice(span.start, span.end)).toBe("裏 面");
    expect(sourceSpan(source, folded, 3, 3)).toEqual({ start: 4, end: 4 });
  });

  it("settles every single code point at once", () => {
    const moving: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const folded = foldCharacter(String.fromCodePoint(code));
      if ([...folded].some((character) => foldCharacter(character) !== character))
        moving.push(code.toString(16));
    }
    expect(moving).toEqual([]);
  });

  it("is idempotent, total and monotone on any string", () => {
    fc.assert(
      fc.property(noise, (source) => {
        const folded = fold(source);
        expect(foldText(folded.text)).toBe(folded.text);
        expect(folded.offsets).toHaveLength(folded.text.length + 1);
        expect(folded.offsets.at(-1)).toBe(source.length);
        expect(folded.offsets.every((offset, i) => i === 0 || offset >= (folded.offsets[i - 1] ?? 0))).toBe(
          true,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ["letters", `${"a".repeat(50_000)}!`],
    ["digits", "1".repeat(50_000)],
    ["spaces", " ".repeat(50_000)],
    ["brackets", "(".repeat(50_000)],
    ["open tags", "<sup>".repeat(10_000)],
    ["closed tags", "<sup></sup>".repeat(5_000)],
    ["spaced Han", "財 ".repeat(25_000)],
    ["stars", "*".repeat(50_000)],
    ["accents", `a${"\u0301".repeat(50_000)}`],
  ])("takes under 50 ms for 50 000 %s", (_name, source) => {
    expect(fastestMs(() => foldText(source))).toBeLessThan(250);
  });
});
