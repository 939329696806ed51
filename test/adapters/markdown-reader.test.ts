// What the block at the head of a Markdown file says of the file, before what its text may say.
import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/adapters/html-reader.ts";
import { markdownReader } from "../../src/adapters/markdown-reader.ts";

const LIMITS = { bytes: 1e6, inflatedBytes: 1e6, pages: 50, seconds: 10 };
const reader = markdownReader(readHtml);

async function read(text: string) {
  const outcome = await reader.read(new TextEncoder().encode(text), LIMITS);
  if (!outcome.ok) throw new Error("not read");
  return outcome.file;
}

describe("a Markdown file", () => {
  it("is of the title and date of its block, not of a date in a table", async () => {
    const body = "# Parks\n\n| Park | Opening |\n|---|---|\n| Fuk Wa Street | June 2025 |\n";
    const file = await read(`---\ntitle: "Pocket Parks"\ndate: 2025-05-01\n---\n${body}`);
    expect(file).toMatchObject({ title: "Pocket Parks", statedDate: "2025-05-01" });
    expect(file.pieces.some(({ cells }) => cells.includes("Fuk Wa Street"))).toBe(true);
  });

  it("without a block says neither", async () => {
    expect(await read("# Parks\n\nFourteen of them.\n")).toMatchObject({ title: null, statedDate: null });
  });

  it("has its footnotes under the numbers that they are printed with, whatever they are called", async () => {
    const file = await read(
      "Fees rise.[^why] Costs too.[^b]\n\n`[^b]` is code.\n\n[^b]: See.\n[^why]: Inflation.\n",
    );
    expect(file.pieces.map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ["prose", "Fees rise.¹ Costs too.²"],
      ["prose", "[^b] is code."],
      ["prose", "[^2]: See."],
      ["prose", "[^1]: Inflation."],
    ]);
  });

  it("keeps a mark that points to nothing", async () => {
    expect((await read("Fees rise.[^1]\n")).pieces[0]?.text).toContain("[^1]");
  });

  it("without a first heading is called what its block says", async () => {
    expect(await read("---\ntitle: Parks\n---\n## Scope\n\nFourteen.\n")).toMatchObject({
      headline: "Parks",
    });
  });
});
