// Collections of several sizes come in, what grows with them goes out: what an index costs, and what a question costs, as multiples of the
// collection of a thousand paragraphs.
import { mebibytes, milliseconds, percent, ratio, seconds, table } from "./report-cells.ts";
import type { SizeReport } from "./size-report.ts";

/** What others are compared with: the collection nearest to so many paragraphs. */
const BASE_PARAGRAPHS = 1000;

/** What it takes to build an index and to keep it up to date. */
export function buildTable(sizes: readonly SizeReport[]): string {
  return table(
    [
      "paragraphs",
      "chunks",
      "built in",
      "paragraphs a second",
      "processor",
      "memory at most",
      "again, nothing changed: processor",
      "one document changed: processor",
      "of a build from nothing",
      "memory at most",
      "on disk",
      "opened in",
    ],
    sizes.map(({ paragraphs, chunks, build: { first, unchanged, changed, bytes }, openSeconds }) => [
      String(paragraphs),
      String(chunks),
      seconds(first.seconds),
      (paragraphs / first.seconds).toFixed(0),
      seconds(first.processorSeconds),
      mebibytes(first.peakBytes),
      seconds(unchanged.processorSeconds),
      changed === undefined ? "" : seconds(changed.processorSeconds),
      percent(changed && changed.processorSeconds / first.processorSeconds),
      changed === undefined ? "" : mebibytes(changed.peakBytes),
      mebibytes(bytes),
      seconds(openSeconds),
    ]),
  );
}

/** Processor time of a question that is asked for the first time and of one asked again, and whether the right text is still found. */
export function growthTable(sizes: readonly SizeReport[]): string {
  const base = baseOf(sizes)?.questions.times[0];
  return table(
    [
      "paragraphs",
      "questions",
      "first time p50",
      "p95",
      "p95 to that at 1 000",
      "again p50",
      "p95",
      "p95 to that at 1 000",
      "right text first",
      "among four",
      "recall of the true 10",
    ],
    sizes.flatMap(({ paragraphs, questions, search }) => {
      const [own] = questions.times;
      const [hits] = questions.hits;
      if (own === undefined || hits === undefined) return [];
      return [
        [
          String(paragraphs),
          String(questions.questions),
          milliseconds(own.first.p50),
          milliseconds(own.first.p95),
          ratio(own.first.p95, base?.first.p95),
          milliseconds(own.again.p50),
          milliseconds(own.again.p95),
          ratio(own.again.p95, base?.again.p95),
          percent(hits.first),
          percent(hits.amongFour),
          percent(search.recallServed),
        ],
      ];
    }),
  );
}

/** The collection of a thousand and the real documents; undefined where the run had none. */
function baseOf(sizes: readonly SizeReport[]): SizeReport | undefined {
  return sizes.find(({ paragraphs }) => paragraphs >= BASE_PARAGRAPHS && paragraphs < 2 * BASE_PARAGRAPHS);
}
