#!/usr/bin/env node
// The door for people at a terminal: the process comes in, an exit code goes out. What the commands do is in cli/.
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseEnv } from "node:util";
import { runCommandLine } from "./cli/run-command-line.ts";
import type { Terminal } from "./cli/terminal.ts";
import * as bench from "./wiring/bench-parts.ts";
import * as wiring from "./wiring.ts";

const PACKAGE_ROOT = new URL("../", import.meta.url);

/** The environment, over what a .env file in the working folder says. */
function readEnvironment(): Readonly<Record<string, string | undefined>> {
  if (!existsSync(".env")) return process.env;
  return { ...parseEnv(readFileSync(".env", "utf8")), ...process.env };
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

const terminal: Terminal = {
  environment: readEnvironment(),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  watched: process.stderr.isTTY === true,
  untilStopped,
  onWish: (listener) => void process.on("SIGHUP", listener),
  onFault: (listener) =>
    void process.on("uncaughtException", (fault, origin) => {
      listener(fault, origin);
      process.stdout.write("", () => process.exit(1));
    }),
};

// A reader that has seen enough (`youju ask … | head`) closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const { version } = JSON.parse(readFileSync(new URL("package.json", PACKAGE_ROOT), "utf8")) as {
  version: string;
};
const exitCode = await runCommandLine(process.argv.slice(2), terminal, { ...wiring, bench }, version);
// Ended rather than left to run dry: the encoder's threads, or a build that was stopped, would keep the process alive.
process.stdout.write("", () => process.exit(exitCode));
