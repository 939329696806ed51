// `youju eval SET`: asks every question of a set through the service's own line, and prints the figures.
import { readFile } from "node:fs/promises";
import { AssistantError } from "../errors.ts";
import { renderFailures } from "../evaluation/failures.ts";
import { readQuestionSet } from "../evaluation/question-set.ts";
import { renderJson, renderMarkdown, renderText } from "../evaluation/report.ts";
import { runEvaluation } from "../evaluation/run-evaluation.ts";
import { type Command, type CommandContext, UsageError } from "./command.ts";
import { progressBar } from "./progress-bar.ts";

export const evalCommand: Command = {
  name: "eval",
  summary: "Measure the answers on a question set.",
  usage: `SET [--failures] [--markdown] [--json]

  SET         question set in JSON Lines (eval/README.md has the fields)
  --failures  also print each question that fell short, with what was cited and said
  --markdown  the table in Markdown, without latencies, so that it is the same on every machine
  --json      everything, case by case

Examples:
  youju eval eval/starter.jsonl
  youju eval eval/dev.jsonl --failures
  youju eval eval/starter.jsonl --json > run.json`,
  options: { failures: { type: "boolean" }, markdown: { type: "boolean" } },
  allowPositionals: true,
  run: runEval,
};

async function runEval({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new UsageError("Name one question set.");
  const set = readQuestionSet(await readSet(file));
  const { assistant } = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  const results = await runEvaluation({ assistant, set, onProgress: progressBar(terminal, "Asking") });
  if (values.json === true) return terminal.out(`${renderJson(results)}\n`);
  terminal.out(values.markdown === true ? renderMarkdown(results) : renderText(results));
  if (values.failures === true) terminal.out(renderFailures(results.cases));
}

function readSet(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new AssistantError("request-invalid", "The question set cannot be read.", {
      cause,
      remedy: "Check the path; the project's sets are in eval/.",
    });
  });
}
