// The figures of a run come in, Markdown goes out: what docs/performance.md shows between its markers.
import { buildTable, growthTable } from "./growth-tables.ts";
import type { EncoderFigures } from "./measure-encoder.ts";
import { mebibytes, milliseconds, percent, ratio, table } from "./report-cells.ts";
import type { Times } from "./side-by-side.ts";
import type { SizeReport } from "./size-report.ts";

/** A whole run. */
export interface SpeedReport {
  readonly command: string;
  readonly date: string;
  readonly machine: string;
  readonly encoder: string;
  /** Undefined where the encoder has no quantized weights to run bare. */
  readonly encoderFigures: EncoderFigures | undefined;
  readonly sizes: readonly SizeReport[];
  /** What could not be measured here, and why. */
  readonly skipped: readonly string[];
}

/** The report in Markdown. */
export function renderSpeed(report: SpeedReport): string {
  const sections = [
    `Measured on ${report.date} by \`${report.command}\` on ${report.machine}; encoder \`${report.encoder}\`. p50 and p95 are by the clock on the wall; "processor" is the mean processor time, and ratios are of it.`,
    ...(report.encoderFigures === undefined ? [] : [renderEncoder(report.encoderFigures)]),
    `**Indexing**\n\n${buildTable(report.sizes)}`,
    `**Search**, 80 deep, without filters\n\n${searchTable(report.sizes)}`,
    `**Whole questions**, the same for all\n\n${questionTable(report.sizes)}`,
    `**As the collection grows**: processor time of a whole question\n\n${growthTable(report.sizes)}`,
    `**Where a question's time goes**\n\n${shareTable(report.sizes)}`,
    ...report.skipped.map((what) => `SKIPPED: ${what}`),
  ];
  return `${sections.join("\n\n")}\n`;
}

function renderEncoder({ questions, batches, batch }: EncoderFigures): string {
  const rows = [
    ["question", questions, 1],
    [`${batch} passages`, batches, batch],
  ] as const;
  return `**Encoder**\n\n${table(
    ["a call", "who", "p50", "p95", "processor", "texts a second", "ratio"],
    rows.flatMap(([call, times, texts]) =>
      times.map((each) => [
        call,
        each.name,
        ...timeCells(each),
        (each.p50 === 0 ? 0 : (1000 * texts) / each.p50).toFixed(0),
        ratio(each.cpu, times.at(-1)?.cpu),
      ]),
    ),
  )}`;
}

function searchTable(sizes: readonly SizeReport[]): string {
  return table(
    ["paragraphs", "search", "p50", "p95", "processor", "ratio to bare graph", "recall of the true 10"],
    sizes.flatMap(({ paragraphs, search }) => {
      const bare = search.times.find(({ name }) => name.startsWith("bare"))?.cpu;
      const recalls: Readonly<Record<string, number | undefined>> = {
        "vectors as served": search.recallServed,
        "exact scan": 1,
        HNSW: search.recallGraph,
      };
      return search.times.map((each) => [
        String(paragraphs),
        each.name === "vectors as served" ? `${each.name} (${search.servedBy})` : each.name,
        ...timeCells(each),
        each.name.startsWith("words") ? "" : ratio(each.cpu, bare),
        percent(recalls[each.name]),
      ]);
    }),
  );
}

function questionTable(sizes: readonly SizeReport[]): string {
  return table(
    [
      "paragraphs",
      "who",
      "p50",
      "p95",
      "processor",
      "ratio to youju",
      "right text first",
      "among four",
      "memory",
    ],
    sizes.flatMap(({ paragraphs, questions, memory }) => {
      const own = questions.times[0]?.cpu;
      return questions.times.map((each, at) => [
        String(paragraphs),
        each.name,
        ...timeCells(each),
        ratio(each.cpu, own),
        percent(questions.hits[at]?.first),
        percent(questions.hits[at]?.amongFour),
        memory[each.name] === undefined ? "" : mebibytes(memory[each.name] ?? 0),
      ]);
    }),
  );
}

function shareTable(sizes: readonly SizeReport[]): string {
  return table(
    ["paragraphs", "encoder", "searches", "everything else", "whole", "overhead over encoder and searches"],
    sizes.map(({ paragraphs, share: { embed, search, whole } }) => [
      String(paragraphs),
      milliseconds(embed),
      milliseconds(search),
      milliseconds(whole - embed - search),
      milliseconds(whole),
      percent(embed + search === 0 ? undefined : (whole - embed - search) / (embed + search)),
    ]),
  );
}

function timeCells({ p50, p95, cpu }: Times): readonly string[] {
  return [milliseconds(p50), milliseconds(p95), milliseconds(cpu)];
}
