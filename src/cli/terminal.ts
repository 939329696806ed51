// What a command sees of the world: where to write, what to read, how wide the window is. src/cli.ts makes the real one,
// tests make their own.

/** The outside of a command. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress, hints and errors. */
  readonly error: (text: string) => void;
  /** Lines of standard input, without their line feeds. */
  readonly lines: () => AsyncIterable<string>;
  /** Columns of the window that results go to; undefined where they go to a file or a pipe. */
  readonly columns: number | undefined;
  /** True where a person watches what `error` writes. */
  readonly watched: boolean;
  /** Resolves when the process is asked to end; from the first call on, the signal no longer ends it by itself. */
  readonly untilStopped: () => Promise<void>;
  /** Calls the listener whenever the operator wishes that the process looks again (SIGHUP). */
  readonly onWish: (listener: () => void) => void;
  /** Tells the listener of an error that nobody caught; the process ends with 1 after it. Without a listener node prints the stack. */
  readonly onFault: (listener: (fault: unknown, origin: string) => void) => void;
}
