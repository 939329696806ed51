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
});
