// Ten thousand cases asked, graded and reported in a process that may not hold more than 128 MiB of JavaScript.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompiledPackage, compilePackage } from "../support/compiled-package.ts";
import { smallCase, startSmallService } from "../support/small-service.ts";

const CASES = 10_000;
const HEAP = ["--max-old-space-size=128"];
const FORMATS = "html,markdown,json,junit,trec-run,trec-qrels,beir,trec-rag,ragas,ragchecker";

let compiled: CompiledPackage;

beforeAll(async () => {
  compiled = await compilePackage();
  const file = createWriteStream(join(compiled.folder, "set.jsonl"));
  for (let number = 1; number <= CASES; number += 1) file.write(`${smallCase(number)}\n`);
  file.end();
  await once(file, "close");
});
afterAll(() => compiled.remove());

async function ended(typed: readonly string[]): Promise<readonly [number, string]> {
  const child = spawn(process.execPath, [...HEAP, compiled.binary, ...typed], { cwd: compiled.folder });
  let said = "";
  child.stderr?.on("data", (piece) => {
    said += piece;
  });
  child.stdout?.resume();
  const [code] = await once(child, "exit");
  return [code, said];
}

describe("ten thousand cases in a heap of 128 MiB", () => {
  it("are asked, graded and written in every format", async () => {
    const at = (name: string) => join(compiled.folder, name);
    const service = await startSmallService();
    try {
      expect(await ended(["eval", at("set.jsonl"), "--url", service.base, "--run", at("run")])).toEqual([
        0,
        "",
      ]);
    } finally {
      service.close();
    }
    const reports = ["--report", at("out"), "--format", FORMATS];
    expect(await ended(["eval", "--grade", at("run"), ...reports])).toEqual([0, ""]);
    expect(
      await ended([
        "eval",
        at("set.jsonl"),
        "--predictions",
        at("run/outputs.jsonl"),
        "--no-index",
        "--run",
        at("again"),
        "--no-controls",
      ]),
    ).toEqual([0, ""]);
    expect((await readdir(at("out"))).length).toBeGreaterThan(7);
    expect((await stat(at("out/report.html"))).size).toBeGreaterThan(1_000_000);
    const { summary } = JSON.parse(await readFile(at("out/report.json"), "utf8"));
    expect(summary).toMatchObject({ cases: CASES, answerable: 8000, unanswerable: 2000 });
  });
});
