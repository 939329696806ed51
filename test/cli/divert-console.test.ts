// The log stays JSON lines whatever a package says, and what an error says of a request stays out of it.
import { expect, it } from "vitest";
import { divertConsole } from "../../src/cli/divert-console.ts";
import { createLog } from "../../src/log.ts";

it("every word to the console is a line of the log, until it is given back", () => {
  const lines: string[] = [];
  const said: unknown[] = [];
  const say = (...words: unknown[]) => void said.push(...words);
  const target = { debug: say, log: say, info: say, warn: say, error: say };
  const restore = divertConsole(
    createLog(
      "info",
      (line) => void lines.push(line),
      () => new Date(0),
    ),
    target,
  );
  target.info("The user aborted a request.");
  target.error(Object.assign(new TypeError("a question of somebody's"), { code: "ERR_X" }), {
    body: "c4n4ry",
  });
  target.debug("too quiet");
  restore();
  target.warn("after");
  const time = new Date(0).toISOString();
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: "info", time, said: "The user aborted a request.", event: "package-said" },
    { level: "error", time, said: "TypeError ERR_X object", event: "package-said" },
  ]);
  expect(said).toEqual(["after"]);
});
