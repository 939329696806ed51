// The page's words: whatever an explanation may show has a name in each language.
import { expect, it } from "vitest";
import { DETAIL_NAMES, TOPIC_NAMES } from "../../src/answering/deciding/decision-signals.ts";
import { LANGUAGES } from "../../src/domain/document.ts";
import { CONVERSATION_WORDS } from "../../src/web/words/words-of.ts";

it.each(LANGUAGES)("names in %s every sign that a decision is made of, each otherwise", (language) => {
  const { factors } = CONVERSATION_WORDS[language];
  const names = [...TOPIC_NAMES, ...DETAIL_NAMES].map((sign) => factors[sign]);
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});
