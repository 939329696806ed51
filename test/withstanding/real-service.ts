// The five seeds behind the service on a real socket, with all it logged: what the tests of hostile input stand on.
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ListeningServer, listen } from "../../src/cli/listen.ts";
import { type Config, readConfig } from "../../src/config.ts";
import { type AppSettings, createApp } from "../../src/http/app.ts";
import type { LogFields } from "../../src/http/event-log.ts";
import { createReadiness } from "../../src/http/readiness.ts";
import { buildIndex, type OpenedAssistant, openAssistant } from "../../src/wiring.ts";

/** A listening service. */
export interface RealService {
  readonly url: string;
  readonly opened: OpenedAssistant;
  readonly config: Config;
  /** Every log line so far, as one text. */
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
}

/** Builds the index of the seeds (or of the folder that the environment names) and serves it on a free port. */
export async function realService(
  settings: Partial<AppSettings> = {},
  environment: Record<string, string> = {},
): Promise<RealService> {
  const folder = await mkdtemp(join(tmpdir(), "youju-withstanding-"));
  // Time enough for a busy machine: what is tested is what the answer says.
  const ample = { YOUJU_ANSWER_TIMEOUT_MS: "60000" };
  const config = readConfig({ YOUJU_INDEX: join(folder, "index"), ...ample, ...environment });
  await buildIndex(config);
  const opened = await openAssistant(config);
  const readiness = createReadiness();
  readiness.change({
    stage: "ready",
    ...opened,
    engine: { ...opened, embedder: opened.embedder.modelId },
  });
  const lines: string[] = [];
  const write = (event: string, fields: LogFields = {}) =>
    void lines.push(JSON.stringify({ event, ...fields }));
  const log = { info: write, error: write };
  const app = createApp({ ...config, readiness, log, admission: config, version: "0.0.0", ...settings });
  const server: ListeningServer = await listen(app, { host: "127.0.0.1", port: 0 });
  return {
    url: server.url,
    opened,
    config,
    logged: () => lines.join("\n"),
    stop: async () => {
      await server.stop(0);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Sends raw bytes over a plain socket and gives back everything that came, until the service closes or `milliseconds` pass. */
export async function sendRaw(
  url: string,
  bytes: string | Uint8Array,
  milliseconds = 60_000,
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  let text = "";
  socket.on("data", (piece) => {
    text += piece.toString("latin1");
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    for (const event of ["close", "error"] as const) {
      socket.on(event, () => {
        clearTimeout(timer);
        resolve();
      });
    }
  });
  socket.destroy();
  return text;
}
