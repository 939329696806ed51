// Counts in each way that lists are numbered.
import { expect, it } from "vitest";
import { type Numbering, writeNumber } from "../../src/text/list-numbers.ts";

it.each<readonly [Numbering, readonly number[], string]>([
  ["decimal", [1, 12], "1 12"],
  ["lower-letter", [1, 26, 27, 28], "a z aa bb"],
  ["upper-letter", [2], "B"],
  ["lower-roman", [4, 9, 14, 40], "iv ix xiv xl"],
  ["upper-roman", [1999], "MCMXCIX"],
  [
    "chinese",
    [1, 10, 11, 20, 21, 100, 101, 110, 999],
    "一 十 十一 二十 二十一 一百 一百零一 一百一十 九百九十九",
  ],
  ["stems", [1, 10, 11], "甲 癸 11"],
  ["branches", [2], "丑"],
  ["circled", [1, 20, 21], "① ⑳ 21"],
  ["full-width", [12], "１２"],
  ["lower-letter", [0], "0"],
])("%s", (way, counts, printed) => {
  expect(counts.map((count) => writeNumber(count, way)).join(" ")).toBe(printed);
});
