// Our retrieval figures beside those that trec_eval itself printed, topic by topic: a published run, and one full of ties,
// grades and missing topics. test/fixtures/trec-eval/README.md says how they were made.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { GradedReport } from "../../src/evaluation/graded-report.ts";
import type { MetricId } from "../../src/evaluation/metrics.ts";
import type { GradedCase } from "../../src/evaluation/run-folder.ts";
import { fakeEngine } from "../support/fake-engine.ts";
import { fakeTerminal } from "../support/fake-terminal.ts";

const FIXTURES = "test/fixtures/trec-eval";
/** Half of the last digit that trec_eval prints. */
const PRINTED = 0.5e-4 + 1e-9;

const NAMES: Readonly<Record<string, MetricId>> = {
  recall_1: "recall-at-1",
  recall_5: "recall-at-5",
  recall_10: "recall-at-10",
  ndcg_cut_10: "ndcg-at-10",
  success_5: "success-at-5",
  recip_rank_10: "rr-at-10",
};

async function expectedOf(name: string): Promise<readonly (readonly [string, MetricId, number])[]> {
  const lines = (await readFile(join(FIXTURES, `${name}.expected`), "utf8")).trim().split("\n");
  return lines.map((line) => {
    const [measure = "", topic = "", value] = line.split("\t");
    const metric = NAMES[measure];
    if (metric === undefined) throw new Error(`No figure is called ${measure}.`);
    return [topic, metric, Number(value)];
  });
}

async function graded(name: string, topics: readonly string[]) {
  const home = await mkdtemp(join(tmpdir(), "youju-trec-"));
  try {
    const file = join(home, "topics.tsv");
    await writeFile(file, topics.map((topic) => `${topic}\tTopic ${topic}?\n`).join(""));
    const terminal = fakeTerminal();
    const qrels = join(FIXTURES, `${name}.qrels`);
    const run = join(FIXTURES, `${name}.run`);
    const typed = ["eval", file, "--qrels", qrels, "--predictions", run, "--no-controls", "--json"];
    expect(await runCommandLine(typed, terminal, fakeEngine(), "0")).toBe(0);
    return JSON.parse(terminal.written()) as GradedReport & { readonly cases: readonly GradedCase[] };
  } finally {
    await rm(home, { recursive: true });
  }
}

describe.each(["published", "graded"])("trec_eval's figures of the %s run", (name) => {
  it("are ours, topic by topic and over all", async () => {
    const expected = await expectedOf(name);
    const topics = [...new Set(expected.map(([topic]) => topic))].filter((topic) => topic !== "all");
    const { summary, cases } = await graded(name, topics);
    expect(cases).toHaveLength(topics.length);
    for (const [topic, metric, value] of expected) {
      const ratio = cases.find(({ id }) => id === topic)?.grades[metric] ?? summary.overall[metric];
      const ours = (ratio?.numerator ?? Number.NaN) / (ratio?.denominator ?? Number.NaN);
      expect(Math.abs(ours - value), `${metric} of ${topic}: ${ours}, not ${value}`).toBeLessThanOrEqual(
        PRINTED,
      );
    }
  });
});
