// Two paragraphs of one section never have one label.
import { expect, it } from "vitest";
import type { ParagraphKind } from "../../src/domain/document.ts";
import { type LabelSource, labelParagraphs } from "../../src/indexing/label-paragraphs.ts";

function source(kind: ParagraphKind, printed: string | null, cells: readonly string[] = []): LabelSource {
  return { kind, section: ["A"], printed, annex: null, words: cells[0] ?? "", cells };
}

it("what is only counted says so where a printed number has its label", () => {
  const sources = [source("prose", null), source("numbered", "1"), source("prose", null)];
  expect(labelParagraphs(sources, "en")).toEqual(["unnumbered para. 1", "para. 1", "unnumbered para. 2"]);
  expect(labelParagraphs(sources, "zh-Hant")).toEqual(["無編號第1段", "第1段", "無編號第2段"]);
  const elsewhere = [source("prose", null), source("numbered", "5")];
  expect(labelParagraphs(elsewhere, "en")).toEqual(["para. 1", "para. 5"]);
});

it("rows that begin alike are told apart by what stands in the next columns", () => {
  const sources = [
    source("table-row", null, ["North", "2021", "10"]),
    source("table-row", null, ["North", "2022", "10"]),
    source("table-row", null, ["South", "2022", "10"]),
  ];
  expect(labelParagraphs(sources, "en")).toEqual(["row “North, 2021”", "row “North, 2022”", "row “South”"]);
});

it("a list that starts again under one heading says that it does", () => {
  const sources = [1, 2, 1, 2, 1].map((printed) => source("numbered", String(printed)));
  expect(labelParagraphs(sources, "en")).toEqual([
    "item 1",
    "item 2",
    "item 1 (2nd)",
    "item 2 (2nd)",
    "item 1 (3rd)",
  ]);
  expect(labelParagraphs(sources, "zh-Hans")[2]).toBe("第1项（其2）");
});

it("a cell of many words names a row by the first of them", () => {
  const long = "The department will provide additional places in each district of the region.";
  const sources = [
    source("table-row", null, ["North", long]),
    source("table-row", null, ["North", long.replace("region", "city")]),
  ];
  const label = "row “North, The department will provide additional…”";
  expect(labelParagraphs(sources, "en")).toEqual([label, `${label} (2nd)`]);
});
