// A request comes in and passes, or is refused before any work is done for it: without a key that its address asks for, or
// beyond its allowance. Health is never counted: a supervisor must be able to look at a flooded service.
import type { MiddlewareHandler } from "hono";
import { type ApiKey, createKeyReader, type KeyedRoutes, keyMissing, needsKey } from "./api-keys.ts";
import { identifyClient, type TrustsAddress } from "./client-identity.ts";
import { ProblemError } from "./problem.ts";
import { type Allowance, createRateLimiter, type RateLimiter } from "./rate-limit.ts";
import type { RequestContext, RequestVariables } from "./route.ts";

/** Who may come in, and how often. */
export interface GuardSettings {
  /** None: every address is open. */
  readonly apiKeys: readonly ApiKey[];
  readonly keyedRoutes: KeyedRoutes;
  /** Requests a minute of one client, and of one person; 0 is without a limit. */
  readonly clientPerMinute: number;
  readonly endUserPerMinute: number;
  readonly trustsProxy: TrustsAddress;
}

/** A service that is open to everybody without a limit: the default on a machine of one's own. */
export const OPEN_TO_ALL: GuardSettings = {
  apiKeys: [],
  keyedRoutes: "writes-and-staff",
  clientPerMinute: 0,
  endUserPerMinute: 0,
  trustsProxy: () => false,
};

/** The guard, with what it has seen of the limits. */
export interface Guard {
  readonly middleware: MiddlewareHandler<RequestVariables>;
  /** Fullest use of any allowance since it was asked last, 0 to 1. */
  readonly peakUse: () => Readonly<Record<"client" | "end-user", number>>;
}

/** Addresses that are neither counted nor locked: health, and the scripts of the pages, of which one view takes twenty. */
const FREE_ROUTES = /^\/(?:livez|readyz|metrics|assets\/.*)$/;

/** A guard of its own, with its own memory of who came. */
export function createGuard(settings: GuardSettings, now: () => number): Guard {
  const keyOf = createKeyReader(settings.apiKeys);
  const clients = limiterOf(settings.clientPerMinute, now);
  const endUsers = limiterOf(settings.endUserPerMinute, now);
  const locks = settings.apiKeys.length > 0;

  return {
    peakUse: () => ({ client: clients?.peakUse() ?? 0, "end-user": endUsers?.peakUse() ?? 0 }),
    middleware: async (context, next) => {
      const { path, method } = context.req;
      if (FREE_ROUTES.test(path) || method === "OPTIONS") return next();
      const keyName = keyOf(context);
      context.set("isStaff", !locks || keyName !== undefined);
      const { client, endUser } = identifyClient(context, settings.trustsProxy, keyName);
      // Counted before it is let in, so that guessing keys is limited too.
      const tightest = tightestOf([clients?.take(client), endUsers?.take(endUser)]);
      if (tightest !== undefined) tell(context, tightest);
      if (tightest?.allowed === false) throw tooMany(tightest);
      if (locks && keyName === undefined && needsKey(askedPath(context), settings.keyedRoutes))
        throw keyMissing();
      return next();
    },
  };
}

function limiterOf(perMinute: number, now: () => number): RateLimiter | undefined {
  return perMinute === 0 ? undefined : createRateLimiter({ perMinute }, now);
}

/** The allowance that ends first. */
function tightestOf(allowances: readonly (Allowance | undefined)[]): Allowance | undefined {
  const counted = allowances.filter((each) => each !== undefined);
  return counted.sort((a, b) => Number(a.allowed) - Number(b.allowed) || a.remaining - b.remaining)[0];
}

/** The headers of draft-ietf-httpapi-ratelimit-headers-06, which clients know. */
function tell(context: RequestContext, allowance: Allowance): void {
  for (const [name, value] of Object.entries(allowanceHeaders(allowance))) context.header(name, value);
}

function allowanceHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    "RateLimit-Limit": String(limit),
    "RateLimit-Remaining": String(remaining),
    "RateLimit-Reset": String(resetSeconds),
    "RateLimit-Policy": `${limit};w=60`,
  };
}

function tooMany(allowance: Allowance): ProblemError {
  return new ProblemError("too-many-requests", {
    headers: { ...allowanceHeaders(allowance), "Retry-After": String(allowance.resetSeconds) },
  });
}

/** The front page with a question in its address is asking. */
function askedPath(context: RequestContext): string {
  const { path } = context.req;
  return path === "/" && context.req.query("q") !== undefined ? "/ask" : path;
}
