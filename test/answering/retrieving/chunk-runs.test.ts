// Where the chunks of each paragraph stand: what a search finds by number is led back to its paragraph.
import { describe, expect, it } from "vitest";
import { findRuns } from "../../../src/answering/retrieving/chunk-runs.ts";
import type { Chunk } from "../../../src/ports.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

const paragraphs = ["plan#p1", "plan#p2"].map((id) => paragraphOf({ id, text: "It moves. It stops." }));
const chunks: readonly Chunk[] = [
  { paragraphId: "plan#p1", unit: "passage", start: 0, end: 19 },
  { paragraphId: "plan#p1", unit: "sentence", start: 0, end: 9 },
  { paragraphId: "plan#p1", unit: "sentence", start: 10, end: 19 },
  { paragraphId: "plan#p2", unit: "passage", start: 0, end: 19 },
];
const library = { ...libraryOf([documentRecord({ id: "plan" })], paragraphs), chunks };

describe("findRuns", () => {
  it("leads each chunk to its paragraph and to the chunks beside it", () => {
    const runs = findRuns(library);
    const found = [0, 1, 2, 3].map((chunk) => runs.runOf(chunk));
    expect(found).toEqual([0, 0, 0, 1]);
    expect(found.map((run) => runs.paragraphOf(run)?.id)).toEqual([
      "plan#p1",
      "plan#p1",
      "plan#p1",
      "plan#p2",
    ]);
    expect([runs.startOf(0), runs.endOf(0), runs.startOf(1), runs.endOf(1)]).toEqual([0, 3, 3, 4]);
  });

  it("knows where a sentence starts, and that a passage is none", () => {
    const { sentenceStart } = findRuns(library);
    expect([0, 1, 2, 3].map(sentenceStart)).toEqual([undefined, 0, 10, undefined]);
  });

  it("leaves out what is not counted, and still knows whose it is", () => {
    const runs = findRuns(library, ({ unit }) => unit === "passage");
    expect([runs.startOf(0), runs.endOf(0)]).toEqual([0, 1]);
    expect(runs.runOf(2)).toBe(0);
  });
});
