// One builder at a time: a lock file with the builder's process id. A lock whose process is gone is taken over.
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../errors.ts";

/** Runs `work` while holding the folder's lock; throws build-in-progress when another live process holds it. */
export async function withBuildLock<T>(indexFolder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(indexFolder, { recursive: true });
  const file = join(indexFolder, ".lock");
  await takeLock(file);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string): Promise<void> {
  if (await createLock(file)) return;
  const holder = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (isAlive(holder)) {
    throw new AssistantError(
      "build-in-progress",
      `Another build (process ${holder}) is writing this index.`,
      {
        remedy: `Wait for it to end; if no such process is yours, delete ${file}.`,
      },
    );
  }
  await rm(file, { force: true });
  if (!(await createLock(file))) {
    throw new AssistantError("build-in-progress", "Another build has just begun to write this index.", {
      remedy: "Wait for it to end and try again.",
    });
  }
}

async function createLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(`${process.pid}\n`);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new AssistantError("index-damaged", `The index folder cannot be written to: ${file}.`, {
      cause: error,
      remedy: "Check the folder's permissions, or set YOUJU_INDEX to another folder.",
    });
  }
}

/** Signal 0 asks only whether the process is there; EPERM means that it is, as somebody else's. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
