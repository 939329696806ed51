// Events as JSON lines, from the level on that is wanted.
import { describe, expect, it } from "vitest";
import { createLog, LOG_LEVELS } from "../src/log.ts";

function linesAt(level: (typeof LOG_LEVELS)[number]): Record<string, unknown>[] {
  const lines: string[] = [];
  const log = createLog(
    level,
    (line) => lines.push(line),
    () => new Date(0),
  );
  log.debug("index-opened");
  log.info("question-answered", { id: "a\nb", citations: 2 });
  log.warn("index-stale");
  log.error("request-failed", { code: null });
  expect(lines.every((line) => line.indexOf("\n") === line.length - 1)).toBe(true);
  return lines.map((line) => JSON.parse(line));
}

describe("the log", () => {
  it("writes one line an event with its time, level and fields", () => {
    expect(linesAt("debug")[1]).toEqual({
      time: "1970-01-01T00:00:00.000Z",
      level: "info",
      event: "question-answered",
      id: "a\nb",
      citations: 2,
    });
  });

  it.each(LOG_LEVELS.map((level, i) => [level, 4 - i] as const))(
    "at %s writes %i of four levels",
    (level, count) => {
      expect(linesAt(level)).toHaveLength(count);
    },
  );
});
