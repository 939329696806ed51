// The walls of the house, and the proof that the tool that watches them sees: green and blind is the failure to fear.
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cruise } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  forbidden: object[];
  options: object;
};

/** A copy of the house, so that planting in it disturbs nobody. */
let house: string;

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "youju-house-"));
  await cp("src", join(house, "src"), { recursive: true });
  await cp("tsconfig.json", join(house, "tsconfig.json"));
  await cp("package.json", join(house, "package.json"));
  await symlink(resolve("node_modules"), join(house, "node_modules"));
});

afterAll(() => rm(house, { recursive: true, force: true }));

async function violations(): Promise<{ modules: number; rules: string[] }> {
  const options = {
    ...config.options,
    baseDir: house,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  };
  const result = await cruise(["src"], options as never);
  if (typeof result.output === "string") throw new Error("dependency-cruiser gave text");
  const { summary } = result.output;
  return {
    modules: summary.totalCruised,
    rules: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

/** Puts a module with the given import into a room of the copy. */
async function plant(room: string, text: string): Promise<string> {
  const folder = join("src", room, "planted");
  await mkdir(join(house, folder));
  await writeFile(join(house, folder, "planted.ts"), text);
  return folder;
}

describe("the walls", () => {
  it("stand, over all modules", async () => {
    const found = await violations();
    expect(found.modules).toBeGreaterThan(60);
    expect(found.rules).toEqual([]);
  });

  it.each([
    ["domain", 'import "../../text/fold.ts";\nexport const planted = 1;\n', "domain-knows-nothing"],
    ["text", 'import "zod";\nexport const planted = 1;\n', "domain-packages"],
    [
      "answering",
      'import "../../adapters/exact-vector-index.ts";\nexport const planted = 1;\n',
      "answering-line",
    ],
    ["answering", 'import "node:fs";\nexport const planted = 1;\n', "domain-packages"],
    [
      "indexing",
      'import "../../answering/composing/in-language.ts";\nexport const planted = 1;\n',
      "indexing-line",
    ],
    [
      "http",
      'import "../../answering/answer-question.ts";\nexport const planted = 1;\n',
      "doors-know-one-door",
    ],
    [
      "mcp",
      'import "../../answering/assistant.ts";\nexport const planted = 1;\n',
      "mcp-is-a-door-beside-http",
    ],
    ["http", 'import "@modelcontextprotocol/sdk/types.js";\nexport const planted = 1;\n', "http-packages"],
    [
      "evaluation",
      'import "../../wiring.ts";\nexport const planted = 1;\n',
      "only-the-command-line-and-wiring-construct",
    ],
  ])("catch a module planted in %s", async (room, text, rule) => {
    const folder = await plant(room, text);
    const found = await violations();
    await rm(join(house, folder), { recursive: true });
    expect(found.rules.some((line) => line.startsWith(`${rule}: ${folder}`))).toBe(true);
  });
});
