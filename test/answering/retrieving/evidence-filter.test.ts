// Filters of a request as a test for chunks: what may be evidence.
import { describe, expect, it } from "vitest";
import { evidenceFilter } from "../../../src/answering/retrieving/evidence-filter.ts";
import type { EvidenceFilters } from "../../../src/domain/question.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

const library = libraryOf(
  [
    documentRecord({ id: "plan", publishedOn: "2024-10-16" }),
    documentRecord({ id: "news", kind: "news", publishedOn: "2026-01-01", publishedPrecision: "year" }),
    documentRecord({ id: "book", publishedOn: "2024-06-01", publishedPrecision: "month" }),
  ],
  [
    paragraphOf({ id: "plan#p1", text: "Trams.", bureaux: [{ code: "TLB", basis: "stated" }] }),
    paragraphOf({ id: "plan#p2", text: "電車。", bureaux: [{ code: "ITIB", basis: "document" }] }),
    paragraphOf({ id: "news#p1", text: "渡輪。" }),
    paragraphOf({ id: "book#p1", text: "Ferries." }),
  ],
);
const admitted = (filters: EvidenceFilters) => {
  const filter = evidenceFilter(filters, library);
  return Array.from({ length: library.chunks.length }, (_, chunk) => chunk).flatMap((chunk) =>
    filter?.(chunk) === true ? [library.chunks.at(chunk)?.paragraphId] : [],
  );
};

describe("evidenceFilter", () => {
  it("is none where nothing is narrowed, an empty list included", () => {
    expect(evidenceFilter({}, library)).toBeUndefined();
    expect(evidenceFilter({ documents: [], languages: undefined }, library)).toBeUndefined();
  });

  it.each([
    [{ documents: ["plan"] }, ["plan#p1", "plan#p2"]],
    [{ documents: ["plan", "book"], languages: ["en"] }, ["plan#p1", "book#p1"]],
    [{ bureaux: ["TLB", "ITIB"] }, ["plan#p1", "plan#p2"]],
    [{ languages: ["zh-Hant"] }, ["plan#p2", "news#p1"]],
    [{ documents: ["nowhere"] }, []],
  ] satisfies [EvidenceFilters, string[]][])("%j admits %j", (filters, ids) => {
    expect(admitted(filters)).toEqual(ids);
  });

  it("compares dates inclusively, and no further than they are known", () => {
    expect(admitted({ publishedFrom: "2024-10-16", publishedTo: "2024-10-16" })).toEqual([
      "plan#p1",
      "plan#p2",
    ]);
    expect(admitted({ publishedFrom: "2024-10-17" })).toEqual(["news#p1"]);
    expect(admitted({ publishedFrom: "2026-07-01" })).toEqual(["news#p1"]);
    expect(admitted({ publishedFrom: "2024-06-20", publishedTo: "2024-06-21" })).toEqual(["book#p1"]);
    expect(admitted({ publishedTo: "2024-05-31" })).toEqual([]);
  });

  it("knows no chunk beyond the library", () => {
    expect(evidenceFilter({ documents: ["plan"] }, library)?.(99)).toBe(false);
  });
});
