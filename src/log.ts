// Events come in, JSON lines go out through pino: an event is a noun and a verb, its fields are ids, counts and durations. What
// a person asked is never logged; should a field of such a name ever be given, it is dropped.
import { pino } from "pino";

/** Levels from the most talkative to none. */
export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** Least level that is written; `silent` writes nothing. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Values that a line may hold. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line an event. */
export type Log = Readonly<Record<Exclude<LogLevel, "silent">, (event: string, fields?: LogFields) => void>>;

/** Names under which somebody might one day log what a person wrote, or a secret. */
const NEVER_LOGGED = ["question", "text", "answer", "content", "draft", "authorization", "key", "body"];

/** A log that gives whole lines, with their line feed, to `write`. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const lines = pino(
    {
      level,
      base: null,
      messageKey: "event",
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: NEVER_LOGGED, remove: true },
    },
    { write },
  );
  const at =
    (own: Exclude<LogLevel, "silent">) =>
    (event: string, fields: LogFields = {}): void =>
      lines[own](fields, event);
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
