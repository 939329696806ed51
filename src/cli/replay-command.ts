// `youju replay`: an answer of the audit log given once more from the same index, and whether it is the same.
import type { AnswerRecord } from "../auditing/audit-record.ts";
import { readAudit, readAuditLine } from "../auditing/read-audit.ts";
import { type Replay, replayAnswer } from "../auditing/replay.ts";
import { AssistantError } from "../errors.ts";
import { type Command, type CommandContext, FindingError, UsageError } from "./command.ts";

export const replayCommand: Command = {
  name: "replay",
  summary: "Give an answer of the audit log once more and compare.",
  usage: `ID [--question TEXT] [--json]

  ID          the id of an answer in the audit log (YOUJU_AUDIT_FOLDER); - reads its line from standard input
  --question  the words of the question, where the log does not hold them (YOUJU_AUDIT=questions keeps them)
  --json      the comparison

The index must be the one that answered. Exit code 0 when the answer is the same, 1 when it differs.

Examples:
  youju replay 0b6f2f6e-2c5e-4a51-9d0f-6f1d2b1c9e77
  grep 0b6f2f6e audit/audit.jsonl | head -1 | youju replay - --json`,
  options: { question: { type: "string" } },
  allowPositionals: true,
  run: runReplay,
};

async function runReplay(context: CommandContext): Promise<void> {
  const { values, positionals, terminal, config, engine } = context;
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) throw new UsageError("Which answer?");
  const record = id === "-" ? await recordOfInput(context) : await recordOfLog(id, context);
  const { assistant } = await engine.openAssistant(config);
  const question = typeof values.question === "string" ? values.question : undefined;
  const replay = await replayAnswer(record, assistant, question);
  terminal.out(values.json === true ? `${JSON.stringify(replay)}\n` : printReplay(record, replay));
  if (!replay.same) throw new FindingError("The answer differs.", 1);
}

async function recordOfInput({ terminal }: CommandContext): Promise<AnswerRecord> {
  for await (const line of terminal.lines()) {
    const record = readAuditLine(line);
    if (record?.kind === "answer") return record;
  }
  throw new AssistantError("request-invalid", "Standard input holds no line of an answer.");
}

/** Where a client used an id twice, the last answer under it. */
async function recordOfLog(id: string, { config, engine }: CommandContext): Promise<AnswerRecord> {
  const { records } = await readAudit(engine.readAuditLines(config));
  const found = records.findLast((record) => record.kind === "answer" && record.id === id);
  if (found?.kind === "answer") return found;
  throw new AssistantError("not-found", "The audit log holds no answer under this id.", {
    remedy: "Look at YOUJU_AUDIT and YOUJU_AUDIT_FOLDER; old files are removed (YOUJU_AUDIT_FILES).",
  });
}

function printReplay({ id, time }: AnswerRecord, { same, differences, now }: Replay): string {
  const told = now.status === "answered" ? `cites ${now.cited.join(", ")}` : `declined: ${now.reason ?? ""}`;
  const lines = same ? ["The same."] : ["Differs:", ...differences.map((one) => `  ${one}`)];
  return [`${id}, ${time}`, told, ...lines, ""].join("\n");
}
