// Whatever went wrong comes in, an RFC 9457 problem goes out: a stable type, words that never repeat the request, never a
// stack. Errors of this folder and of the assistant are turned into answers here and nowhere else.
import type { Context } from "hono";
import { AssistantError, type ErrorCode } from "../errors.ts";
import type { FieldError, ProblemBody } from "./contract.ts";

/** Every problem that the service answers with; the key is the last part of `type` and stays for ever. */
const PROBLEMS = {
  "invalid-json": { status: 400, title: "Invalid JSON", detail: "The body is not valid JSON." },
  "malformed-request": {
    status: 400,
    title: "Malformed request",
    detail: "This is no HTTP request, or its target or its Host is none.",
  },
  "request-timeout": {
    status: 408,
    title: "Request timeout",
    detail: "The request did not arrive in the time that one is given.",
  },
  "expectation-failed": {
    status: 417,
    title: "Expectation failed",
    detail: "No Expect but 100-continue is known here.",
  },
  "headers-too-large": {
    status: 431,
    title: "Headers too large",
    detail: "The address and the headers may have 16 KiB together.",
  },
  "invalid-form": {
    status: 400,
    title: "Invalid form",
    detail: "The body is no multipart form that can be read.",
  },
  "invalid-encoding": { status: 400, title: "Invalid encoding", detail: "The request is not valid UTF-8." },
  "origin-refused": {
    status: 403,
    title: "Origin refused",
    detail: "This address answers its own host and pages only; see YOUJU_PUBLIC_URL.",
  },
  "key-required": {
    status: 401,
    title: "Key required",
    detail: "This address is for holders of an API key: send it as a bearer token or in X-API-Key.",
  },
  "not-found": { status: 404, title: "Not found", detail: "Nothing is known under this address." },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    detail: "This address does not take the request's method; the Allow header names those it takes.",
  },
  "body-too-large": {
    status: 413,
    title: "Body too large",
    detail: "A body may have at most 64 KiB, with a file at most 1 MiB.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    detail: "Send application/json in UTF-8 (a file: multipart/form-data), without a content encoding.",
  },
  "request-invalid": {
    status: 422,
    title: "Request invalid",
    detail: "Some fields do not fit the contract; `errors` names them. See /openapi.json.",
  },
  "file-unreadable": {
    status: 422,
    title: "File unreadable",
    detail: "The file is no Word document (.docx) and no text in UTF-8 that can be read.",
  },
  "not-acceptable": {
    status: 406,
    title: "Not acceptable",
    detail: "This address answers as JSON, as Markdown, or as a Word document (.docx).",
  },
  "no-question": {
    status: 422,
    title: "No question",
    detail: "No question can be read in what was sent.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many requests",
    detail: "The allowance of this client is used up; Retry-After says when to come back.",
  },
  "internal-error": { status: 500, title: "Internal error", detail: "Something broke; it has been logged." },
  "not-ready": {
    status: 503,
    title: "Not ready",
    detail: "The index and the model are not loaded yet; try again shortly.",
  },
  "not-available": {
    status: 503,
    title: "Not available",
    detail: "The index or the model cannot be used; the operator's log says why.",
  },
  "feedback-off": {
    status: 503,
    title: "Feedback is off",
    detail: "The operator of this service keeps no views of its answers.",
  },
  "shutting-down": { status: 503, title: "Shutting down", detail: "The service is stopping." },
  overloaded: {
    status: 503,
    title: "Overloaded",
    detail: "Too many questions are waiting; try again shortly.",
  },
  "timed-out": {
    status: 503,
    title: "Timed out",
    detail: "The answer was not ready in time; try again shortly.",
  },
} as const;

/** Last part of a problem's `type`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Seconds after which a client may try again, for each problem that passes by itself. */
const RETRY_AFTER_SECONDS: { readonly [code in ProblemCode]?: number } = {
  "not-ready": 2,
  "not-available": 30,
  "shutting-down": 5,
  overloaded: 1,
  "timed-out": 5,
};

/** What the assistant's own failures are to a client; the rest are nobody's business and become `internal-error`. */
const ASSISTANT_PROBLEMS: { readonly [code in ErrorCode]?: ProblemCode } = {
  "request-invalid": "request-invalid",
  "file-unreadable": "file-unreadable",
  "not-found": "not-found",
  "index-missing": "not-available",
  "index-mismatch": "not-available",
  "index-damaged": "not-available",
  "model-unavailable": "not-available",
  "vector-index-unavailable": "not-available",
  "store-unavailable": "not-available",
  "build-in-progress": "not-ready",
};

/** Thrown by a route that refuses a request. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[] | undefined;
  /** Extra response headers. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    options: { errors?: readonly FieldError[]; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(PROBLEMS[code].detail);
    this.name = "ProblemError";
    this.code = code;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
  }
}

/** The problem that any thrown value comes to. */
export function toProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof AssistantError)
    return new ProblemError(ASSISTANT_PROBLEMS[thrown.code] ?? "internal-error");
  return new ProblemError("internal-error");
}

/** The status of a problem, and the seconds after which to try again where it passes by itself. */
export function problemFacts(code: ProblemCode): {
  readonly status: number;
  readonly retryAfter: number | undefined;
} {
  return { status: PROBLEMS[code].status, retryAfter: RETRY_AFTER_SECONDS[code] };
}

/** The body of a problem for the request with this id. */
export function problemBody(problem: ProblemError, requestId: string): ProblemBody {
  const { status, title, detail } = PROBLEMS[problem.code];
  return {
    type: `urn:youju:problem:${problem.code}`,
    title,
    status,
    detail,
    instance: `urn:request:${requestId}`,
    ...(problem.errors === undefined ? {} : { errors: [...problem.errors] }),
  };
}

/** The response to a problem. */
export function problemResponse(context: Context, problem: ProblemError, requestId: string): Response {
  const retryAfter = RETRY_AFTER_SECONDS[problem.code];
  return context.body(JSON.stringify(problemBody(problem, requestId)), PROBLEMS[problem.code].status, {
    "Content-Type": "application/problem+json",
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    ...problem.headers,
  });
}

/** True where something broke; a refusal that this folder decided on, such as `overloaded`, broke nothing. */
export function isFault(thrown: unknown): boolean {
  return !(thrown instanceof ProblemError) && PROBLEMS[toProblem(thrown).code].status >= 500;
}

/** An id is looked up as it is and never becomes part of a path: what the library does not hold is not found. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new ProblemError("not-found");
  return value;
}
