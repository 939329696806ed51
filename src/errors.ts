// The one error type of the project. "I cannot answer" is a value (domain/answer.ts); "something broke" is this.

/** What broke, as a closed list: each code is stable, documented in docs/architecture.md and safe to show. */
export type ErrorCode =
  | "config-invalid"
  | "seeds-invalid"
  | "index-missing"
  | "index-mismatch"
  | "index-damaged"
  | "build-in-progress"
  | "model-unavailable"
  | "vector-index-unavailable"
  | "store-unavailable"
  | "request-invalid"
  | "file-unreadable"
  | "not-found";

/**
 * A failure with a stable code, a sentence that says what and where, and the remedy.
 * Thrown at the edge where it is noticed, caught once: in the command line or in http/problem.ts.
 */
export class AssistantError extends Error {
  readonly code: ErrorCode;
  /** What the reader can do about it, as one imperative sentence; undefined where nothing can be done. */
  readonly remedy: string | undefined;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; remedy?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "AssistantError";
    this.code = code;
    this.remedy = options.remedy;
  }
}
