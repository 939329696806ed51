// `youju timeline`: what each document says of a programme, oldest first, or the programmes to choose from.
import { WANTED_LANGUAGES } from "../domain/question.ts";
import { nameIn } from "../http/present-evidence.ts";
import { presentTimeline } from "../http/present-timeline.ts";
import { type Command, type CommandContext, oneOf } from "./command.ts";
import { progressBar } from "./progress-bar.ts";
import { sourcePlaces } from "./source-places.ts";

export const timelineCommand: Command = {
  name: "timeline",
  summary: "Show what each document says of a programme, oldest first.",
  usage: `[TOPIC] [--language auto|en|zh-Hant|zh-Hans] [--json]

  TOPIC       a programme's id or a name in any script; without it, the programmes are listed
  --language  language where a document has both (default: the topic's)
  --json      the response of GET /api/timeline

Examples:
  youju timeline
  youju timeline "新型工業加速計劃"
  youju timeline InnoHK --language en --json`,
  options: { language: { type: "string", default: "auto" } },
  allowPositionals: true,
  run: runTimeline,
};

async function runTimeline({ values, positionals, terminal, config, engine }: CommandContext): Promise<void> {
  const language = oneOf("language", values.language, WANTED_LANGUAGES);
  const topic = positionals.join(" ").trim();
  const { assistant, desk } = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  if (topic === "") {
    const topics = desk.topics(undefined);
    const lines = topics.map(
      ({ id, name, documents }) => `${id}\n  ${nameIn(name, "en")}, ${documents} documents\n`,
    );
    return terminal.out(values.json === true ? `${JSON.stringify({ topics })}\n` : lines.join(""));
  }
  const timeline = await desk.timeline({ topic, language, documents: undefined });
  const shown = language === "auto" ? (timeline.citations[0]?.paragraph.language ?? "en") : language;
  const body = presentTimeline(timeline, assistant.library, shown);
  if (values.json === true) return terminal.out(`${JSON.stringify(body)}\n`);
  const sources = sourcePlaces(body.citations);
  for (const { date, status, statement, citation } of body.entries)
    terminal.out(
      `${date} (${status}) ${statement.replace(/\s+/g, " ")}\n    → ${sources.get(citation) ?? ""}\n`,
    );
  for (const { what, values: figures } of body.differs)
    terminal.out(
      `Differs: ${figures.map(({ asAt, value }) => `${asAt}: ${value}`).join("; ")}\n    ${what.replace(/\s+/g, " ")}\n`,
    );
}
