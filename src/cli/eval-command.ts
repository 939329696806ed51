// `youju eval SET`: asks every question of a set, grades what came back, prints the figures, and says by its exit code
// whether a gate holds.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { AssistantError } from "../errors.ts";
import { askCases } from "../evaluation/ask-cases.ts";
import {
  REPORT_FORMATS,
  type ReportFormat,
  readLatency,
  writeReport,
} from "../evaluation/export/write-report.ts";
import { renderFailure } from "../evaluation/failures.ts";
import { readGate } from "../evaluation/figures/read-gate.ts";
import { gradeRun } from "../evaluation/grade-run.ts";
import type { GateReport, GradedReport } from "../evaluation/graded-report.ts";
import { renderMarkdown, renderText } from "../evaluation/report.ts";
import { readGraded } from "../evaluation/run-files.ts";
import { openSet } from "../evaluation/sets/open-set.ts";
import { type Command, type CommandContext, FindingError, oneOf, UsageError } from "./command.ts";
import { writeExample } from "./eval-init.ts";
import { chooseSystem } from "./eval-system.ts";
import { progressBar } from "./progress-bar.ts";

const LAYOUTS = ["cases", "beir", "trec", "squad", "mtrag"] as const;

export const evalCommand: Command = {
  name: "eval",
  summary: "Measure the answers on a question set.",
  usage: `SET [options]   ask a set and grade the answers
       youju eval --grade RUN [options]   grade a run again; nobody is asked
       youju eval init FILE   write an example set

  SET                 JSON Lines cases (eval/README.md), a BEIR folder, SQuAD, MTRAG, or TREC topics with --qrels
  --layout LAYOUT     ${LAYOUTS.join(", ")}; otherwise told by the path
  --qrels FILE        judgements of TREC topics, or of another split of a BEIR folder

  --url BASE          ask a service that speaks POST /api/ask, instead of the own line
  --chat-url BASE     ask an OpenAI-compatible chat; --model NAME; --declines-with WORDS; key in YOUJU_EVAL_API_KEY
  --predictions FILE  ask nobody: grade what FILE says (docs/evaluation-formats.md)
  --no-index          with it: the documents are not ours; gold is known by ids and by the texts that FILE brings

  --run DIR           keep the run in this folder, to be resumed, compared and graded again
  --resume            go on with the run in --run DIR where it stopped
  --no-controls       without the systems that nobody should lose to

  --against RUN       compare with an earlier run
  --gate FILE         exit 0 where the gate holds, 1 where it fails, 2 where something could not be compared
  --report DIR        write reports there
  --format LIST       of ${REPORT_FORMATS.join(", ")} (default html,markdown,json)

  --failures          also print each question that fell short, with what was cited and said
  --markdown          the table in Markdown, without latencies, so that it is the same on every machine
  --json              everything, case by case

Examples:
  youju eval eval/starter.jsonl
  youju eval eval/dev.jsonl --failures
  youju eval eval/starter.jsonl --run runs/today --against runs/yesterday --gate eval/gates/starter.json --report out`,
  options: {
    layout: { type: "string" },
    qrels: { type: "string" },
    url: { type: "string" },
    "chat-url": { type: "string" },
    model: { type: "string" },
    "declines-with": { type: "string" },
    predictions: { type: "string" },
    "no-index": { type: "boolean" },
    run: { type: "string" },
    resume: { type: "boolean" },
    "no-controls": { type: "boolean" },
    grade: { type: "string" },
    against: { type: "string" },
    gate: { type: "string" },
    report: { type: "string" },
    format: { type: "string" },
    failures: { type: "boolean" },
    markdown: { type: "boolean" },
  },
  allowPositionals: true,
  run: runEval,
};

async function runEval(context: CommandContext): Promise<void> {
  const [first, second, ...rest] = context.positionals;
  const { grade, run, resume } = context.values;
  if (first === "init" && second !== undefined && rest.length === 0) return writeExample(context, second);
  if (second !== undefined) throw new UsageError("Name one question set.");
  if (typeof grade === "string" && first === undefined) return gradeAndPrint(context, grade);
  if (typeof grade === "string" || first === undefined)
    throw new UsageError("Name one question set, or --grade RUN.");
  if (resume === true && typeof run !== "string") throw new UsageError("--resume needs --run DIR.");
  if (typeof run === "string") {
    await ask(context, first, run);
    return gradeAndPrint(context, run);
  }
  const folder = await mkdtemp(join(tmpdir(), "youju-eval-"));
  try {
    await ask(context, first, folder);
    await gradeAndPrint(context, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function ask(context: CommandContext, path: string, folder: string): Promise<void> {
  const { values, terminal, version } = context;
  // Read before the first question: a gate that cannot be read should not cost a run.
  await openGate(context);
  reportFormats(context);
  const layout = values.layout === undefined ? undefined : oneOf("layout", values.layout, LAYOUTS);
  const qrels = typeof values.qrels === "string" ? values.qrels : undefined;
  const source = await openSet(path, { layout, qrels });
  await askCases({
    ...(await chooseSystem(context, source)),
    source,
    folder,
    environment: { version, node: process.versions.node, platform: `${process.platform} ${process.arch}` },
    withControls: values["no-controls"] !== true,
    resume: values.resume === true,
    onProgress: progressBar(terminal, "Asking"),
  });
}

async function gradeAndPrint(context: CommandContext, folder: string): Promise<void> {
  const { values } = context;
  const gate = await openGate(context);
  const formats = reportFormats(context);
  const against = typeof values.against === "string" ? values.against : null;
  const report = await gradeRun({ folder, against, gate });
  if (typeof values.report === "string") await writeReport(folder, report, values.report, formats);
  await print(context, folder, report);
  if (values.failures === true) await printFailures(context, folder);
  if (report.gate !== null) judge(report.gate);
}

async function print(
  { values, terminal }: CommandContext,
  folder: string,
  report: GradedReport,
): Promise<void> {
  const latency = await readLatency(folder);
  if (values.json !== true) {
    return terminal.out(values.markdown === true ? renderMarkdown(report) : renderText(report, latency));
  }
  terminal.out(`${JSON.stringify({ ...report, timings: latency }).slice(0, -1)},"cases":[`);
  let comma = "";
  for await (const graded of readGraded(folder)) {
    terminal.out(`${comma}\n${JSON.stringify(graded)}`);
    comma = ",";
  }
  terminal.out("\n]}\n");
}

async function printFailures({ terminal }: CommandContext, folder: string): Promise<void> {
  for await (const graded of readGraded(folder)) {
    const failure = renderFailure(graded);
    if (failure !== "") terminal.out(`${failure}\n`);
  }
}

async function openGate({ values }: CommandContext) {
  const file = values.gate;
  if (typeof file !== "string") return null;
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new AssistantError("request-invalid", "The gate file cannot be read.", { cause });
  });
  return { name: basename(file), gate: readGate(text) };
}

function reportFormats({ values }: CommandContext): readonly ReportFormat[] {
  const typed = typeof values.format === "string" ? values.format.split(",") : ["html", "markdown", "json"];
  return typed.map((name) => oneOf("format", name.trim(), REPORT_FORMATS));
}

/** Exit codes of a gate that does not hold. */
const GATE_EXITS = { fail: 1, incomparable: 2 } as const;

function judge({ name, verdict, rules }: GateReport): void {
  if (verdict === "pass") return;
  const wanted = verdict === "fail" ? "fail" : "skipped";
  const count = rules.filter(({ outcome }) => outcome === wanted).length;
  const said = verdict === "fail" ? `${count} rule(s) failed` : `${count} rule(s) could not be compared`;
  throw new FindingError(`Gate ${name}: ${said}.`, GATE_EXITS[verdict]);
}
