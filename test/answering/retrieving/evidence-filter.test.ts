// Filters of a request as a test for chunks: what may be evidence.
import { describe, expect, it } from "vitest";
import { findRuns } from "../../../src/answering/retrieving/chunk-runs.ts";
import { evidenceFilter } from "../../../src/answering/retrieving/evidence-filter.ts";
import type { EvidenceFilters } from "../../../src/domain/question.ts";
import type { Library } from "../../../src/ports.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

const legsOver = (library: Library) => ({ library, chunkRuns: findRuns(library) });
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
const legs = legsOver(library);
const admitted = (filters: EvidenceFilters) => {
  const filter = evidenceFilter(filters, legs);
  return Array.from({ length: library.chunks.length }, (_, chunk) => chunk).flatMap((chunk) =>
    filter?.(chunk) === true ? [library.chunks.at(chunk)?.paragraphId] : [],
  );
};

describe("evidenceFilter", () => {
  it("is none where nothing is narrowed, an empty list included", () => {
    expect(evidenceFilter({}, legs)).toBeUndefined();
    expect(evidenceFilter({ documents: [], languages: undefined }, legs)).toBeUndefined();
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
    expect(evidenceFilter({ documents: ["plan"] }, legs)?.(99)).toBe(false);
  });

  it("admits paragraphs as it admits their chunks, and none that is not there", () => {
    const filter = evidenceFilter({ languages: ["en"] }, legs);
    expect(library.paragraphs.filter(({ id }) => filter?.admitsParagraph(id)).map(({ id }) => id)).toEqual([
      "plan#p1",
      "book#p1",
    ]);
    expect(filter?.admitsParagraph("nowhere#p1")).toBe(false);
  });

  it("admits no paragraph of a document that the library lacks", () => {
    const strays = legsOver(libraryOf([], [paragraphOf({ id: "gone#p1", text: "Trams." })]));
    expect(evidenceFilter({ languages: ["en"] }, strays)?.(0)).toBe(false);
  });

  it("reads no paragraph before a leg meets it, and each of its chunks in a row at one look", () => {
    let looks = 0;
    const { paragraphOf: look, ...rest } = legs.chunkRuns;
    const watched = {
      get library(): Library {
        return { ...library, paragraphs: [] };
      },
      chunkRuns: {
        ...rest,
        paragraphOf: (run: number) => {
          looks++;
          return look(run);
        },
      },
    };
    const filter = evidenceFilter({ languages: ["en"] }, watched);
    expect(looks).toBe(0);
    expect([filter?.(0), filter?.(0), filter?.(1), filter?.(0)]).toEqual([true, true, false, true]);
    expect(looks).toBe(3);
  });
});
