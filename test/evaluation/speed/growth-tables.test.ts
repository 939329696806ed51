// Collections of several sizes as the report shows them: what is a multiple of what, and what is left empty.
import { describe, expect, it } from "vitest";
import { buildTable, growthTable } from "../../../src/evaluation/speed/growth-tables.ts";
import type { SizeReport } from "../../../src/evaluation/speed/size-report.ts";

const figures = (processorSeconds: number) => ({ seconds: 10, processorSeconds, peakBytes: 2 ** 29 });

function sizeOf(paragraphs: number, p95: number, changed: number | undefined): SizeReport {
  return {
    paragraphs,
    chunks: 3 * paragraphs,
    build: {
      first: figures(20),
      unchanged: figures(3),
      changed: changed === undefined ? undefined : figures(changed),
      bytes: 2 ** 20,
    },
    openSeconds: 1,
    search: { times: [], servedBy: "lists", recallServed: 0.975, recallGraph: undefined },
    questions: {
      questions: 60,
      times: [
        {
          name: "youju",
          p50: 1,
          p95: 2,
          cpu: 3,
          first: { p50: 10, p95: 2 * p95 },
          again: { p50: 5, p95 },
        },
      ],
      hits: [{ name: "youju", first: 0.8, amongFour: 0.9 }],
    },
    share: { embed: 1, search: 1, whole: 3 },
    memory: {},
  };
}

const SIZES = [sizeOf(360, 20, undefined), sizeOf(1360, 25, 4), sizeOf(10_360, 50, 5)];

function cellsOf(table: string, row: number): readonly string[] {
  return (table.split("\n")[row + 2] ?? "")
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe("growthTable", () => {
  it("compares each with the collection of a thousand", () => {
    const table = growthTable(SIZES);
    expect(cellsOf(table, 0).slice(2, 8)).toEqual([
      "10.0 ms",
      "40.0 ms",
      "0.80",
      "5.00 ms",
      "20.0 ms",
      "0.80",
    ]);
    expect(cellsOf(table, 2).slice(2)).toEqual([
      ...["10.0 ms", "100.0 ms", "2.00", "5.00 ms", "50.0 ms", "2.00"],
      ...["80.0 %", "90.0 %", "97.5 %"],
    ]);
  });

  it("compares with nothing where the run had no such collection", () => {
    const cells = cellsOf(growthTable([sizeOf(360, 20, undefined), sizeOf(10_360, 50, 5)]), 1);
    expect([cells[4], cells[7]]).toEqual(["", ""]);
  });
});

describe("buildTable", () => {
  it("tells what an update costs of a build from nothing, where a document can be changed", () => {
    const table = buildTable(SIZES);
    expect(cellsOf(table, 2)).toEqual([
      ...["10360", "31080", "10.0 s", "1036", "20.0 s", "512 MiB", "3.0 s"],
      ...["5.0 s", "25.0 %", "512 MiB", "1.0 MiB", "1.0 s"],
    ]);
    expect(cellsOf(table, 0).slice(7, 10)).toEqual(["", "", ""]);
  });
});
