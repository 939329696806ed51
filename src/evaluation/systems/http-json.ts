// A request to a system under test goes out, its JSON comes in; a system that cannot be asked names itself and the case.
import { AssistantError } from "../../errors.ts";
import { type Field, parseLine } from "../read-json-lines.ts";

/** Longest wait for one answer. */
const TIMEOUT_MS = 120_000;

/** Where and what to ask. */
export interface JsonRequest {
  readonly url: URL;
  /** Posted as JSON; a GET without it. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** @throws AssistantError `request-invalid` where the system refuses, cannot be reached or sends no JSON. */
export async function fetchJson({ url, body, headers, signal }: JsonRequest, caseId: string): Promise<Field> {
  const where = `Case ${caseId}: ${url.origin}${url.pathname}`;
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  }).catch((cause: unknown) => {
    throw new AssistantError("request-invalid", `${where} cannot be reached.`, {
      cause,
      remedy: "Start the service and check its address; then go on with --resume.",
    });
  });
  const text = await response.text();
  if (!response.ok) throw new AssistantError("request-invalid", `${where} answered ${response.status}.`);
  return parseLine(text, 1);
}

/** A path under a base URL, whether or not that ends in a slash. */
export function urlUnder(base: string, path: string): URL {
  if (!URL.canParse(base)) throw new AssistantError("request-invalid", "The base URL is none.");
  return new URL(path, base.endsWith("/") ? base : `${base}/`);
}

/** The base URL as a run may keep it: without user, password and query. */
export function publicUrl(base: string): string {
  const { origin, pathname } = urlUnder(base, "");
  return `${origin}${pathname}`;
}
