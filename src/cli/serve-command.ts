// `youju serve`: listens at once, builds the index where it is missing or stale, answers, and ends in good order.
import { createApp } from "../http/app.ts";
import type { DoorSettings } from "../http/openai-routes.ts";
import { createReadiness, type Readiness } from "../http/readiness.ts";
import { createLog, type Log } from "../log.ts";
import { mcpRoute } from "../mcp/mcp-route.ts";
import { type Command, type CommandContext, integerOf } from "./command.ts";
import { guardSettings } from "./guard-settings.ts";
import { type ListeningServer, listen } from "./listen.ts";
import { openAuditTrail } from "./open-audit.ts";
import { progressBar } from "./progress-bar.ts";

export const serveCommand: Command = {
  name: "serve",
  summary: "Serve the page and the API.",
  usage: `[--host HOST] [--port PORT] [--json]

  --host  address to listen on (default: HOST, else 127.0.0.1)
  --port  port to listen on (default: PORT, else 3000; 0 takes any free one)
  --json  nothing but the log, which is JSON lines on standard output

The index is built first where it is missing or stale: /livez answers at once, /readyz when questions are answered.

Examples:
  youju serve
  PORT=8080 youju serve
  youju serve --host 0.0.0.0 --port 8080`,
  options: { host: { type: "string" }, port: { type: "string" } },
  allowPositionals: false,
  run: runServe,
};

async function runServe(context: CommandContext): Promise<void> {
  const { terminal, config, engine, values } = context;
  const stopped = terminal.untilStopped();
  const log = createLog(config.logLevel, terminal.out, () => new Date());
  const readiness = createReadiness();
  const { audit, close } = await openAuditTrail(context, log);
  const { version } = context;
  const host = typeof values.host === "string" ? values.host : config.host;
  const pageFiles = await engine.openPages();
  const doors = (asking: DoorSettings) => [mcpRoute(asking, { host, version })];
  const guard = guardSettings(config);
  const app = createApp({
    ...config,
    readiness,
    log,
    audit,
    admission: config,
    guard,
    version,
    doors,
    pageFiles,
  });
  const server = await listen(app, {
    host,
    port: values.port === undefined ? config.port : integerOf("port", values.port, 0, 65_535),
  });
  log.info("server-listening", { url: server.url });
  try {
    await Promise.race([openForQuestions(context, readiness, log, server), stopped]);
    await stopped;
  } finally {
    readiness.change({ stage: "stopping" });
    log.info("server-stopping", {});
    await server.stop(config.stopTimeoutMs);
    close();
    log.info("server-stopped", {});
  }
}

async function openForQuestions(
  { terminal, config, engine, values }: CommandContext,
  readiness: Readiness,
  log: Log,
  server: ListeningServer,
): Promise<void> {
  const started = performance.now();
  const opened = await engine.ensureAssistant(config, progressBar(terminal, "Indexing"));
  const { assistant, desk, embedder, vectorEngine, degraded } = opened;
  if (readiness.state().stage === "stopping") return;
  readiness.change({
    stage: "ready",
    assistant,
    desk,
    engine: { embedder: embedder.modelId, vectorEngine, degraded },
  });
  log.info("server-ready", {
    indexId: assistant.library.indexId,
    vectorEngine,
    degraded: degraded ?? null,
    durationMs: Math.round(performance.now() - started),
  });
  if (terminal.watched && values.json !== true) terminal.error(`Ready: ${server.url}\n`);
}
