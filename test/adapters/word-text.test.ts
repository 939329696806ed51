// Word files that people send: read with the numbers that Word draws, and refused where broken or made to fill the memory.
import { describe, expect, it } from "vitest";
import { readWordText } from "../../src/adapters/word-text.ts";
import { wordFile, wordParagraph, zip } from "../support/zip-file.ts";

/** A zip whose directory is said to begin beyond its end. */
function misdirected(): Buffer {
  const file = zip({ "word/document.xml": "<a/>" });
  file.writeUInt32LE(0xfffffff0, file.length - 6);
  return file;
}

const refusal = { code: "file-unreadable" };

describe("reading a Word file", () => {
  it.each([
    ["an empty file", Buffer.alloc(0)],
    ["a text", Buffer.from("How many piers?")],
    ["a zip without a document", zip({ "a.txt": "a" })],
    ["a document that is no XML", zip({ "word/document.xml": "piers" })],
    ["a file cut short", zip({ "word/document.xml": "<a/>".repeat(50) }).subarray(0, 60)],
    ["a directory that points beyond the file", misdirected()],
  ])("refuses %s", async (_, file) => {
    await expect(readWordText(file)).rejects.toMatchObject(refusal);
  });

  it("refuses what would fill the memory, whatever size its directory tells", async () => {
    const bomb = zip({ "word/document.xml": Buffer.alloc(64 * 1024 * 1024) }, 100);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readWordText(bomb)).rejects.toMatchObject(refusal);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);
  });

  it.each([
    ["hundreds of thousands of tags", wordParagraph("a").repeat(40_000)],
    ["as many entities", wordParagraph("&amp;".repeat(200_000))],
  ])("refuses a small file of %s before it costs anything", async (_, body) => {
    const file = wordFile(body);
    expect(file.length).toBeLessThan(100_000);
    const startedAt = process.cpuUsage();
    await expect(readWordText(file)).rejects.toMatchObject(refusal);
    const { user, system } = process.cpuUsage(startedAt);
    // Read, it would take ten seconds and more.
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  it("reads a question of the longest length, however Word has cut it up", async () => {
    const cut = wordParagraph("piers, and ", '<w:lang w:val="en-HK"/><w:sz w:val="24"/>').repeat(2_000);
    expect((await readWordText(wordFile(cut))).length).toBeGreaterThan(20_000);
  });
});
