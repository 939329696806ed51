// The process as a thing that is measured: its clocks, its memory, and a fresh copy of itself to measure something alone in.
import { execFile } from "node:child_process";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Most that a copy may write to its standard output, in bytes. */
const MOST_OUTPUT = 2 ** 26;

/** Milliseconds on a clock that never runs backwards. */
export function wallClock(): number {
  return performance.now();
}

/** Milliseconds of processor time that this process has used so far, in all of its threads. */
export function processorClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Resident memory of this process in bytes. */
export function residentBytes(): number {
  return process.memoryUsage.rss();
}

/** The most resident memory that this process ever had, in bytes. */
export function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}

/** The machine in one line, for a report. */
export function describeMachine(): string {
  const [{ model } = { model: "unknown processor" }] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${model.trim()}), ${memory} GiB, Node ${process.versions.node}`;
}

/** What `youju ARGUMENTS` prints when it runs in a process of its own, under the given environment. */
export async function runOwnCommand(
  typed: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const cli = fileURLToPath(new URL("../cli.js", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...typed], {
    env: environment,
    maxBuffer: MOST_OUTPUT,
  });
  return stdout;
}
