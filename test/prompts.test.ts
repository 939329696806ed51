// The words given to a chat model: complete, checked at the start, and versioned.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readPrompts } from "../src/prompts.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-prompts-"));
  await cp("prompts", folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function change(name: string, edit: (text: string) => string): Promise<void> {
  await writeFile(join(folder, name), edit(await readFile(join(folder, name), "utf8")));
}

describe("the prompts", () => {
  it("fill their places once: what is filled in is never read as a place", async () => {
    const prompts = await readPrompts("prompts");
    const [system, user] = prompts.messages("answer", "zh-Hant", {
      question: "{sources}？",
      sources: "$& S1",
    });
    expect(system?.role).toBe("system");
    expect(system?.content).toContain("繁體中文");
    expect(user).toEqual({
      role: "user",
      content: "<question>\n{sources}？\n</question>\n\n<sources>\n$& S1\n</sources>",
    });
  });

  it("have one version for equal words and another for others", async () => {
    const before = (await readPrompts(folder)).version;
    expect(before).toBe((await readPrompts("prompts")).version);
    expect(before).toMatch(/^sha256:[0-9a-f]{64}$/);
    await change("judge.en.md", (text) => `${text} `);
    expect((await readPrompts(folder)).version).not.toBe(before);
  });

  it.each([
    [
      "a missing place",
      "answer.en.md",
      (text: string) => text.replace("{question}", ""),
      /answer\.en\.md lacks \{question\}/,
    ],
    [
      "a misspelt place",
      "repair.zh-Hans.md",
      (text: string) => text.replace("{faults}", "{fault}"),
      /repair\.zh-Hans\.md lacks \{faults\}/,
    ],
    [
      "an unknown place",
      "reply.en.md",
      (text: string) => `${text}{name}`,
      /reply\.en\.md has the unknown place \{name\}/,
    ],
    [
      "no system part",
      "condense.en.md",
      (text: string) => text.replace("## system", "# system"),
      /condense\.en\.md must have one part/,
    ],
  ])("stop the start at %s, naming the file", async (_, name, edit, message) => {
    await change(name, edit);
    await expect(readPrompts(folder)).rejects.toMatchObject({
      code: "config-invalid",
      message: expect.stringMatching(message),
    });
  });

  it("stop the start at a missing file", async () => {
    await rm(join(folder, "answer.zh-Hans.md"));
    await expect(readPrompts(folder)).rejects.toMatchObject({ code: "config-invalid" });
  });
});
