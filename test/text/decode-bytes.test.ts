// Texts in the encodings that Hong Kong's offices have written in: read as what they are, or not at all.
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../src/text/decode-bytes.ts";

const bytesOf = (hex: string) => Buffer.from(hex.replace(/\s/gu, ""), "hex");

describe("Big5", () => {
  it("has Hong Kong's own characters, which the platform may read as private ones", () => {
    // 食物環境衞生署於深水埗、鰂魚涌。二〇年
    const bytes = bytesOf("adb9aaabc0f4b9d28fc0a5cdb870a9f3b260a4f496f5a142916fb3bdaf46a143a447c6e2a67e");
    expect(decodeBytes(bytes, null)).toEqual({
      text: "食物環境衞生署於深水埗、鰂魚涌。二〇年",
      encoding: "big5",
      remarks: ["read as big5"],
    });
    expect(decodeBytes(bytes, "big5-hkscs")?.remarks).toEqual([]);
  });

  it("is known by one short sentence", () => {
    // 第二季食物抽驗結果：樣本合七百個。
    const bytes = bytesOf("b2c4a447a975adb9aaaba9e2c5e7b5b2aa47a147bccba5bba658a443a6caadd3a143");
    expect(decodeBytes(bytes, null)?.text).toBe("第二季食物抽驗結果：樣本合七百個。");
  });
});

describe("other encodings", () => {
  it("Simplified Chinese is not taken for Big5", () => {
    // 第二季食物抽验结果
    const bytes = bytesOf("b5dab6febcbecab3cef3b3e9d1e9bde1b9fba1a3");
    expect(decodeBytes(bytes, null)?.encoding).toBe("gb18030");
  });

  it("an accent or a pound sign among plain letters is Western Europe's", () => {
    const text = "The café on the pier pays a fee of £40 – as the others do.";
    const bytes = Buffer.from(text.replace("–", "\u0096"), "latin1");
    expect(decodeBytes(bytes, null)).toMatchObject({ text, encoding: "windows-1252" });
  });

  it.each([
    ["Japanese", "938c8b9e93738ccc9085 93b997bf8be082cd8e4f95 5389 7e82c582b7"],
    ["Korean", "bcadbfefbdc3b4c2 bbf5b7cebfee20b1b3c5eb20c1a4c3a5c0bb20b9dfc7a5c7cfbfb4b4d9"],
    ["Russian", "edcfd3cbcfd7d3cbcfc520d0d2c1d7c9d4c5ccd8d3d4d7cf20d5d4d7c5d2c4c9cccf"],
  ])("%s is refused: what it says is not known", (_, hex) => {
    expect(decodeBytes(bytesOf(hex), null)).toBeUndefined();
  });

  it("whoever indexes characters for private use is told", () => {
    expect(decodeBytes(Buffer.from("Fees \uf0b7 $40"), null)?.remarks).toEqual([
      "1 characters are of private use: no other computer knows them",
    ]);
  });
});
