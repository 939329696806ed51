// Events come in, JSON lines go out: an event is a noun and a verb, its fields are ids, counts and durations. What a person
// asked is never logged.

/** Levels from the most talkative to none. */
export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** Least level that is written; `silent` writes nothing. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Values that a line may hold. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line an event. */
export type Log = Readonly<Record<Exclude<LogLevel, "silent">, (event: string, fields?: LogFields) => void>>;

/** A log that gives whole lines, with their line feed, to `write`. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const least = LOG_LEVELS.indexOf(level);
  const at =
    (own: Exclude<LogLevel, "silent">) =>
    (event: string, fields: LogFields = {}): void => {
      if (LOG_LEVELS.indexOf(own) < least) return;
      write(`${JSON.stringify({ time: now().toISOString(), level: own, event, ...fields })}\n`);
    };
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}
