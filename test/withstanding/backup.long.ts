// The lines of docs/operations.md on backup and restore, run as they stand there around a service that answers: everything is then
// lost, restored, and asked again.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CompiledPackage, compilePackage } from "../support/compiled-package.ts";
import { writeTinySeeds } from "../support/tiny-corpus.ts";

const run = promisify(execFile);

let compiled: CompiledPackage;
let environment: NodeJS.ProcessEnv;
let folders: {
  readonly index: string;
  readonly seeds: string;
  readonly audit: string;
  readonly backup: string;
};
let service: ChildProcess | undefined;

beforeAll(async () => {
  compiled = await compilePackage();
  const at = (name: string) => join(compiled.folder, `of-${name}`);
  folders = { index: at("index"), seeds: at("seeds"), audit: at("audit"), backup: at("backup") };
  await writeTinySeeds(folders.seeds);
  await mkdir(folders.backup);
  const bin = join(compiled.folder, "bin");
  await mkdir(bin);
  const started = `#!/bin/sh\nexec "${process.execPath}" "${compiled.binary}" "$@"\n`;
  await writeFile(join(bin, "youju"), started, { mode: 0o755 });
  environment = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    BACKUP: folders.backup,
    YOUJU_INDEX: folders.index,
    YOUJU_SEEDS: folders.seeds,
    YOUJU_AUDIT_FOLDER: folders.audit,
    PORT: "0",
  };
});

afterAll(async () => {
  service?.kill("SIGKILL");
  await compiled.remove();
});

/** The blocks of shell lines in the page's section, in their order: the backup, the restore. */
async function documentedLines(): Promise<readonly string[]> {
  const page = await readFile("docs/operations.md", "utf8");
  const section = page.split("\n## Backup and restore\n")[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines = ""]) => lines);
}

function shell(lines: string) {
  return run("bash", ["-euo", "pipefail", "-c", lines], { env: environment, cwd: compiled.folder });
}

async function startService(): Promise<string> {
  service = spawn(process.execPath, [compiled.binary, "serve", "--json"], {
    env: environment,
    cwd: compiled.folder,
  });
  let log = "";
  service.stdout?.on("data", (piece) => {
    log += piece;
  });
  await expect.poll(() => log, { timeout: 30_000 }).toContain("server-ready");
  return /"url":"([^"]+)"/.exec(log)?.[1] ?? "";
}

async function stopService(): Promise<void> {
  const ended = service && once(service, "exit");
  service?.kill("SIGTERM");
  await ended;
}

async function askOf(url: string): Promise<{ readonly answer: string; readonly indexId: string }> {
  const body = JSON.stringify({ question: "How many lamps are replaced along the harbour?" });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${url}/api/ask`, { method: "POST", headers, body });
  const { answer, provenance } = (await response.json()) as {
    answer: string;
    provenance: { indexId: string };
  };
  return { answer, indexId: provenance.indexId };
}

const auditLines = async () =>
  (await readFile(join(folders.audit, "audit.jsonl"), "utf8")).split("\n").filter((line) => line !== "");

it("what was backed up while the service answered is, after everything is lost, what answers again", async () => {
  const [backup = "", restore = ""] = await documentedLines();
  const url = await startService();
  const before = await askOf(url);
  const lines = await auditLines();
  expect(lines).toHaveLength(1);
  await shell(backup);
  await stopService();
  for (const folder of [folders.index, folders.seeds, folders.audit]) await rm(folder, { recursive: true });
  await shell(restore);
  expect(await auditLines()).toEqual(lines);
  expect(await askOf(await startService())).toEqual(before);
  await stopService();
  expect((await auditLines()).slice(0, 1)).toEqual(lines);
}, 120_000);

it("a backup with a byte changed is not restored", async () => {
  const [, restore = ""] = await documentedLines();
  const file = join(folders.backup, "index.tgz");
  const bytes = await readFile(file);
  bytes[200] = (bytes[200] ?? 0) ^ 1;
  await writeFile(file, bytes);
  await expect(shell(restore)).rejects.toThrow("index.tgz");
}, 30_000);
