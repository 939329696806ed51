// The schemes that a question names, and those that a text of the documents names.
import { describe, expect, it } from "vitest";
import { schemesAsked, sourceSchemes } from "../../../../src/answering/understanding/asking/asked-scheme.ts";

describe("schemesAsked", () => {
  it("knows a scheme by any of its names", () => {
    const [key] = schemesAsked("新型工业加速计划批了多少宗申请？");
    expect(key).toBeDefined();
    expect(
      schemesAsked("How many applications has the New Industrialisation Acceleration Scheme approved?"),
    ).toEqual(new Set([key]));
  });

  it("takes neither a nickname nor a place for a scheme", () => {
    expect(schemesAsked("那只“基金中的基金”规模多大？").size).toBe(0);
    expect(schemesAsked("科學園有多大？").size).toBe(0);
  });
});

describe("sourceSchemes", () => {
  it("reads names in quotation marks too", () => {
    const named = sourceSchemes("在「創新及科技基金」下設立「海港渡輪資助計劃」。");
    expect(named.size).toBe(2);
    expect(sourceSchemes("資助上限為 1,000 萬元。").size).toBe(0);
  });
});
