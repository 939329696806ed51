// Of which of the years that an ask asks of nothing that is quoted tells.
import { describe, expect, it } from "vitest";
import { untoldYears } from "../../../src/drafting/replies/years-told.ts";
import { askOfQuote } from "./ask-of-quote.ts";

const untold = (ask: string, quoted: string, part = ask, first?: string): readonly number[] => {
  const { words, asked, reading } = askOfQuote(ask, quoted);
  return untoldYears(words, { part, first }, asked, reading);
};

describe("years of an ask that nothing quoted tells of", () => {
  it.each([
    ["how many piers in 2022 and 2023?", "There were 40 piers in 2023.", [2022]],
    ["how many piers in 2022 and 2023?", "There were 38 piers in 2022 and 40 piers in 2023.", []],
    ["how many piers in each of the years from 2021 to 2023?", "There were 40 piers in 2023.", [2021, 2022]],
    ["2021年至2023年各年的碼頭數目", "二零二三年有40座碼頭。", [2021, 2022]],
    ["how many piers from 2021 to 2023?", "There were 40 piers in 2023.", []],
    ["how many piers since 2019?", "There are 40 piers.", []],
    ["與2020年比較的碼頭數目", "二零二三年有40座碼頭。", []],
    ["截至2024年年底的碼頭數目", "現時有40座碼頭。", []],
    ["截至2023年年底的碼頭數目", "現時有40座碼頭。", [2023]],
    ["how many piers in 2022?", "In 2022 the piers were painted. There were 40 piers in 2023.", [2022]],
    ["how many piers?", "There were 40 piers in 2023.", []],
  ])("%s / %s: %j", (ask, quoted, expected) => {
    expect(untold(ask, quoted)).toEqual(expected);
  });

  it("reads the time of a list at its end, and of a Chinese one from its first", () => {
    const told = "There were 40 piers in 2023.";
    expect(untold("how many piers", told, "how many piers, and the berths, in 2022 and 2023")).toEqual([
      2022,
    ]);
    const list = "2022年及2023年的碼頭數目、泊位數目";
    expect(untold("泊位數目", "二零二三年有40個泊位。", list, "2022年及2023年的碼頭數目")).toEqual([2022]);
    const clauses = "2022年的碼頭數目，以及泊位數目";
    expect(untold("泊位數目", "二零二三年有40個泊位。", clauses, "2022年的碼頭數目")).toEqual([]);
  });
});
