// What this folder tells the operator: an event as noun-verb with ids, counts and durations, never a client's text.

/** Values that a log line may hold. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Where events go; src/log.ts makes one. */
export interface EventLog {
  info(event: string, fields: LogFields): void;
  error(event: string, fields: LogFields): void;
}

/** An error as log fields: its name, code and the places it passed, without its message, which may quote a client. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    error: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    stack: places.map((line) => line.trim()).join(" < "),
  };
}
