// One command of the command line: its help, the arguments it takes, and what it does.
import type { ParseArgsConfig } from "node:util";
import type { Config } from "../config.ts";
import type * as bench from "../wiring/bench-parts.ts";
import type * as wiring from "../wiring.ts";
import type { Terminal } from "./terminal.ts";

/** The wiring's verbs, as commands know them; tests give their own. */
export type Engine = typeof wiring & {
  /** What only a measurement of speed needs. */
  readonly bench: typeof bench;
};

/** What was typed after the command's name. */
export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** What a command works with. */
export interface CommandContext extends CommandArguments {
  readonly terminal: Terminal;
  readonly config: Config;
  readonly engine: Engine;
  /** Version of the package. */
  readonly version: string;
}

/** A command. `--help` and `--json` are understood for each and need not be listed. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Everything after `youju <name>` and the blank line, examples included. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** True where words after the options mean something. */
  readonly allowPositionals: boolean;
  readonly run: (context: CommandContext) => Promise<void>;
}

/** Thrown where the command line was typed wrongly; exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** Thrown where a command did its work and found what it should not have; ends with its own exit code. */
export class FindingError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.name = "FindingError";
    this.exitCode = exitCode;
  }
}

/** An option that must be one of some values. */
export function oneOf<T extends string>(
  name: string,
  value: string | boolean | undefined,
  allowed: readonly T[],
): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} must be one of ${allowed.join(", ")}.`);
}

/** An option that must be an integer within bounds. */
export function integerOf(
  name: string,
  value: string | boolean | undefined,
  least: number,
  most: number,
): number {
  const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name} must be an integer from ${least} to ${most}.`);
}
