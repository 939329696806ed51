// A graded run folder comes in; the files that people and other tools read go out into a folder of their own.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { summarizeLatency } from "../figures/summarize-latency.ts";
import type { GradedReport, LatencySummary } from "../graded-report.ts";
import { ANSWERABLE_METRICS, METRIC_GROUPS } from "../metrics.ts";
import {
  comparisonRows,
  controlRows,
  describeDeclining,
  describeLengths,
  describeRun,
  figureRows,
  gateRows,
  groupRows,
  parityRows,
} from "../report.ts";
import { describeReport } from "../report-page/describe-report.ts";
import { renderReportPage } from "../report-page/render-report-page.ts";
import { openLines, readGraded, readTimings, writeJson } from "../run-files.ts";
import type { GradedCase } from "../run-folder.ts";
import { markdownTable, type Row } from "../tables.ts";
import { EXPORT_FILES, LINE_FORMATS, type LineFormat, ragCheckerEntry } from "./export-run.ts";
import { junitCase, junitGate } from "./junit.ts";

/** What a report folder may hold. */
export const REPORT_FORMATS = ["html", "markdown", "json", "junit", ...LINE_FORMATS, "ragchecker"] as const;

/** One of them. */
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Writes the wanted formats of the run in `runFolder` to `folder`. */
export async function writeReport(
  runFolder: string,
  report: GradedReport,
  folder: string,
  formats: readonly ReportFormat[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const format of formats) await WRITERS[format](runFolder, report, folder);
}

/** How long people waited in a run; null where nothing was measured. */
export async function readLatency(runFolder: string): Promise<LatencySummary | null> {
  return summarizeLatency([...(await timesOf(runFolder)).values()]);
}

type Write = (runFolder: string, report: GradedReport, folder: string) => Promise<void>;

const WRITERS: Readonly<Record<ReportFormat, Write>> = {
  html: writePage,
  markdown: (_, report, folder) => writeFile(join(folder, "report.md"), renderFullMarkdown(report)),
  json: (_, report, folder) => writeJson(folder, "report.json", report),
  junit: (run, report, folder) =>
    writeAround(run, join(folder, "junit.xml"), {
      before: ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", '  <testsuite name="youju eval">'],
      line: junitCase,
      after: [...(report.gate === null ? [] : junitGate(report.gate)), "  </testsuite>", "</testsuites>"],
    }),
  "trec-run": writeLines("trec-run"),
  "trec-qrels": writeLines("trec-qrels"),
  beir: writeLines("beir"),
  "trec-rag": writeLines("trec-rag"),
  ragas: writeLines("ragas"),
  ragchecker: (run, _, folder) => {
    let first = true;
    const line = (graded: GradedCase): string => {
      const comma = first ? "" : ",";
      first = false;
      return `${comma}${ragCheckerEntry(graded)}`;
    };
    return writeAround(run, join(folder, "ragchecker.json"), {
      before: ['{"results": ['],
      line,
      after: ["]}"],
    });
  },
};

async function writePage(runFolder: string, report: GradedReport, folder: string): Promise<void> {
  const cases: GradedCase[] = [];
  for await (const graded of readGraded(runFolder)) cases.push(graded);
  const caseTimes = await timesOf(runFolder);
  const latency = summarizeLatency([...caseTimes.values()]);
  await writeFile(
    join(folder, "report.html"),
    renderReportPage(describeReport({ report, cases, latency, caseTimes })),
  );
}

async function timesOf(runFolder: string): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for await (const { id, totalMs } of readTimings(runFolder)) if (totalMs !== null) times.set(id, totalMs);
  return times;
}

function writeLines(format: LineFormat): Write {
  return async (runFolder, _, folder) => {
    for (const { name, header, linesOf } of EXPORT_FILES[format]) {
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true });
      const lines = await openLines(file, "fresh");
      if (header !== null) await lines.write(header);
      for await (const graded of readGraded(runFolder))
        for (const line of linesOf(graded)) await lines.write(line);
      await lines.close();
    }
  };
}

interface Frame {
  readonly before: readonly string[];
  readonly line: (graded: GradedCase) => string;
  readonly after: readonly string[];
}

async function writeAround(runFolder: string, file: string, { before, line, after }: Frame): Promise<void> {
  const lines = await openLines(file, "fresh");
  for (const text of before) await lines.write(text);
  for await (const graded of readGraded(runFolder)) await lines.write(line(graded));
  for (const text of after) await lines.write(text);
  await lines.close();
}

/** Every table of the report; without latency, so that it is the same on every machine. */
function renderFullMarkdown(report: GradedReport): string {
  const { summary } = report;
  const tables: readonly (readonly Row[])[] = [
    ...METRIC_GROUPS.map((group) => figureRows(report, group)),
    groupRows("Source language", summary.bySourceLanguage, ANSWERABLE_METRICS),
    groupRows("Turn", summary.byTurn, ANSWERABLE_METRICS),
    groupRows("Tag", summary.byTag, ANSWERABLE_METRICS),
    groupRows("Unanswerable", summary.byUnanswerableKind, ["declined-unanswerable"]),
    parityRows(report),
    controlRows(report),
    comparisonRows(report).filter((row) => row.length > 1),
    gateRows(report),
  ];
  const parts = [
    `# ${report.run.set.name}`,
    describeRun(report),
    ...tables.filter((rows) => rows.length > 1).map(markdownTable),
    ...(report.comparison?.reasons ?? []),
    describeDeclining(report),
    describeLengths(report).join("\n\n"),
    report.warnings.map((warning) => `- ${warning}`).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
