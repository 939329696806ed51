// What packages say to the console comes in, lines of the log go out: the log is JSON lines for whatever collects it, and a plain
// line among them breaks it.
import type { Log } from "../log.ts";

/** The console's verbs with the level that each is logged at. */
const LEVELS = { debug: "debug", log: "info", info: "info", warn: "warn", error: "error" } as const;
/** Most characters of what is said that are kept. */
const LONGEST = 200;

/** From here on the console writes to the log; gives the way back. Of an error its name and code are said, never its message. */
export function divertConsole(log: Log, target: Pick<Console, keyof typeof LEVELS> = console): () => void {
  const verbs = Object.keys(LEVELS) as (keyof typeof LEVELS)[];
  const before = verbs.map((verb) => [verb, target[verb]] as const);
  for (const verb of verbs)
    target[verb] = (...said: readonly unknown[]) =>
      log[LEVELS[verb]]("package-said", { said: wordsOf(said) });
  return () => {
    for (const [verb, original] of before) target[verb] = original;
  };
}

function wordsOf(said: readonly unknown[]): string {
  return said.map(wordOf).join(" ").slice(0, LONGEST);
}

function wordOf(said: unknown): string {
  if (said instanceof Error) return "code" in said ? `${said.name} ${String(said.code)}` : said.name;
  return typeof said === "string" ? said : typeof said;
}
