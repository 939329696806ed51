// `youju eval` killed as no program can be warned of (SIGKILL), in the middle of a question: the run goes on where it
// stopped, and everything but the timings is what an unbroken run writes, byte for byte.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompiledPackage, compilePackage } from "../support/compiled-package.ts";
import { smallCase, startSmallService } from "../support/small-service.ts";

let compiled: CompiledPackage;
let set: string;

beforeAll(async () => {
  compiled = await compilePackage();
  set = join(compiled.folder, "set.jsonl");
  await writeFile(set, Array.from({ length: 40 }, (_, number) => `${smallCase(number + 1)}\n`).join(""));
});
afterAll(() => compiled.remove());

async function bytesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => /json|md$/u.test(name) && name !== "timings.jsonl");
  const read = names.sort().map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(read));
}

describe("a run that is killed", () => {
  it("resumes to the same bytes, and asks nothing twice but the question that was cut off", async () => {
    const at = (name: string) => join(compiled.folder, name);
    const run = (folder: string, base: string, ...more: readonly string[]) =>
      spawn(
        process.execPath,
        [
          ...[compiled.binary, "eval", set, "--url", base, "--run", at(folder)],
          ...["--report", at(`${folder}-report`), "--format", "markdown,json", ...more],
        ],
        { cwd: compiled.folder, stdio: "ignore" },
      );
    let stop = () => {};
    const service = await startSmallService((asked) => {
      if (asked === 17) return new Promise(() => stop());
    });
    try {
      const killed = run("killed", service.base);
      stop = () => killed.kill("SIGKILL");
      expect(await once(killed, "exit")).toEqual([null, "SIGKILL"]);
      expect((await readFile(at("killed/outputs.jsonl"), "utf8")).trim().split("\n")).toHaveLength(16);

      expect(await once(run("killed", service.base), "exit")).toEqual([1, null]);
      expect(await once(run("killed", service.base, "--resume"), "exit")).toEqual([0, null]);
      expect(service.asked()).toBe(17 + 24);

      expect(await once(run("whole", service.base), "exit")).toEqual([0, null]);
      expect(await bytesOf(at("killed"))).toEqual(await bytesOf(at("whole")));
      expect(await bytesOf(at("killed-report"))).toEqual(await bytesOf(at("whole-report")));
    } finally {
      service.close();
    }
  });
});
