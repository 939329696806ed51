// The service over the fake assistant, and what the tests of its doors share.
import { expect } from "vitest";
import type { Assistant } from "../../src/answering/assistant.ts";
import { createAuditTrail } from "../../src/auditing/audit-trail.ts";
import { type AppSettings, createApp } from "../../src/http/app.ts";
import { problemSchema } from "../../src/http/contract.ts";
import type { LogFields } from "../../src/http/event-log.ts";
import { createReadiness } from "../../src/http/readiness.ts";
import { mcpRoute } from "../../src/mcp/mcp-route.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { fakeDesk } from "../support/fake-desk.ts";
import { heldToContract } from "../support/held-to-contract.ts";

/** Text that no answer, header or log line may repeat. */
export const CANARY = "c4n4ry";

/** A line of the service's log. */
export interface LogLine {
  readonly event: string;
  readonly fields: LogFields;
}

/** A ready service with its log. */
export function serviceOver(assistant: Assistant = fakeAssistant(), settings: Partial<AppSettings> = {}) {
  const lines: LogLine[] = [];
  const write = (event: string, fields: LogFields) => void lines.push({ event, fields });
  const audited: string[] = [];
  const readiness = createReadiness();
  readiness.change({
    stage: "ready",
    assistant,
    desk: fakeDesk(),
    engine: { embedder: "fake-encoder", vectorEngine: "exact", degraded: undefined },
  });
  const all: AppSettings = {
    readiness,
    log: { info: write, error: write },
    audit: createAuditTrail({
      write: (line) => void audited.push(line),
      keepQuestions: false,
      known: [],
      now: () => new Date(),
    }),
    answerTimeoutMs: 60_000,
    admission: { atOnce: 4, waiting: 16 },
    version: "0.0.0",
    publicUrl: "",
    doors: (asking) => [mcpRoute(asking, { host: "127.0.0.1", version: "0.0.0" })],
    ...settings,
  };
  const silent = { ...all, log: { info: () => undefined, error: () => undefined } };
  const twin = { make: () => createApp(silent), key: Object.keys(settings).sort().join() };
  return { app: heldToContract(createApp(all), twin), readiness, lines, audited };
}

/** A request with a JSON body. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

/** The problem of a response: of this status, well formed, with the headers of every error, and without the canary. */
export async function problemOf(response: Response, status: number) {
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status });
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(text + JSON.stringify([...response.headers])).not.toContain(CANARY);
  const problem = problemSchema.strict().parse(JSON.parse(text));
  expect(problem.status).toBe(status);
  expect(problem.instance).toBe(`urn:request:${response.headers.get("x-request-id")}`);
  return problem;
}
