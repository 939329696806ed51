// What every request passes on its way in and out: an id, one log line, and headers that keep browsers strict.
import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import { routePath } from "hono/route";
import type { EventLog } from "./event-log.ts";
import type { RequestVariables } from "./route.ts";
import type { ServiceMetrics } from "./service-metrics.ts";

/** An id that a client may choose for itself: anything else could carry more than a name. */
const CLIENT_REQUEST_ID = /^[\w-]{1,64}$/;

/** Headers of every response; a page brings its own Content-Security-Policy, a file that never changes its Cache-Control. */
const SECURE_HEADERS = {
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
} as const;

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Gives the request its id and logs it when its response is ready. */
export function identifyRequest(
  log: EventLog,
  metrics: Pick<ServiceMetrics, "requestServed"> | undefined,
): MiddlewareHandler<RequestVariables> {
  return async (context, next) => {
    const started = performance.now();
    const wished = context.req.header("x-request-id") ?? "";
    const id = CLIENT_REQUEST_ID.test(wished) ? wished : randomUUID();
    context.set("requestId", id);
    await next();
    context.header("X-Request-Id", id);
    const { method } = context.req;
    const { status } = context.res;
    // The route's pattern, not the address: an address is the client's text.
    const route = routePath(context, -1);
    const milliseconds = performance.now() - started;
    log.info("request-served", { id, method, route, status, durationMs: Math.round(milliseconds * 10) / 10 });
    metrics?.requestServed({ method, route, status, seconds: milliseconds / 1_000 });
  };
}

/** The headers of a response that no middleware passes. */
export function guardedHeaders(): Record<string, string> {
  return { ...SECURE_HEADERS, "Content-Security-Policy": API_POLICY };
}

/** Sets the headers that every response carries. */
export const guardResponse: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURE_HEADERS))
    if (name !== "Cache-Control" || !context.res.headers.has(name)) context.header(name, value);
  if (!context.res.headers.has("Content-Security-Policy"))
    context.header("Content-Security-Policy", API_POLICY);
};

/** What a page of another origin may read besides the body. */
const EXPOSED_HEADERS = [
  "X-Request-Id",
  "Retry-After",
  "RateLimit-Limit",
  "RateLimit-Remaining",
  "RateLimit-Reset",
];

/** Lets pages of these origins call the service from a browser; never with cookies, since there are none. */
export function openToOrigins(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: [...origins],
    allowMethods: ["GET", "POST"],
    allowHeaders: ["Content-Type", "Authorization", "X-API-Key", "X-Request-Id"],
    exposeHeaders: EXPOSED_HEADERS,
    maxAge: 600,
  });
}
