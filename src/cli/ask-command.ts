// `youju ask`: one question, its answer with sources.
import { randomUUID } from "node:crypto";
import { WANTED_LANGUAGES } from "../domain/question.ts";
import { askRequestSchema } from "../http/contract.ts";
import { presentAnswer } from "../http/present-answer.ts";
import { type Command, type CommandContext, integerOf, oneOf, UsageError } from "./command.ts";
import { printAnswer } from "./print-answer.ts";
import { progressBar } from "./progress-bar.ts";

/** Columns where results go to a file or a pipe. */
const PIPE_COLUMNS = 100;

export const askCommand: Command = {
  name: "ask",
  summary: "Ask one question and print the answer with its sources.",
  usage: `"QUESTION" [--language auto|en|zh-Hant|zh-Hans] [--limit 1..20] [--json]

  --language  language of the answer (default: the question's)
  --limit     most sources wanted (default 5)
  --json      the response of POST /api/ask

The index is built first where it is missing or stale.

Examples:
  youju ask "How much is the New Industrialisation Acceleration Scheme worth?"
  youju ask "「產學研1+計劃」由哪個政策局負責？" --limit 3
  youju ask "InnoHK 有多少所实验室？" --language en --json`,
  options: {
    language: { type: "string", default: "auto" },
    limit: { type: "string", default: "5" },
  },
  allowPositionals: true,
  run: runAsk,
};

async function runAsk({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  const language = oneOf("language", values.language, WANTED_LANGUAGES);
  const limit = integerOf("limit", values.limit, 1, 20);
  const request = askRequestSchema.safeParse({ question: positionals.join(" "), language, limit });
  if (!request.success) throw new UsageError("The question must have 1 to 4000 characters.");
  const { assistant } = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  const { question: text, history } = request.data;
  const report = await assistant.ask({ text, history, language, limit, filters: {} });
  const response = presentAnswer(report, assistant.library, randomUUID());
  terminal.out(
    values.json === true
      ? `${JSON.stringify(response)}\n`
      : printAnswer(response, terminal.columns ?? PIPE_COLUMNS),
  );
}
