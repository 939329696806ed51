// A rendered page comes in; its response goes out: compressed where the browser takes it, under a policy that allows our own
// scripts and the one style sheet, and nothing that is written into a page.
import { createHash } from "node:crypto";
import { PAGE_STYLE } from "../../web/style/page-style.ts";
import { type EventLog, errorFields } from "../event-log.ts";
import { isFault, problemFacts, toProblem } from "../problem.ts";
import type { RequestContext } from "../route.ts";
import { takesCoding } from "./page-request.ts";

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${createHash("sha256").update(PAGE_STYLE).digest("base64")}'`,
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** What else a response says of its page. */
interface PageExtras {
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** Headers of the problem that a page tells of: the methods that are allowed, when to come back, which key is asked for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Addresses that a browser asks for when it has read the headers, before it reads the page. */
  readonly scripts?: readonly string[];
}

/** The page as a response. */
export function pageResponse(
  context: RequestContext,
  html: string,
  status = 200,
  { retryAfter, scripts = [], headers: further = {} }: PageExtras = {},
): Response {
  const headers = new Headers({
    ...further,
    "Content-Type": "text/html; charset=UTF-8",
    "Content-Security-Policy": POLICY,
    Vary: "Accept-Encoding, Accept-Language",
  });
  if (scripts.length > 0)
    headers.set("Link", scripts.map((address) => `<${address}>; rel=preload; as=script`).join(", "));
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  if (!takesCoding(context, "gzip")) return new Response(html, { status, headers });
  headers.set("Content-Encoding", "gzip");
  const zipped = new Blob([html]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(zipped, { status, headers });
}

/** What a page says of a failure: code, status, when to come back, and the request's id. Whatever broke is logged. */
export function pageProblem(context: RequestContext, log: EventLog, thrown: unknown) {
  const { code, headers } = toProblem(thrown);
  const id = context.get("requestId");
  if (isFault(thrown)) log.error("request-failed", { id, problem: code, ...errorFields(thrown) });
  const { status, retryAfter } = problemFacts(code);
  const told = headers["Retry-After"];
  return { code, id, headers, status, retryAfter: told === undefined ? retryAfter : Number(told) };
}
