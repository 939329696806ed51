// Word files that people send: read with the numbers that Word draws, and refused where broken or made to fill the memory.
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readWordText } from "../../src/adapters/word-text.ts";

/** A zip of deflated entries; `claimed` is the inflated size that its directory tells. */
function zip(entries: Readonly<Record<string, string | Buffer>>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = deflateRawSync(content);
    const size = claimed ?? Buffer.byteLength(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

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
});
