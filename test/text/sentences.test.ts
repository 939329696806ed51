// Sentences: units that a reader would call one, and nothing of the paragraph lost between them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitClauses, splitSentences } from "../../src/text/sentences.ts";
import { fastestMs } from "../support/fastest.ts";

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const clausesOf = (text: string) =>
  splitClauses(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    ["Chinese", "甲推動發展。乙呢？丙！丁；戊。", ["甲推動發展。", "乙呢？", "丙！", "丁；", "戊。"]],
    [
      "closing quotes",
      "他說：「完成。」其後（見附件。）再說。",
      ["他說：「完成。」", "其後（見附件。）再說。"],
    ],
    ["repeated marks", "真的？！……好。", ["真的？！……", "好。"]],
    ["bureaux in brackets", "推動發展。(創新科技及工業局)", ["推動發展。(創新科技及工業局)"]],
    [
      "bureaux before a full stop",
      "Set it up. (ITIB and relevant bureaux).\n",
      ["Set it up. (ITIB and relevant bureaux)."],
    ],
    ["a bracket inside a line", "甲完成。(一)乙開始。", ["甲完成。", "(一)乙開始。"]],
    ["marks inside brackets", "撥款（甲；乙。丙）支援。丁。", ["撥款（甲；乙。丙）支援。", "丁。"]],
    ["an unclosed bracket", "（甲。乙。", ["（甲。", "乙。"]],
    ["note marks", "共29個。¹ 另有30個。", ["共29個。¹", "另有30個。"]],
    ["bullets", "- 甲\n- 乙\n\n• 丙", ["- 甲", "- 乙", "• 丙"]],
    ["table cells", "措施\t進展。已完成\n第二行", ["措施", "進展。", "已完成", "第二行"]],
    [
      "a page break in mid-sentence",
      "完成評估後，\n\n該土地便可推出。",
      ["完成評估後，\n\n該土地便可推出。"],
    ],
    ["sub-items after a comma", "包括，\n（i）甲；\n（ii）乙", ["包括，", "（i）甲；", "（ii）乙"]],
    ["plain marks in Chinese", "完成.下一步?好!是;否", ["完成.", "下一步?", "好!", "是;", "否"]],
    [
      "English",
      "It began in 2024. It ends soon! Does it? Yes.",
      ["It began in 2024.", "It ends soon!", "Does it?", "Yes."],
    ],
    [
      "decimals and addresses",
      "See www.gov.hk for 4.71 units. Done.",
      ["See www.gov.hk for 4.71 units.", "Done."],
    ],
    [
      "abbreviations",
      "See para. 20, Cap. 486 and Dr. Wong, e.g. No. 5. The U.S. Navy etc. Then more.",
      ["See para. 20, Cap. 486 and Dr. Wong, e.g. No. 5.", "The U.S. Navy etc.", "Then more."],
    ],
    [
      "list numbers",
      "2. 創新科技。\n12. Launch it. Then go.",
      ["2. 創新科技。", "12. Launch it.", "Then go."],
    ],
    ["English quotes", 'He said "Go." Then "Stop."', ['He said "Go."', 'Then "Stop."']],
    [
      "wrapped English",
      "We promote the\ndevelopment of labs.\nNext line",
      ["We promote the\ndevelopment of labs.", "Next line"],
    ],
    ["lettered items", "We promote:\na) labs\nb) parks", ["We promote:", "a) labs", "b) parks"]],
    ["nothing", " \n\t ", []],
  ])("splits %s", (_name, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("covers all but blanks, in order, without overlap, on any string", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."甲乙。；，.!?;:,()（）「」\"' \n\t\raB1-•\ud83d"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (source) => {
        const spans = splitSentences(source);
        const between = spans.map(({ start }, index) => source.slice(spans[index - 1]?.end ?? 0, start));
        between.push(source.slice(spans.at(-1)?.end ?? 0));
        expect(between.join("").trim()).toBe("");
        for (const { start, end } of spans) {
          expect(source.slice(start, end)).toBe(source.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        }
        const clauses = spans.flatMap((span) => splitClauses(source, span));
        expect(
          clauses
            .map(({ start, end }) => source.slice(start, end))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(source.replace(/\s/g, ""));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["a. ", "(", "(。)", "。", " ", "\n", "A.", ".", "甲，\n", '"'])(
    "takes linear time for many %j",
    (unit) => {
      const source = unit.repeat(50_000 / unit.length);
      expect(fastestMs(() => splitSentences(source))).toBeLessThan(250);
    },
  );
});

describe("splitClauses", () => {
  it.each([
    ["Chinese", "研究甲，包括乙；丙：丁。", ["研究甲，", "包括乙；", "丙：", "丁。"]],
    ["English", "Study it, build it; sell it: now.", ["Study it,", "build it;", "sell it:", "now."]],
    ["numbers and ratios", "以1：2及1,300、１，３００、12:30計", ["以1：2及1,300、１，３００、12:30計"]],
    ["brackets", "甲（乙，丙），丁", ["甲（乙，丙），", "丁"]],
  ])("splits %s", (_name, text, clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  it("keeps to the sentence it is given", () => {
    expect(splitClauses("甲，乙。丙，丁。", { start: 4, end: 8 })).toEqual([
      { start: 4, end: 6 },
      { start: 6, end: 8 },
    ]);
  });
});
