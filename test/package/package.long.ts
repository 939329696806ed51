// The package as npm packs it, unpacked in a folder of its own: what it exports can be imported, has types, and works. Its
// dependencies are those of this folder, for a fresh installation would need a network.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let home: string;
let files: readonly string[];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "youju-package-"));
  execFileSync("npm", ["run", "build"], { stdio: "ignore" });
  const packed = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", home], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files: listed }] = JSON.parse(packed);
  files = listed.map(({ path }: { path: string }) => path);
  const modules = join(home, "node_modules");
  await mkdir(join(modules, "youju"), { recursive: true });
  execFileSync("tar", ["-xzf", join(home, filename), "--strip-components=1", "-C", join(modules, "youju")]);
  await linkDependencies(resolve("node_modules"), modules);
  await writeFile(join(home, "package.json"), '{ "name": "consumer", "type": "module", "private": true }');
});

afterAll(() => rm(home, { recursive: true, force: true }));

/** Every dependency, those of a scope one by one. */
async function linkDependencies(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    if (name === "youju" || name === ".bin" || name.startsWith(".")) continue;
    await symlink(join(from, name), join(to, name));
  }
}

describe("the packed package", () => {
  it("holds what it runs on, and nothing of ours that it does not", () => {
    for (const file of [
      "dist/cli.js",
      "dist/wiring.d.ts",
      "seeds/manifest.json",
      "models/youju-static-768/config.json",
    ])
      expect(files).toContain(file);
    expect(files.filter((file) => /^(test|eval|training|index|audit)\/|\.env$/.test(file))).toEqual([]);
  });

  it("has types for everything that it exports", async () => {
    await mkdir(join(home, "src"));
    for (const name of [
      "langchain-chain.ts",
      "openai-client.ts",
      "langchain-chat.ts",
      "mcp-client.ts",
      "ask.ts",
    ])
      await writeFile(join(home, "src", name), await readFile(join("examples", name), "utf8"));
    const options = {
      target: "ES2023",
      module: "NodeNext",
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
    };
    await writeFile(
      join(home, "tsconfig.json"),
      JSON.stringify({ compilerOptions: options, include: ["src"] }),
    );
    const compiler = resolve("node_modules/typescript/bin/tsc");
    expect(execFileSync(process.execPath, [compiler, "-p", home], { encoding: "utf8" })).toBe("");
  });

  it("retrieves, answers and embeds in a chain of its user's", () => {
    const program = `
      import { readConfig } from "youju/config";
      import { ensureAssistant } from "youju/wiring";
      import { AssistantRetriever } from "youju/langchain-retriever";
      import { AssistantRunnable } from "youju/langchain-runnable";
      import { LangchainEmbeddings } from "youju/langchain-embeddings";
      const { assistant, embedder } = await ensureAssistant(readConfig({ YOUJU_INDEX: ${JSON.stringify(join(home, "index"))} }));
      const documents = await new AssistantRetriever({ assistant, k: 3 }).invoke("低空經濟由哪個政策局負責？");
      const answer = await new AssistantRunnable(assistant).invoke("Which bureau looks after the low-altitude economy?");
      const vector = await new LangchainEmbeddings(embedder).embedQuery("piers");
      process.stdout.write(JSON.stringify({ documents: documents.length, status: answer.status, bureaux: answer.bureaux.map(({ code }) => code), length: vector.length }));
      process.exit(0);
    `;
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: home,
      encoding: "utf8",
    });
    expect(JSON.parse(said)).toMatchObject({
      documents: 3,
      status: "answered",
      bureaux: expect.arrayContaining(["TLB"]),
      length: 512,
    });
  });

  it("brings the command line", () => {
    const binary = join(home, "node_modules/youju/dist/cli.js");
    expect(execFileSync(process.execPath, [binary, "--version"], { encoding: "utf8" })).toMatch(
      /^\d+\.\d+\.\d+\n$/,
    );
  });
});
