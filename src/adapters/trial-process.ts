// A program and its arguments come in; whether it ended well goes out. A native loader that crashes takes its process with it,
// so what may crash is tried in a process of its own.
import { spawn } from "node:child_process";

/** How a trial ended. */
export interface TrialOutcome {
  readonly passed: boolean;
  /** The last line that it complained with, or how it was ended. */
  readonly reason: string;
}

/** Milliseconds after which a trial has failed: some hundred times what the seeds take. */
const LONGEST_TRIAL_MS = 120_000;
/** Complaints that are kept: the last of them says why. */
const KEPT_CHARACTERS = 4_000;

/** Runs a script of this program with the same Node.js and waits for its end. */
export function runTrial(script: string, typed: readonly string[]): Promise<TrialOutcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...typed], {
      stdio: ["ignore", "ignore", "pipe"],
      timeout: LONGEST_TRIAL_MS,
      killSignal: "SIGKILL",
    });
    let complaints = "";
    child.stderr?.on("data", (piece: Buffer) => {
      complaints = (complaints + piece.toString("utf8")).slice(-KEPT_CHARACTERS);
    });
    child.once("error", (error) => resolve({ passed: false, reason: error.message }));
    child.once("close", (code, signal) => {
      const [said] = complaints.split("\n").filter((line) => line.startsWith("youju: "));
      const ended = signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`;
      resolve({ passed: code === 0, reason: said?.slice("youju: ".length) ?? ended });
    });
  });
}
