// Numbers of several parts, letters and Chinese figures are numbers of paragraphs where the lines around them count on.
import { expect, it } from "vitest";
import { printedNumbers } from "../../src/indexing/printed-numbers.ts";
import { parseText } from "./parse-text.ts";

function numbersOf(...lines: readonly string[]): readonly string[] {
  const found = printedNumbers(lines.map((words) => ({ words, afterBlank: true })));
  return [...found].sort(([a], [b]) => a - b).map(([, { printed }]) => printed);
}

it.each([
  [
    ["1.1 The", "1.2 Then", "1.2.1 Thus", "1.3 Now", "2.1 Next"],
    ["1.1", "1.2", "1.2.1", "1.3", "2.1"],
  ],
  [["# 2. Inspection", "2.1 Lifts are inspected."], ["2.1"]],
  [
    ["1.1本指引適用。", "1.2業主須備存。"],
    ["1.1", "1.2"],
  ],
  [["1.5 million people", "1.6 million people"], []],
  [["1.5億元", "1.6億元"], []],
  [["3.4 Members asked", "7.9 Members said"], []],
  [["A. Chan asked.", "He said."], []],
  [
    ["A. Trees stand.", "B. Grass grows."],
    ["A", "B"],
  ],
  [["A3. Walls stand."], ["A3"]],
  [
    ["一、公園共一千六百個。", "二、查詢可致電。"],
    ["一", "二"],
  ],
])("%j", (lines, printed) => {
  expect(numbersOf(...lines)).toEqual(printed);
});

it("each such line is a paragraph under its own number, and what heads them a heading", () => {
  const { paragraphs } = parseText(
    "1. Introduction\n\n1.1 Lifts are kept.\n1.2 Owners keep\na log.\n\n2. Inspection\n\n2.1 Lifts are inspected.\n",
    "en",
  );
  expect(paragraphs.map(({ label, text, section }) => [label, text, ...section])).toEqual([
    ["para. 1.1", "Lifts are kept.", "1. Introduction"],
    ["para. 1.2", "Owners keep\na log.", "1. Introduction"],
    ["para. 2.1", "Lifts are inspected.", "2. Inspection"],
  ]);
});

it("items of the length of paragraphs stand for themselves, under their own numbers", () => {
  const { paragraphs } = parseText("一、措施\n\n（一）加強巡查；\n\n（二）提高罰款至十萬元。\n", "zh-Hant");
  expect(paragraphs.map(({ label }) => label)).toEqual(["第（一）項", "第（二）項"]);
});
