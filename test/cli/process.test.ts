// The binary as a process: what only a process can show, namely pipes that close, signals, and the .env file.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompiledPackage, compilePackage } from "../support/compiled-package.ts";

let compiled: CompiledPackage;
let home: string;

beforeAll(async () => {
  compiled = await compilePackage();
  home = compiled.folder;
});

afterAll(() => compiled.remove());

function youju(typed: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  const { PORT: _, ...inherited } = process.env;
  const env = { ...inherited, YOUJU_INDEX: join(home, "index"), ...environment };
  return spawn(process.execPath, [compiled.binary, ...typed], { cwd: home, env });
}

/** Everything that a stream says, growing. */
function listenTo(stream: ChildProcess["stdout"]): { text: string } {
  const heard = { text: "" };
  stream?.on("data", (piece) => {
    heard.text += piece;
  });
  return heard;
}

/** Makes garbage that has grown old beside what stays alive, and says how many bytes the heap held at most once it had been collected a few times. */
const OLD_GARBAGE = `
  const objects = (count) => Array.from({ length: count }, (_, i) => ({ i, text: [i, i, i, i] }));
  const alive = [objects(300_000), ...Array.from({ length: 8 })];
  let most = 0;
  for (let round = 0; round < 400; round++) {
    alive[1 + (round % 8)] = objects(20_000);
    if (round > 100) most = Math.max(most, process.memoryUsage().heapUsed);
  }
  console.log(most);`;

/** Standard output of a script in a process of its own. */
async function outputOf(script: string): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  const [said, complaints] = [listenTo(child.stdout), listenTo(child.stderr)];
  await once(child, "close");
  expect(complaints.text).toBe("");
  return said.text;
}

describe("boundHeap", () => {
  it("has garbage collected before the heap has grown to twice what it needs", async () => {
    const module = JSON.stringify(pathToFileURL(join(home, "dist/cli/bound-heap.js")));
    const bound = `import { boundHeap } from ${module}; boundHeap();`;
    const [free, bounded] = [await outputOf(OLD_GARBAGE), await outputOf(bound + OLD_GARBAGE)];
    expect(Number(bounded)).toBeGreaterThan(0);
    expect(Number(bounded)).toBeLessThan(0.7 * Number(free));
  });
});

describe("the binary", () => {
  it("starts with a hashbang, so that a shell can run it", async () => {
    expect(await readFile("src/cli.ts", "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("ends with the exit code of its command", async () => {
    expect(await once(youju(["--version"]), "close")).toEqual([0, null]);
    expect(await once(youju(["launch"]), "close")).toEqual([2, null]);
  });

  it("takes a reader that leaves for no error", async () => {
    const child = youju(["--help"]);
    const complaints = listenTo(child.stderr);
    child.stdout?.destroy();
    expect(await once(child, "close")).toEqual([0, null]);
    expect(complaints.text).toBe("");
  });

  it("reads .env in the working folder; the environment comes first", async () => {
    await writeFile(join(home, ".env"), "PORT=nowhere\n");
    const child = youju(["documents"]);
    const complaints = listenTo(child.stderr);
    expect(await once(child, "close")).toEqual([1, null]);
    expect(complaints.text).toContain("PORT must be");
    const overruled = youju(["documents"], { PORT: "3000" });
    const others = listenTo(overruled.stderr);
    await once(overruled, "close");
    expect(others.text).not.toContain("PORT");
    await rm(join(home, ".env"));
  });

  it.each(["SIGTERM", "SIGINT"] as const)("serve ends in good order on %s", async (signal) => {
    const child = youju(["serve"], { PORT: "0" });
    const log = listenTo(child.stdout);
    await expect.poll(() => log.text).toContain("server-listening");
    child.kill(signal);
    expect(await once(child, "close")).toEqual([0, null]);
    expect(log.text.trim().split("\n").at(-1)).toContain('"server-stopped"');
  });

  it("ends with 1 and one line of the log when something breaks that nobody catches, and tells no text", async () => {
    const breaking = join(home, "breaking.cjs");
    const canary = "what a person wrote";
    await writeFile(
      breaking,
      `process.on("SIGUSR2", () => void Promise.reject(new TypeError("${canary}")));`,
    );
    const child = youju(["serve"], { PORT: "0", NODE_OPTIONS: `--require ${breaking}` });
    const [said, complaints] = [listenTo(child.stdout), listenTo(child.stderr)];
    await expect.poll(() => said.text, { timeout: 60_000 }).toContain("server-ready");
    child.kill("SIGUSR2");
    expect(await once(child, "close")).toEqual([1, null]);
    const [line = ""] = said.text.split("\n").filter((each) => each.includes("process-faulted"));
    expect(JSON.parse(line)).toMatchObject({
      level: "error",
      origin: "unhandledRejection",
      kind: "TypeError",
    });
    expect(said.text + complaints.text).not.toContain(canary);
  }, 90_000);
});
