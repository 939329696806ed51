// How much was searched: the whole collection, or what the filters leave of it.
import { expect, it } from "vitest";
import { searchedIn } from "../../../src/answering/retrieving/searched.ts";
import type { EvidenceFilters } from "../../../src/domain/question.ts";
import { documentRecord, lexicalLegsOf, libraryOf, paragraphOf } from "../small-library.ts";

const library = libraryOf(
  [
    documentRecord({ id: "plan", publishedOn: "2024-10-16" }),
    documentRecord({ id: "plan-tc", publishedOn: "2024-10-16", language: "zh-Hant" }),
    documentRecord({ id: "news", publishedOn: "2026-01-01" }),
  ],
  [
    paragraphOf({ id: "plan#p1", text: "Trams.", bureaux: [{ code: "TLB", basis: "stated" }] }),
    paragraphOf({ id: "plan#p2", text: "Buses." }),
    paragraphOf({ id: "plan-tc#p1", text: "電車。", bureaux: [{ code: "TLB", basis: "stated" }] }),
    paragraphOf({ id: "news#p1", text: "Ferries." }),
  ],
);
const legs = lexicalLegsOf(library);

it.each([
  [{}, 4],
  [{ documents: [] }, 4],
  [{ documents: ["plan"] }, 2],
  [{ languages: ["en"] }, 3],
  [{ publishedFrom: "2025-01-01" }, 1],
  [{ bureaux: ["TLB"] }, 2],
  [{ bureaux: ["TLB"], languages: ["zh-Hant"] }, 1],
  [{ documents: ["nowhere"] }, 0],
] satisfies [EvidenceFilters, number][])("%j leaves %i passages", (filters, passages) => {
  expect(searchedIn(filters, library, legs).passages).toBe(passages);
});

it("knows no rarer word in a narrowed collection than in the whole: its statistics are those of the whole", () => {
  expect(searchedIn({ documents: ["plan"] }, library, legs).rarest).toBe(
    searchedIn({}, library, legs).rarest,
  );
});
