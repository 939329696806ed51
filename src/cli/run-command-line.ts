// What was typed comes in, an exit code goes out: 0 fine, 1 the work failed, 2 wrong usage, 3 another build is running, 4 some files could not be read.
import { parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import { AssistantError } from "../errors.ts";
import { type Command, type CommandArguments, type Engine, FindingError, UsageError } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The commands by their names, in the order of the overview. Each is loaded when it is typed: what serves pages and speaks protocols
 * would be half of every start.
 */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["serve", async () => (await import("./serve-command.ts")).serveCommand],
  ["mcp", async () => (await import("./mcp-command.ts")).mcpCommand],
  ["ask", async () => (await import("./ask-command.ts")).askCommand],
  ["verify", async () => (await import("./verify-command.ts")).verifyCommand],
  ["reply", async () => (await import("./reply-command.ts")).replyCommand],
  ["timeline", async () => (await import("./timeline-command.ts")).timelineCommand],
  ["index", async () => (await import("./index-command.ts")).indexCommand],
  ["check", async () => (await import("./check-command.ts")).checkCommand],
  ["documents", async () => (await import("./documents-command.ts")).documentsCommand],
  ["eval", async () => (await import("./eval-command.ts")).evalCommand],
  ["benchmark", async () => (await import("./benchmark-command.ts")).benchmarkCommand],
  ["ablate", async () => (await import("./ablate-command.ts")).ablateCommand],
  ["bench", async () => (await import("./bench-command.ts")).benchCommand],
  ["embed", async () => (await import("./embed-command.ts")).embedCommand],
  ["replay", async () => (await import("./replay-command.ts")).replayCommand],
  ["gaps", async () => (await import("./gaps-command.ts")).gapsCommand],
]);

/** Exit codes of the command line. */
const EXIT_CODES = { fine: 0, failed: 1, wrongUsage: 2, buildInProgress: 3 } as const;

/** Runs one command; every failure is printed here and nowhere else. */
export async function runCommandLine(
  typed: readonly string[],
  terminal: Terminal,
  engine: Engine,
  version: string,
): Promise<number> {
  try {
    await dispatch(typed, terminal, engine, version);
    return EXIT_CODES.fine;
  } catch (error) {
    terminal.error(`${failureText(error)}\n`);
    if (error instanceof UsageError) return EXIT_CODES.wrongUsage;
    if (error instanceof FindingError) return error.exitCode;
    const busy = error instanceof AssistantError && error.code === "build-in-progress";
    return busy ? EXIT_CODES.buildInProgress : EXIT_CODES.failed;
  }
}

async function dispatch(
  [name, ...rest]: readonly string[],
  terminal: Terminal,
  engine: Engine,
  version: string,
): Promise<void> {
  if (name === "--version") return terminal.out(`${version}\n`);
  if (name === "--help" || name === "-h" || name === "help") return terminal.out(await overview());
  const command = await COMMANDS.get(name ?? "")?.();
  if (command === undefined)
    throw new UsageError(name === undefined ? "Which command?" : "There is no such command.");
  const typed = parse(command, rest);
  if (typed.values.help === true) return terminal.out(commandHelp(command));
  const config: Config = readConfig(terminal.environment);
  await command.run({ ...typed, terminal, config, engine, version });
}

function parse(command: Command, rest: readonly string[]): CommandArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: command.allowPositionals,
      options: {
        ...command.options,
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    return { values: values as CommandArguments["values"], positionals };
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : String(error)}. Try: youju ${command.name} --help`,
    );
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return [
    "youju 有據: answers over Hong Kong's policy documents, each with its source paragraph and bureau.",
    "",
    "Usage: youju <command> [options]",
    "",
    ...lines,
    "",
    "Each command takes --help (with examples) and --json.",
    "Settings come from the environment and from a .env file: see .env.example.",
    "Exit codes: 0 fine, 1 the work failed, 2 wrong usage, 3 another build is running, 4 some files could not be read.",
    "",
  ].join("\n");
}

function commandHelp(command: Command): string {
  return `${command.summary}\n\nUsage: youju ${command.name} ${command.usage.trim()}\n`;
}

function failureText(error: unknown): string {
  if (error instanceof UsageError) return `youju: ${error.message}\n  → youju --help`;
  if (error instanceof FindingError) return `youju: ${error.message}`;
  if (error instanceof AssistantError) {
    return error.remedy === undefined
      ? `youju: ${error.message}`
      : `youju: ${error.message}\n  → ${error.remedy}`;
  }
  return `youju: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`;
}
