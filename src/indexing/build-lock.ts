// One builder at a time: a lock file with the builder's process id and start. A lock whose process is gone, or whose number
// another process has been given since, is taken over.
import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../errors.ts";

/** Runs `work` while holding the folder's lock; throws build-in-progress when another live process holds it. */
export async function withBuildLock<T>(indexFolder: string, work: () => Promise<T>): Promise<T> {
  const file = join(indexFolder, ".lock");
  const mine = `${process.pid} ${(await startOf(process.pid)) ?? "unknown"} ${randomUUID()}\n`;
  try {
    await mkdir(indexFolder, { recursive: true });
    await takeLock(file, mine);
  } catch (cause) {
    if (cause instanceof AssistantError) throw cause;
    throw new AssistantError("index-damaged", `The index folder cannot be written to: ${indexFolder}.`, {
      cause,
      remedy: "Check the folder's permissions and the disk's space, or set YOUJU_INDEX to another folder.",
    });
  }
  try {
    return await work();
  } finally {
    if ((await readLock(file)) === mine) await rm(file, { force: true });
  }
}

async function takeLock(file: string, mine: string): Promise<void> {
  if (await createLock(file, mine)) return;
  const held = await readLock(file);
  if (await isHeld(held)) throw inProgress(file, held);
  await removeStale(file, held);
  if (!(await createLock(file, mine))) throw inProgress(file, await readLock(file));
}

/** Puts the lock there whole, or not at all: nobody ever reads a lock without its holder. */
async function createLock(file: string, mine: string): Promise<boolean> {
  const aside = `${file}-${randomUUID()}`;
  try {
    await writeFile(aside, mine);
    await link(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Takes a dead holder's lock away; where somebody else was faster and this is the new one, it is put back. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}-${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  if ((await readLock(aside)) !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

function readLock(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}

function inProgress(file: string, held: string): AssistantError {
  const holder = Number.parseInt(held, 10);
  const message = `Another build (process ${holder}) is writing this index.`;
  return new AssistantError("build-in-progress", message, {
    remedy: `Wait for it to end; if no such process is yours, delete ${file}.`,
  });
}

/** True where the holder lives and is still the process that took the lock. */
async function isHeld(held: string): Promise<boolean> {
  const [number = "", start = "unknown"] = held.trim().split(" ");
  const pid = Number.parseInt(number, 10);
  if (!isAlive(pid)) return false;
  const now = await startOf(pid);
  return now === undefined || start === "unknown" || now === start;
}

/** Signal 0 asks only whether the process is there; EPERM means that it is, as somebody else's. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process began, in the kernel's ticks since the machine started; undefined where the system does not say. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name in brackets may hold blanks; the start is the twentieth field after it.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}
