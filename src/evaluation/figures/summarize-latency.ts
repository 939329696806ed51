// Milliseconds of whole questions come in; how long people waited goes out. It differs between runs, and stands nowhere
// that is compared.
import type { LatencySummary } from "../graded-report.ts";
import { percentile } from "../statistics.ts";

/** Bins for each tenfold: fine enough to see two humps. */
const BINS_PER_DECADE = 8;

/** Null where nothing was measured. */
export function summarizeLatency(totals: readonly number[]): LatencySummary | null {
  const [p50Ms, p95Ms, maxMs] = [0.5, 0.95, 1].map((share) => percentile(totals, share));
  if (typeof p50Ms !== "number" || typeof p95Ms !== "number" || typeof maxMs !== "number") return null;
  const counts = new Map<number, number>();
  for (const ms of totals) counts.set(binOf(ms), (counts.get(binOf(ms)) ?? 0) + 1);
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const bins = Array.from({ length: last - first + 1 }, (_, index) => ({
    fromMs: edgeOf(first + index),
    toMs: edgeOf(first + index + 1),
    count: counts.get(first + index) ?? 0,
  }));
  return { questions: totals.length, p50Ms, p95Ms, maxMs, bins };
}

/** What takes less than a tenth of a millisecond is in the lowest bin. */
function binOf(ms: number): number {
  return Math.floor(Math.log10(Math.max(ms, 0.1)) * BINS_PER_DECADE);
}

function edgeOf(bin: number): number {
  return 10 ** (bin / BINS_PER_DECADE);
}
