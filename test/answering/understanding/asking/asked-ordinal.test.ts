// Which of several a question asks about, and what a passage on another of them, or on all together, does not say.
import { describe, expect, it } from "vitest";
import {
  askedOrdinal,
  ordinalsAsked,
  ordinalsIn,
  sourceOrdinals,
} from "../../../../src/answering/understanding/asking/asked-ordinal.ts";

describe("ordinalsAsked", () => {
  it.each([
    ["What floor area will the second phase have?", ["2"]],
    ["How many were recommended in the second and third rounds?", ["2", "3"]],
    ["When will Phase 5 open?", ["5"]],
    ["第二期的面積有多大？", ["2"]],
    ["碼頭三期幾時落成？", ["3"]],
    ["第三個平台有多少間實驗室？", ["3"]],
  ])("reads the place in %s", (question, places) => {
    expect([...ordinalsAsked(question)].sort()).toEqual(places);
  });

  it.each([
    "What floor area will the first phase have?",
    "How many people speak a second language?",
    "吉櫃可以還去第二個碼頭嗎？",
    "第二次唔交要罰幾多？",
    "短期資助有多少？",
    "Where do we rank second?",
  ])("reads none in %s", (question) => {
    expect(ordinalsAsked(question).size).toBe(0);
  });

  it("reads none where the question begins with another thing", () => {
    expect(ordinalsAsked("When will the hall open, and how large is the second phase?").size).toBe(0);
  });
});

it("names the same place in both languages, with and without 第, and as a version", () => {
  for (const text of ["the second phase", "第二階段", "二期工程", "Blueprint 2.0"])
    expect([...ordinalsIn(text)]).toEqual(["2"]);
  expect(ordinalsIn("第二至第三批次").has("2")).toBe(false);
});

it("is said only where the place is named", () => {
  const [attribute] = askedOrdinal("第二期有多大？");
  expect(attribute?.said.test("第二期用地稍后规划")).toBe(true);
  expect(attribute?.said.test("第一期的面积有一百万平方米")).toBe(false);
});

it("tells what is said of those that there are from what is said of one", () => {
  expect(sourceOrdinals("現時兩個平台已成立共 29 所實驗室。").has("3")).toBe(false);
  expect(sourceOrdinals("現時兩個平台已成立共 29 所實驗室。").size).toBe(1);
  expect(sourceOrdinals("Both are open.").size).toBe(0);
});
