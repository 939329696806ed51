// `youju gaps`: what people asked for and did not get, from the audit log.
import { readAudit } from "../auditing/read-audit.ts";
import { type GapCount, type GapReport, reportGaps } from "../auditing/report-gaps.ts";
import { AssistantError } from "../errors.ts";
import { type Command, type CommandContext, integerOf, UsageError } from "./command.ts";

export const gapsCommand: Command = {
  name: "gaps",
  summary: "Report what was asked and not answered, by topic, bureau and language.",
  usage: `[--since DATE] [--top 1..1000] [--json]

  --since  only what was asked on this day or later, as 2026-11-21
  --top    most lines of each table (default 10)
  --json   the whole report

It reads the audit log (YOUJU_AUDIT_FOLDER). The topic of a question is the heading of the paragraph that came nearest. Answers that
readers found unhelpful count beside the declined ones.

Examples:
  youju gaps
  youju gaps --since 2026-11-01 --json`,
  options: { since: { type: "string" }, top: { type: "string", default: "10" } },
  allowPositionals: false,
  run: runGaps,
};

async function runGaps({ values, terminal, config, engine }: CommandContext): Promise<void> {
  const since = typeof values.since === "string" ? values.since : "";
  if (since !== "" && !/^\d{4}-\d\d-\d\d$/.test(since)) throw new UsageError("--since must be a date.");
  const top = integerOf("top", values.top, 1, 1000);
  const { records, unreadable } = await readAudit(engine.readAuditLines(config));
  if (records.length === 0) {
    throw new AssistantError("not-found", "The audit log is empty.", {
      remedy: "Serve with YOUJU_AUDIT=ids or questions, or set YOUJU_AUDIT_FOLDER to where the log is.",
    });
  }
  if (unreadable > 0) terminal.error(`${unreadable} lines could not be read and are left out.\n`);
  const { library } = (await engine.openAssistant(config)).assistant;
  const report = reportGaps(
    records.filter(({ time }) => time >= since),
    (id) => library.paragraph(id),
  );
  terminal.out(values.json === true ? `${JSON.stringify(report)}\n` : printGaps(report, top));
}

function printGaps(report: GapReport, top: number): string {
  const { answers, declined, unhelpful, failed } = report;
  return [
    `${answers} questions: ${declined} declined, ${unhelpful} answered unhelpfully; ${failed} more failed.`,
    printTable("Reason", report.byReason, top),
    printTable("Language", report.byLanguage, top),
    printTable("Bureau", report.byBureau, top),
    printTable("Topic", report.byTopic, top),
  ]
    .join("\n\n")
    .concat("\n");
}

function printTable(head: string, counts: readonly GapCount[], top: number): string {
  const lines = counts
    .slice(0, top)
    .flatMap(({ name, declined, unhelpful, examples }) => [
      `${String(declined).padStart(8)}  ${String(unhelpful).padStart(9)}  ${name}`,
      ...examples.map((example) => `${" ".repeat(23)}${example.replaceAll(/\s+/g, " ")}`),
    ]);
  const more = counts.length > top ? [`${" ".repeat(21)}and ${counts.length - top} more`] : [];
  return [`declined  unhelpful  ${head}`, ...lines, ...more].join("\n");
}
