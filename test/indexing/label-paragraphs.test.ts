import { describe, expect, it } from "vitest";
import type { ParagraphKind } from "../../src/domain/document.ts";
import {
  type LabelSource,
  labelParagraphs,
  numberFirstParagraphs,
} from "../../src/indexing/label-paragraphs.ts";

function source(kind: ParagraphKind, fields: Partial<LabelSource> = {}): LabelSource {
  return { kind, section: ["A"], printed: null, annex: null, words: "", ...fields };
}

describe("labelParagraphs", () => {
  it("counts by kind within the section where nothing is printed", () => {
    const sources = [
      source("prose"),
      source("bullet"),
      source("bullet"),
      source("bullet", { section: ["B"] }),
    ];
    expect(labelParagraphs(sources, "en")).toEqual(["para. 1", "bullet 1", "bullet 2", "bullet 1"]);
    expect(labelParagraphs(sources, "zh-Hant")).toEqual(["第1段", "第1項", "第2項", "第1項"]);
    expect(labelParagraphs(sources, "zh-Hans")).toEqual(["第1段", "第1项", "第2项", "第1项"]);
  });

  it("uses printed numbers, with the annex and the numbered heading where they start again", () => {
    const numbered = (printed: string, annex: string | null, heading: string) =>
      source("numbered", { printed, annex, section: [heading] });
    const sources = [
      numbered("20", null, "背景"),
      numbered("1", "附件二", "（一） 甲"),
      numbered("1", "附件二", "(二) 乙"),
      numbered("6", "附件三", "背景"),
    ];
    expect(labelParagraphs(sources, "zh-Hant")).toEqual([
      "第20段",
      "附件二(一)第1項",
      "附件二(二)第1項",
      "附件三第6段",
    ]);
  });

  it("names a row by its measure in the quotation marks of the language", () => {
    const row = (words: string) => source("table-row", { words, annex: "附件一" });
    expect(
      labelParagraphs([row("重組實驗室"), row("「智方便」"), row("設「甲」及「乙」$&")], "zh-Hant"),
    ).toEqual(["附件一「重組實驗室」", "附件一「智方便」", "附件一「設『甲』及『乙』$&」"]);
    expect(labelParagraphs([source("table-row", { words: "Quay", annex: "Annex 1" })], "en")).toEqual([
      "Annex 1 row “Quay”",
    ]);
  });

  it("cites footnotes and figures by their marks", () => {
    const sources = [
      source("footnote", { printed: "注一" }),
      source("footnote", { printed: "1" }),
      source("caption", { printed: "圖 A" }),
    ];
    expect(labelParagraphs(sources, "zh-Hans")).toEqual(["注一", "注1", "圖 A"]);
  });
});

describe("numberFirstParagraphs", () => {
  const second = source("numbered", { printed: "2" });

  it("gives the one paragraph before number 2 the number 1", () => {
    expect(
      numberFirstParagraphs([source("front-matter"), source("prose"), second]).map(({ printed }) => printed),
    ).toEqual([null, "1", "2"]);
  });

  it("leaves it alone where it would be a guess", () => {
    const alone = (sources: LabelSource[]) => expect(numberFirstParagraphs(sources)).toEqual(sources);
    alone([source("prose"), source("prose"), second]);
    alone([source("prose"), source("numbered", { printed: "1" }), second]);
    alone([source("prose", { annex: "附件一" }), second]);
    alone([source("prose"), second, source("numbered", { printed: "1" })]);
  });
});
