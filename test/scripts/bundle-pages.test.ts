// The scripts that browsers are sent: whole, each in its own language, and refused at build time where they could not run.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
// @ts-expect-error A script of the build has no types; its two paths are strings.
import { bundlePages } from "../../scripts/bundle-pages.mjs";
import { openPageFiles } from "../../src/adapters/page-files.ts";
import { CONVERSATION_WORDS } from "../../src/web/words/words-of.ts";

const folder = mkdtempSync(join(tmpdir(), "youju-bundle-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the bundled pages", () => {
  const out = join(folder, "scripts");
  bundlePages("src/web", out);
  const read = (name: string) => readFileSync(join(out, name), "utf8");

  it("are one script for each page and language, and the one that runs before painting", () => {
    const names = ["ask-page", "replies-page"].flatMap((page) =>
      ["en", "zh-hans", "zh-hant"].map((tongue) => `${page}.${tongue}.js`),
    );
    expect(readdirSync(out).sort()).toEqual([...names, "early.js"].sort());
    for (const name of names) expect(() => new Script(read(name)), name).not.toThrow();
    for (const name of names) expect(read(name), name).not.toMatch(/\brequire\(|\bimport\b\s*[({"']/);
  });

  it("hold the words of their own language and of no other", () => {
    const { en, "zh-Hant": hant, "zh-Hans": hans } = CONVERSATION_WORDS;
    expect(read("ask-page.en.js")).toContain(en.thanks);
    for (const other of [hant.thanks, hans.thanks]) expect(read("ask-page.en.js")).not.toContain(other);
    expect(read("replies-page.zh-hant.js")).toContain(hant.thanks);
    expect(read("replies-page.zh-hant.js")).not.toContain(en.thanks);
  });

  it("are light: under 24 kB for the front page, under 32 kB for the desk", async () => {
    const served = await openPageFiles(out);
    for (const [name, file] of served?.files ?? [])
      expect(file.gzipped.byteLength, name).toBeLessThan(name.startsWith("replies-page") ? 32_000 : 24_000);
  });

  it("are the same for the same sources, and another version for others", async () => {
    const first = await openPageFiles(out);
    bundlePages("src/web", out);
    expect((await openPageFiles(out))?.version).toBe(first?.version);
    writeFileSync(join(out, "early.js"), "changed");
    expect((await openPageFiles(out))?.version).not.toBe(first?.version);
  });

  it("are none where nothing was built", async () => {
    expect(await openPageFiles(join(folder, "nowhere"))).toBeUndefined();
  });
});

describe("sources that cannot be bundled", () => {
  function bundled(files: Readonly<Record<string, string>>): void {
    const sources = mkdtempSync(join(folder, "sources-"));
    mkdirSync(join(sources, "browser"));
    const all = { "early.ts": "", "ask-page.ts": "", "replies-page.ts": "", ...files };
    for (const [name, text] of Object.entries(all)) writeFileSync(join(sources, "browser", name), text);
    bundlePages(sources, join(sources, "out"));
  }

  it("are refused where they need a package", () => {
    expect(() => bundled({ "ask-page.ts": 'import { z } from "zod";\nz();' })).toThrow(/package zod/);
  });

  it("are refused where they need each other", () => {
    expect(() =>
      bundled({
        "ask-page.ts": 'import { a } from "./a.ts";\na();',
        "a.ts": 'import { b } from "./b.ts";\nexport const a = b;',
        "b.ts": 'import { a } from "./a.ts";\nexport const b = a;',
      }),
    ).toThrow(/need each other/);
  });
});
