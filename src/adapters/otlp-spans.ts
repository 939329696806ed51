// Ended spans come in; they go out in bunches to an OpenTelemetry collector, as OTLP over HTTP in JSON. A collector that is away costs
// spans, which are counted, and no answer.
import type { TraceSpan } from "../domain/trace-span.ts";

/** Where spans go, and what happens where they cannot. */
export interface OtlpSettings {
  /** Address of the collector, without `/v1/traces`. */
  readonly endpoint: string;
  readonly version: string;
  /** Told how many spans a failed bunch had. */
  readonly onLost: (spans: number) => void;
  /** Milliseconds between two bunches. */
  readonly everyMs?: number;
}

/** Most spans that wait for the next bunch; beyond it the newest are lost. */
const MOST_WAITING = 2_048;
const USUAL_INTERVAL_MS = 5_000;
const SEND_TIMEOUT_MS = 10_000;
/** Numbers of the protocol (opentelemetry/proto/trace/v1). */
const KINDS = { internal: 1, server: 2 } as const;
const ERROR_STATUS = 2;

/** A sink of spans; `close` sends what waits and ends. */
export function openOtlpSpans({ endpoint, version, onLost, everyMs = USUAL_INTERVAL_MS }: OtlpSettings) {
  let waiting: TraceSpan[] = [];
  let lost = 0;
  const flush = async (): Promise<void> => {
    const bunch = waiting;
    waiting = [];
    const missed = lost;
    lost = 0;
    if (missed > 0) onLost(missed);
    if (bunch.length === 0) return;
    const isSent = await send(endpoint, requestOf(bunch, version));
    if (!isSent) onLost(bunch.length);
  };
  const timer = setInterval(() => void flush(), everyMs);
  timer.unref();
  return {
    write: (span: TraceSpan): void => {
      if (waiting.length < MOST_WAITING) waiting.push(span);
      else lost += 1;
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      await flush();
    },
  };
}

async function send(endpoint: string, body: unknown): Promise<boolean> {
  try {
    const response = await fetch(`${endpoint.replace(/\/$/, "")}/v1/traces`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function requestOf(spans: readonly TraceSpan[], version: string) {
  const resource = { attributes: attributesOf({ "service.name": "youju", "service.version": version }) };
  return {
    resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "youju" }, spans: spans.map(spanOf) }] }],
  };
}

function spanOf(span: TraceSpan) {
  return {
    traceId: span.traceId,
    spanId: span.spanId,
    ...(span.parentSpanId === undefined ? {} : { parentSpanId: span.parentSpanId }),
    name: span.name,
    kind: KINDS[span.kind],
    startTimeUnixNano: nanoseconds(span.startedAt),
    endTimeUnixNano: nanoseconds(span.endedAt),
    attributes: attributesOf(span.attributes),
    status: span.isError ? { code: ERROR_STATUS } : {},
  };
}

/** As digits: the number is beyond what a double holds. */
function nanoseconds(milliseconds: number): string {
  return (BigInt(Math.round(milliseconds * 1_000)) * 1_000n).toString();
}

function attributesOf(values: Readonly<Record<string, string | number>>) {
  return Object.entries(values).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? { stringValue: value } : { doubleValue: value },
  }));
}
