// Every example, run as its reader would run it: against the binary on a free port, over the real documents.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompiledPackage, compilePackage } from "./support/compiled-package.ts";

const run = promisify(execFile);

let compiled: CompiledPackage;
let service: ChildProcess;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  compiled = await compilePackage();
  await mkdir(join(compiled.folder, "examples"));
  const { PATH } = process.env;
  environment = { PATH, YOUJU_INDEX: join(compiled.folder, "index"), YOUJU_AUDIT: "off" };
  service = spawn(process.execPath, [compiled.binary, "serve"], { env: { ...environment, PORT: "0" } });
  environment = { ...environment, YOUJU_URL: await addressOf(service) };
});

afterAll(async () => {
  service.kill();
  await compiled.remove();
});

/** The address in the service's log, once it answers. Reads on to the end: a closed pipe would end the service. */
function addressOf(child: ChildProcess): Promise<string> {
  let log = "";
  return new Promise((resolve) => {
    child.stdout?.on("data", (piece) => {
      log += piece;
      if (log.includes('"server-ready"')) resolve(/"url":"([^"]+)"/.exec(log)?.[1] ?? "");
    });
  });
}

/** Runs an example of TypeScript, its types taken away as Node and tsx do. */
async function runExample(name: string): Promise<string> {
  const source = await readFile(join("examples", name), "utf8");
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  const file = join(compiled.folder, "examples", name.replace(/\.ts$/, ".js"));
  await writeFile(file, outputText);
  const { stdout } = await run(process.execPath, [file], { env: environment });
  return stdout;
}

describe("the examples", () => {
  it("of curl answer, whole and as a stream", async () => {
    const { stdout } = await run("sh", ["examples/ask.sh"], { env: environment });
    expect(stdout).toContain('"status":"answered"');
    expect(stdout).toMatch(/event: citations[\s\S]*event: statement[\s\S]*event: done/);
  });

  it.each([
    ["ask.ts", /\[1\] .*\/api\/paragraphs\/policy-address-2024-ch4/],
    ["openai-client.ts", /\[1\][\s\S]*: http:.*\/api\/paragraphs\//],
    ["langchain-chat.ts", /TLB/],
    ["langchain-chain.ts", /bureaux: .*ITIB[\s\S]*InnoHK[\s\S]*dimensions: 768/],
    ["mcp-client.ts", /ask, search_paragraphs[\s\S]*\[1\]/],
  ])("%s does what it says", async (name, expected) => {
    expect(await runExample(name)).toMatch(expected);
  });

  it("of a configuration start a server that speaks the protocol", async () => {
    const { mcpServers } = JSON.parse(await readFile("examples/mcp.json", "utf8"));
    expect(mcpServers.youju).toEqual({ command: "npx", args: ["youju", "mcp"] });
    expect(new URL(mcpServers["youju-over-http"].url).pathname).toBe("/mcp");
    const client = new Client({ name: "test", version: "1" });
    const args = [compiled.binary, ...mcpServers.youju.args.slice(1)];
    const env = environment as Record<string, string>;
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args, env, stderr: "ignore" }),
    );
    expect((await client.listTools()).tools).toHaveLength(5);
    await client.close();
  });

  it("are all run here, and all listed", async () => {
    const tested = await readFile("test/examples.test.ts", "utf8");
    const listed = await readFile("examples/README.md", "utf8");
    for (const name of await readdir("examples")) {
      if (name === "README.md") continue;
      expect(tested).toContain(name);
      expect(listed).toContain(name);
    }
  });
});
