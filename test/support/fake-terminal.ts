// A terminal that keeps what a command writes, for the command line's tests.
import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal with what was written so far, and the verb that asks the process to end. */
export interface FakeTerminal extends Terminal {
  readonly written: () => string;
  readonly complained: () => string;
  readonly stop: () => void;
  readonly wish: () => void;
}

/** A pipe by default; `columns` and `watched` make it a window. */
export function fakeTerminal(
  settings: Partial<Pick<Terminal, "environment" | "columns" | "watched">> & {
    readonly input?: readonly string[];
  } = {},
): FakeTerminal {
  let out = "";
  let error = "";
  let stop = () => {};
  const wishes: (() => void)[] = [];
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  return {
    environment: settings.environment ?? {},
    columns: settings.columns,
    watched: settings.watched ?? false,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    lines: async function* () {
      yield* settings.input ?? [];
    },
    untilStopped: () => stopped,
    onWish: (listener) => void wishes.push(listener),
    onFault: () => undefined,
    wish: () => {
      for (const listener of wishes) listener();
    },
    written: () => out,
    complained: () => error,
    stop,
  };
}
