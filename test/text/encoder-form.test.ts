import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encoderForm } from "../../src/text/encoder-form.ts";
import { SIMPLIFIED_CHARACTERS, TRADITIONAL_CHARACTERS } from "../../src/text/simplified-characters.ts";
import { processorMs } from "../support/fastest.ts";

interface ParityCase {
  readonly text: string;
  readonly form: string;
}

const { cases: parity }: { readonly cases: readonly ParityCase[] } = JSON.parse(
  readFileSync(new URL("../fixtures/tokenizer-parity.json", import.meta.url), "utf8"),
);

describe("the character table", () => {
  it("pairs every source with one target and has no target that is a source", () => {
    expect(TRADITIONAL_CHARACTERS.length).toBe(SIMPLIFIED_CHARACTERS.length);
    expect(new Set(TRADITIONAL_CHARACTERS).size).toBe(TRADITIONAL_CHARACTERS.length);
    const sources = new Set(TRADITIONAL_CHARACTERS);
    expect([...SIMPLIFIED_CHARACTERS].filter((character) => sources.has(character))).toEqual([]);
  });
});

describe("encoderForm", () => {
  it("equals the training code on the parity texts", () => {
    expect(parity.length).toBeGreaterThanOrEqual(200);
    for (const { text, form } of parity) expect(encoderForm(text)).toBe(form);
  });

  it("levels Traditional, Hong Kong and Simplified spellings", () => {
    expect(encoderForm("衞生署綫上服務裏的說明")).toBe(encoderForm("卫生署线上服务里的说明"));
    expect(encoderForm("書面答覆")).toBe(encoderForm("书面答复"));
  });

  it("keeps stops inside numbers only", () => {
    expect(encoderForm("HK$1,234.5, i.e. a lot.")).toBe(" hk 1,234.5 i e a lot");
  });

  it("writes no space beside Chinese but one before each other word", () => {
    expect(encoderForm("於 2023 年在 Hong Kong 發表。")).toBe("于 2023年在 hong kong发表");
  });

  it("leaves nothing of a text without letters and digits", () => {
    expect(encoderForm(" 。…—！ \u200b\ud800")).toBe("");
  });

  it("is idempotent and never throws, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const form = encoderForm(text);
        expect(form).not.toMatch(/ {2}| $/);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[香港政府覆裏綫a-zA-Z0-9 .,，。「」-]{0,40}$/u), (text) => {
        expect(encoderForm(encoderForm(text))).toBe(encoderForm(text));
      }),
    );
  });

  it("reads a long line in linear time", () => {
    expect(processorMs(() => encoderForm("，.,1 政".repeat(200_000)))).toBeLessThan(10_000);
  });
});
