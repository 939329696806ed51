// A path comes in, what a process of its own reads there goes out, within seconds and within memory: that process is ended
// where it takes too long, and started again for the next file.
import { type ChildProcess, fork } from "node:child_process";
import { type FileOutcome, faulty } from "../domain/source-file.ts";
import type { FileReader } from "../ports.ts";

/** JavaScript heap of the reading process: enough for a PDF of two thousand pages. */
const HEAP = "--max-old-space-size=768";

/** `program` is the compiled wiring/reader-child.js. One file is read at a time. */
export function childFileReader(program: string): FileReader {
  let child: ChildProcess | undefined;
  const start = (): ChildProcess => {
    const started = fork(program, [], { execArgv: [HEAP], stdio: ["ignore", "ignore", "ignore", "ipc"] });
    child = started;
    started.once("exit", () => {
      if (child === started) child = undefined;
    });
    return started;
  };
  const end = (): void => {
    child?.kill("SIGKILL");
    child = undefined;
  };
  return {
    read: async (path, limits) => {
      const reader = child ?? start();
      const outcome = await ask(reader, { path, limits }, limits.seconds * 1000);
      if (outcome === "late") {
        end();
        return faulty("too-slow", `not read within ${limits.seconds} seconds`);
      }
      return outcome;
    },
    close: async () => end(),
  };
}

function ask(child: ChildProcess, request: object, milliseconds: number): Promise<FileOutcome | "late"> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done("late"), milliseconds);
    const onMessage = (outcome: unknown) => done(outcome as FileOutcome);
    const onExit = () => done(faulty("crashed", "its reader ran out of memory or broke"));
    const done = (outcome: FileOutcome | "late"): void => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onExit);
      resolve(outcome);
    };
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onExit);
    child.send(request, (error) => {
      if (error !== null) onExit();
    });
  });
}
