// The words of the pages, and the contract's page, whose script is text to the compiler: what it would check is checked here.
import { describe, expect, it } from "vitest";
import { DOCS_PAGE } from "../../src/web/docs-page.ts";
import { CONVERSATION_WORDS, PAGE_WORDS } from "../../src/web/words/words-of.ts";

/** Every text of a dictionary with its path. */
function texts(words: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[`${path}/${name}`, value] as const]
      : texts(value as object, `${path}/${name}`),
  );
}

function places(text: string): readonly string[] {
  return [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}

describe.each([
  ["the conversation", CONVERSATION_WORDS],
  ["the pages", PAGE_WORDS],
] as const)("the words of %s", (_, byTongue) => {
  const english = new Map(texts(byTongue.en));

  it.each(["zh-Hant", "zh-Hans"] as const)(
    "say in %s what they say in English, with the same places",
    (tongue) => {
      const own = new Map(texts(byTongue[tongue]));
      expect([...own.keys()]).toEqual([...english.keys()]);
      for (const [path, text] of own) {
        expect(text.trim(), path).not.toBe("");
        expect(places(text), path).toEqual(places(english.get(path) ?? ""));
      }
    },
  );
});

describe("Simplified Chinese", () => {
  it("is written in Simplified characters and marks", () => {
    const all = [...texts(CONVERSATION_WORDS["zh-Hans"]), ...texts(PAGE_WORDS["zh-Hans"])];
    for (const [path, text] of all)
      expect(text, path).not.toMatch(/[們對來時這問題與為個國學會開關說話請選擇數據機「」]/u);
  });
});

describe("the contract's page", () => {
  it("has a script that parses, in a file of its own", () => {
    expect(() => new Function(DOCS_PAGE.script)).not.toThrow();
    expect(DOCS_PAGE.html).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });

  it("gives every element that the script looks for, once", () => {
    const ids = [...DOCS_PAGE.html.matchAll(/ id="([\w-]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [...DOCS_PAGE.script.matchAll(/(?:byId|getElementById)\("([\w-]+)"\)/g)];
    expect(wanted.length).toBeGreaterThan(0);
    for (const [, id] of wanted) expect(ids).toContain(id);
  });
});
