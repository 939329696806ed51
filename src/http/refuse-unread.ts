// What came over a socket and never became a request of the app comes in (a Host that is no host, a target that is no path); the
// refusal goes out, with what the app says about every response.
import { randomUUID } from "node:crypto";
import { guardedHeaders } from "./middleware.ts";
import { ProblemError, problemBody, problemFacts } from "./problem.ts";

/** 400 where the client is to blame, otherwise 500, in the form of every refusal. */
export function refuseUnread(isMalformed: boolean): Response {
  const code = isMalformed ? "malformed-request" : "internal-error";
  const id = randomUUID();
  const headers = { ...guardedHeaders(), "Content-Type": "application/problem+json", "X-Request-Id": id };
  const body = JSON.stringify(problemBody(new ProblemError(code), id));
  return new Response(body, { status: problemFacts(code).status, headers });
}
