// The pages' scripts are text to the compiler, so what it would check is checked here: they parse, and every word and
// every element that they ask for is there, in each language.
import { describe, expect, it } from "vitest";
import { DOCS_PAGE } from "../../src/web/docs-page.ts";
import { ASK_PAGE } from "../../src/web/page.ts";
import { scriptValue } from "../../src/web/page-frame.ts";
import { PAGE_WORDS } from "../../src/web/page-words.ts";

/** First groups of every match, each once. */
function named(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
}

describe.each([
  ["the asking page", ASK_PAGE],
  ["the contract page", DOCS_PAGE],
])("%s", (_, page) => {
  it("has a script that parses and cannot end its element early", () => {
    expect(() => new Function(page.script)).not.toThrow();
    expect(page.script).not.toMatch(/<\/script|<!--/i);
  });

  it("gives every element that the script looks for, once", () => {
    const ids = [...page.html.matchAll(/ id="([\w-]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = named(page.script, /(?:byId|getElementById)\("([\w-]+)"\)/g);
    expect(wanted.length).toBeGreaterThan(0);
    for (const id of wanted) expect(ids).toContain(id);
  });

  it("labels its language and lets a reader zoom", () => {
    expect(page.html).toMatch(/<html lang="en">/);
    expect(page.html).toContain('content="width=device-width, initial-scale=1"');
  });
});

describe.each(Object.entries(PAGE_WORDS))("the words in %s", (_, words) => {
  it("hold every word that the page asks for", () => {
    const asked = [
      ...named(ASK_PAGE.html, /data-word="(\w+)"/g),
      ...named(ASK_PAGE.script, /\bwords\.(\w+)/g),
    ];
    for (const word of asked) expect(words).toHaveProperty(word);
  });

  it("keep the place of every number, and three examples", () => {
    for (const word of ["ready", "declinedReady", "source"] as const) expect(words[word]).toContain("{n}");
    expect(words.exampleQuestions).toHaveLength(3);
  });

  it("know every problem that the others know", () => {
    expect(Object.keys(words.problems)).toEqual(Object.keys(PAGE_WORDS.en.problems));
  });
});

describe("a value in a script", () => {
  it("cannot end the script, and stays what it was", () => {
    const value = { text: "</script><!-- 有據 \u2028" };
    expect(scriptValue(value)).not.toContain("<");
    expect(new Function(`return ${scriptValue(value)}`)()).toEqual(value);
  });
});
