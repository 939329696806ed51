// What happens in the service comes in; Prometheus's text goes out, through prom-client, with a registry of its own so that two
// services in one process do not count into each other.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** Bounds in seconds: a question takes milliseconds, a chat model's answer many seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is read at the moment somebody looks (http/service-metrics.ts says more). */
interface Gauges {
  readonly queue: () => { readonly running: number; readonly waiting: number };
  readonly limits: () => Readonly<Record<string, number>>;
  readonly snapshot: () => { readonly builtAt: string; readonly degraded: boolean } | undefined;
}

/** Metrics of one service. `extra` are further gauges by their names, such as open connections. */
export function createPrometheusMetrics(
  extra: Readonly<Record<string, { readonly help: string; readonly read: () => number }>> = {},
) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Histogram({
    name: "youju_http_request_seconds",
    help: "Time to a response (of a stream, to its start), by route pattern, method and status.",
    labelNames: ["route", "method", "status"] as const,
    buckets: SECONDS,
    registers,
  });
  const questions = new Counter({
    name: "youju_questions_total",
    help: "Questions by outcome: answered, a reason of declining, left (client gone or out of time), failed.",
    labelNames: ["outcome", "language", "composer"] as const,
    registers,
  });
  const steps = new Histogram({
    name: "youju_question_step_seconds",
    help: "Time of each step of a question: embed, retrieve, compose, and total.",
    labelNames: ["step"] as const,
    buckets: SECONDS,
    registers,
  });
  const reloads = new Counter({
    name: "youju_index_reloads_total",
    help: "Snapshots that were opened beside the serving one: done, or failed and left aside.",
    labelNames: ["outcome"] as const,
    registers,
  });
  for (const outcome of ["done", "failed"]) reloads.inc({ outcome }, 0);
  for (const [name, { help, read }] of Object.entries(extra)) gauge(name, help, registers, read);

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    requestServed: ({ route, method, status, seconds }: RequestServed) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    questionEnded: ({ outcome, language, composer, steps: measured }: QuestionEnded) => {
      questions.inc({ outcome, language, composer });
      for (const [step, seconds] of Object.entries(measured)) steps.observe({ step }, seconds);
    },
    indexReloaded: (outcome: "done" | "failed") => reloads.inc({ outcome }),
    watch: (gauges: Gauges) => watchGauges(gauges, registers),
  };
}

interface RequestServed {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

interface QuestionEnded {
  readonly outcome: string;
  readonly language: string;
  readonly composer: string;
  readonly steps: Readonly<Record<string, number>>;
}

function watchGauges({ queue, limits, snapshot }: Gauges, registers: Registry[]): void {
  gauge("youju_questions_running", "Questions being worked on.", registers, () => queue().running);
  gauge("youju_questions_waiting", "Questions waiting for their turn.", registers, () => queue().waiting);
  gauge("youju_index_degraded", "1 where a lesser index serves than should.", registers, () =>
    snapshot()?.degraded === true ? 1 : 0,
  );
  gauge("youju_index_age_seconds", "Seconds since the serving snapshot was written.", registers, () => {
    const builtAt = snapshot()?.builtAt;
    return builtAt === undefined ? Number.NaN : (Date.now() - Date.parse(builtAt)) / 1_000;
  });
  const used = new Gauge({
    name: "youju_rate_limit_used_ratio",
    help: "Fullest use of any allowance since the last look, 0 to 1.",
    labelNames: ["limit"] as const,
    registers,
    collect: () => {
      for (const [limit, share] of Object.entries(limits())) used.set({ limit }, share);
    },
  });
}

function gauge(name: string, help: string, registers: Registry[], read: () => number): void {
  const made: Gauge = new Gauge({ name, help, registers, collect: () => made.set(read()) });
}
