// `youju serve`: listens at once, builds the index where it is missing or stale, answers, and ends in good order.
import { setTimeout as wait } from "node:timers/promises";
import { createApp } from "../http/app.ts";
import type { DoorSettings } from "../http/openai-routes.ts";
import { createReadiness, type Readiness } from "../http/readiness.ts";
import { countQuestions, type ServiceMetrics } from "../http/service-metrics.ts";
import { type SpanSink, traceQuestions } from "../http/tracing.ts";
import { createLog, type Log } from "../log.ts";
import { mcpRoute } from "../mcp/mcp-route.ts";
import type { OpenedAssistant } from "../wiring.ts";
import { awaitIndex } from "./await-index.ts";
import { boundHeap } from "./bound-heap.ts";
import { type Command, type CommandContext, integerOf } from "./command.ts";
import { divertConsole } from "./divert-console.ts";
import { faultFields } from "./fault-fields.ts";
import { followIndex } from "./follow-index.ts";
import { guardSettings } from "./guard-settings.ts";
import { type ListeningServer, listen } from "./listen.ts";
import { openAuditTrail } from "./open-audit.ts";
import { progressBar } from "./progress-bar.ts";

/** Turns in which a stopping service still takes requests, to refuse them with 503, and the milliseconds of each at least. */
const LINGER_TURNS = 20;
const LINGER_TURN_MS = 25;
/** Milliseconds beyond an answer's own time after which a connection without a byte is cut. */
const LONGEST_SILENCE_MS = 60_000;

export const serveCommand: Command = {
  name: "serve",
  summary: "Serve the page and the API.",
  usage: `[--host HOST] [--port PORT] [--json]

  --host  address to listen on (default: HOST, else 127.0.0.1)
  --port  port to listen on (default: PORT, else 3000; 0 takes any free one)
  --json  nothing but the log, which is JSON lines on standard output

The index is built first where it is missing or stale: /livez answers at once, /readyz when questions are answered.
With INDEX_STORE=postgres://… it is awaited instead: youju index publishes it.

Examples:
  youju serve
  PORT=8080 youju serve
  youju serve --host 0.0.0.0 --port 8080`,
  options: { host: { type: "string" }, port: { type: "string" } },
  allowPositionals: false,
  run: runServe,
};

async function runServe(context: CommandContext): Promise<void> {
  const { terminal, config, values, engine, version } = context;
  boundHeap();
  const stopped = terminal.untilStopped();
  const log = createLog(config.logLevel, terminal.out, () => new Date());
  const restoreConsole = divertConsole(log);
  // What state the process is in is not known then: it ends, and whoever supervises it starts another.
  terminal.onFault((fault, origin) => log.error("process-faulted", faultFields(fault, origin)));
  const readiness = createReadiness();
  const { audit, close } = await openAuditTrail(context, log);
  const metrics = engine.createMetrics();
  const spans = engine.openSpans(config, version, (lost) => log.warn("spans-lost", { lost }));
  const host = typeof values.host === "string" ? values.host : config.host;
  const pageFiles = await engine.openPages();
  const doors = (asking: DoorSettings) => [mcpRoute(asking, { host, version })];
  const guard = guardSettings(config);
  const settings = { ...config, readiness, log, audit, metrics, admission: config, guard, version, spans };
  const app = createApp({ ...settings, doors, pageFiles });
  const server = await listen(
    app,
    {
      host,
      port: values.port === undefined ? config.port : integerOf("port", values.port, 0, 65_535),
    },
    { idleTimeoutMs: config.answerTimeoutMs + LONGEST_SILENCE_MS },
  );
  log.info("server-listening", { url: server.url });
  const ended = new AbortController();
  try {
    const service = { ...context, readiness, log, metrics, spans, server, ended: ended.signal };
    await Promise.race([openForQuestions(service), stopped]);
    await stopped;
  } finally {
    ended.abort();
    readiness.change({ stage: "stopping" });
    log.info("server-stopping", {});
    // Connections that the system has accepted and this process has not yet read get their refusal instead of a reset.
    await linger(config.stopTimeoutMs / 2);
    await server.stop(config.stopTimeoutMs);
    close();
    await spans?.close();
    log.info("server-stopped", {});
    restoreConsole();
  }
}

/** A timer fires once a turn of the event loop at most, however long the work under way makes a turn. */
async function linger(mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  for (let turn = 0; turn < LINGER_TURNS && performance.now() < until; turn++) await wait(LINGER_TURN_MS);
}

/** What a running service consists of. */
interface Service extends CommandContext {
  readonly readiness: Readiness;
  readonly log: Log;
  readonly metrics: ServiceMetrics;
  readonly spans: SpanSink | undefined;
  readonly server: ListeningServer;
  /** Aborts when the service ends. */
  readonly ended: AbortSignal;
}

async function openForQuestions(service: Service): Promise<void> {
  const { terminal, config, engine, values, log, server, metrics, ended } = service;
  const started = performance.now();
  const warmed = async (opening: Promise<OpenedAssistant>): Promise<OpenedAssistant> => {
    const opened = await opening;
    await engine.warmAssistant(opened);
    return opened;
  };
  const open = () => warmed(engine.ensureAssistant(config, progressBar(terminal, "Indexing")));
  const opened = await (config.indexStore === "files" ? open() : awaitIndex(open, log, ended));
  if (opened === undefined || ended.aborted) return;
  takeOver(opened, service);
  log.info("server-ready", {
    indexId: opened.assistant.library.indexId,
    vectorEngine: opened.vectorEngine,
    degraded: opened.degraded ?? null,
    durationMs: Math.round(performance.now() - started),
  });
  if (terminal.watched && values.json !== true) terminal.error(`Ready: ${server.url}\n`);
  const following = {
    currentName: () => engine.currentSnapshotName(config),
    reopen: () => warmed(engine.reopenAssistant(config, opened.embedder)),
    takeOver: (next: OpenedAssistant) => takeOver(next, service),
    onOutcome: metrics.indexReloaded,
    log,
    onWish: terminal.onWish,
  };
  await followIndex(opened, following, ended);
}

/** From here on requests are answered from this index; those under way end with the one they began with. */
function takeOver(opened: OpenedAssistant, { readiness, metrics, spans, ended }: Service): void {
  if (ended.aborted) return;
  const { desk, embedder, vectorEngine, degraded, snapshot } = opened;
  const counted = countQuestions(opened.assistant, metrics);
  readiness.change({
    stage: "ready",
    assistant: spans === undefined ? counted : traceQuestions(counted, spans),
    desk,
    engine: { embedder: embedder.modelId, vectorEngine, degraded, snapshot },
  });
}
