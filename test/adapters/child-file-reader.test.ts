// A reader that hangs, dies or exhausts its memory is a process of its own: the file is named, and the next one is read.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childFileReader } from "../../src/adapters/child-file-reader.ts";
import type { FileReader } from "../../src/ports.ts";

/** A reader whose files are what it is told to do. */
const PROGRAM = `
process.on("message", ({ path }) => {
  if (path === "hang") for (;;);
  if (path === "die") process.abort();
  if (path === "grow") for (const kept = []; ; ) kept.push(new Array(1e6).fill(Math.random()));
  process.send({ ok: false, fault: "empty", detail: String(process.pid) });
});`;
const limits = { bytes: 1, inflatedBytes: 1, pages: 1, seconds: 600 };

let folder: string;
let reader: FileReader;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-child-"));
  await writeFile(join(folder, "program.mjs"), PROGRAM);
  reader = childFileReader(join(folder, "program.mjs"));
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true, force: true });
});

function isAlive(child: number): boolean {
  try {
    return process.kill(child, 0);
  } catch {
    return false;
  }
}

/** The process that reads an ordinary file. */
async function reading(): Promise<number> {
  const outcome = await reader.read("file", limits);
  return outcome.ok ? 0 : Number(outcome.detail);
}

describe("a reader in a process of its own", () => {
  it("reads one file after another in the same process", async () => {
    expect(await reading()).toBe(await reading());
  });

  it("is ended where it hangs, and another reads on", async () => {
    const first = await reading();
    expect(await reader.read("hang", { ...limits, seconds: 0.5 })).toMatchObject({ fault: "too-slow" });
    expect(await reading()).not.toBe(first);
    await expect.poll(() => isAlive(first)).toBe(false);
  });

  it("is named as crashed where it dies, and another reads on", async () => {
    const first = await reading();
    expect(await reader.read("die", limits)).toMatchObject({ fault: "crashed" });
    expect(await reading()).not.toBe(first);
  });

  it("is named as crashed where it exhausts its memory, and this process goes on", async () => {
    expect(await reader.read("grow", limits)).toMatchObject({ fault: "crashed" });
    expect(await reading()).toBeGreaterThan(0);
  });
});
