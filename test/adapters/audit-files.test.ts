// The audit log on a real disk: appended to, set aside, bounded, and never in anybody's way.
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AuditFileSettings, openAuditFile, readAuditFiles } from "../../src/adapters/audit-files.ts";

let folder: string;
let troubles: { lost: number; code: unknown }[];

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "youju-audit-")), "log");
  troubles = [];
});
afterEach(() => rm(join(folder, ".."), { recursive: true, force: true }));

let clock = Date.parse("2026-11-21T08:00:00Z");
function fileIn(settings: Partial<AuditFileSettings> = {}) {
  return openAuditFile({
    folder,
    fileBytes: 1_000_000,
    files: 3,
    now: () => {
      clock += 1000;
      return new Date(clock);
    },
    onTrouble: (lost, error) => void troubles.push({ lost, code: (error as NodeJS.ErrnoException)?.code }),
    ...settings,
  });
}

async function linesIn(): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readAuditFiles(folder)) lines.push(line);
  return lines;
}

describe("the audit log", () => {
  it("makes nothing before its first line, and reads nothing as nothing", async () => {
    fileIn().close();
    expect(await linesIn()).toEqual([]);
    await expect(stat(folder)).rejects.toThrow();
  });

  it("keeps every line in order, across runs, for its owner only", async () => {
    const first = fileIn();
    for (let i = 0; i < 100; i += 1) first.write(`line ${i}`);
    first.close();
    const second = fileIn();
    second.write("line 100");
    second.close();
    expect(await linesIn()).toEqual(Array.from({ length: 101 }, (_, i) => `line ${i}`));
    expect((await stat(join(folder, "audit.jsonl"))).mode & 0o077).toBe(0);
  });

  it("has every line in the file before write returns, for a process may be killed at any time", async () => {
    const file = fileIn();
    file.write("one");
    expect(await linesIn()).toEqual(["one"]);
    file.close();
  });

  it("goes on on a new line after a writer that was killed in the middle of one", async () => {
    const file = fileIn();
    file.write("whole");
    file.close();
    await writeFile(join(folder, "audit.jsonl"), 'whole\n{"half', { flag: "w" });
    const next = fileIn();
    next.write("after");
    next.close();
    expect(await linesIn()).toEqual(["whole", '{"half', "after"]);
  });

  it("is bounded: full files are set aside, the oldest are removed", async () => {
    for (let i = 0; i < 12; i += 1) {
      const file = fileIn({ fileBytes: 2_000 });
      file.write(`${i}`.padEnd(999, "x"));
      file.close();
    }
    const names = await readdir(folder);
    expect(names).toHaveLength(3);
    expect(names).toContain("audit.jsonl");
    expect((await linesIn()).map((line) => Number.parseInt(line, 10))).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it.runIf(process.platform === "linux")(
    "loses lines on a full disk, says so once, and goes on after",
    async () => {
      const seed = fileIn();
      seed.write("before");
      seed.close();
      await rm(join(folder, "audit.jsonl"));
      await symlink("/dev/full", join(folder, "audit.jsonl"));
      const file = fileIn();
      file.write("one");
      file.close();
      file.write("two");
      file.close();
      expect(troubles).toEqual([{ lost: 1, code: "ENOSPC" }]);
      await rm(join(folder, "audit.jsonl"));
      file.write("three");
      file.close();
      expect(troubles.at(-1)).toEqual({ lost: 2, code: undefined });
      expect(await linesIn()).toEqual(["three"]);
    },
  );

  it("does not throw where it may not write", async () => {
    await writeFile(folder, "a file where the folder should be");
    const file = fileIn();
    file.write("one");
    file.close();
    expect(troubles).toHaveLength(1);
    expect(await readFile(folder, "utf8")).toContain("a file");
  });
});
