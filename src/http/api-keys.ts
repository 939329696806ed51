// Names and secrets of API keys come in; a middleware that lets their holders through goes out. Without keys everything is open:
// the service then stands behind something that decides.
import { createHash, timingSafeEqual } from "node:crypto";
import { ProblemError } from "./problem.ts";
import type { RequestContext } from "./route.ts";

/** A key with the name that it is counted and logged by. */
export interface ApiKey {
  readonly name: string;
  readonly secret: string;
}

/** Which routes ask for a key. */
export type KeyedRoutes = "writes-and-staff" | "staff" | "everything";

/** Addresses of the staff's work, for programs and as pages, and those that write something down. */
const STAFF_ROUTES = /^\/(?:api\/)?(?:verify|replies|timeline)(?:\/|$)/;
const WRITE_ROUTES = /^\/api\/feedback(?:\/|$)/;
/** What answers questions: everything that costs work or gives out documents. */
const SERVICE_ROUTES = /^\/(?:api|v1|mcp|ask|documents|paragraphs|bureaux|timeline|replies)(?:\/|$)/;

/** The name of the good key that a request carries, or undefined. */
export type NameKey = (context: RequestContext) => string | undefined;

/** Recognises keys, in a time that tells nothing of how near a guess was. */
export function createKeyReader(keys: readonly ApiKey[]): NameKey {
  const known = keys.map(({ name, secret }) => ({ name, digest: digestOf(secret) }));
  return (context) => {
    const given = givenKey(context);
    if (given === undefined || known.length === 0) return undefined;
    const digest = digestOf(given);
    // Every key is compared, whichever fits.
    const fits = known.filter((key) => timingSafeEqual(key.digest, digest));
    return fits[0]?.name;
  };
}

/** True where the address asks for a key. */
export function needsKey(path: string, routes: KeyedRoutes): boolean {
  if (routes === "everything") return SERVICE_ROUTES.test(path);
  return STAFF_ROUTES.test(path) || (routes === "writes-and-staff" && WRITE_ROUTES.test(path));
}

/** The refusal of a request without a good key. */
export function keyMissing(): ProblemError {
  return new ProblemError("key-required", { headers: { "WWW-Authenticate": 'Bearer realm="youju"' } });
}

function givenKey(context: RequestContext): string | undefined {
  const own = context.req.header("x-api-key");
  if (own !== undefined) return own;
  const [scheme = "", token] = (context.req.header("authorization") ?? "").split(" ");
  return scheme.toLowerCase() === "bearer" ? token : undefined;
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
