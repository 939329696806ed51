// Numbers, floats and chunks as bytes: what is written reads back, and other bytes are refused.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteReader, byteWriter, readFloats, writeFloats } from "../../src/domain/byte-codec.ts";
import { type ChunkColumns, decodeChunks, encodeChunks } from "../../src/domain/chunk-columns.ts";

const wholeNumbers = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("numbers as bytes", () => {
  it("read back as they were written, small ones from one byte", () => {
    fc.assert(
      fc.property(fc.array(wholeNumbers), (numbers) => {
        const writer = byteWriter();
        for (const number of numbers) writer.number(number);
        const reader = byteReader(writer.done());
        expect(numbers.map(() => reader.number())).toEqual(numbers);
        expect(reader.left()).toBe(0);
        expect(reader.number()).toBeNaN();
      }),
    );
    const writer = byteWriter();
    writer.number(127);
    expect(writer.done()).toHaveLength(1);
  });

  it("are none where their bytes end too early or never end", () => {
    expect(byteReader(Uint8Array.of(0x80)).number()).toBeNaN();
    expect(byteReader(new Uint8Array(9).fill(0xff)).number()).toBeNaN();
  });
});

describe("floats as bytes", () => {
  it("read back to the last bit, and are refused where a byte is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, min: 0, noDefaultInfinity: true })), (values) => {
        const floats = Float32Array.from(values, (value) => value + 0);
        const writer = byteWriter();
        writeFloats(writer, floats);
        const bytes = writer.done();
        expect(readFloats(byteReader(bytes), floats.length)).toEqual(floats);
        if (floats.length > 0)
          expect(readFloats(byteReader(bytes.subarray(0, -1)), floats.length)).toBeUndefined();
      }),
    );
  });
});

describe("chunks as bytes", () => {
  const columns: ChunkColumns = {
    paragraphs: Uint32Array.of(0, 0, 2, 2, 2),
    sentences: Uint8Array.of(0, 1, 0, 1, 1),
    starts: Uint32Array.of(0, 0, 0, 0, 300),
    ends: Uint32Array.of(200, 90, 70_000, 300, 70_000),
  };

  it("read back as they were written", () => {
    expect(decodeChunks(encodeChunks(columns), 3)).toEqual(columns);
  });

  it("are refused where a byte is missing or too many, or a paragraph is not there", () => {
    const bytes = encodeChunks(columns);
    expect(decodeChunks(bytes.subarray(0, -1), 3)).toBeUndefined();
    expect(decodeChunks(Uint8Array.of(...bytes, 0), 3)).toBeUndefined();
    expect(decodeChunks(bytes, 2)).toBeUndefined();
    expect(decodeChunks(new Uint8Array(0), 3)).toBeUndefined();
  });
});
