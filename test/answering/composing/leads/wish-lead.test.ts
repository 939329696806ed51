// What is said before a quotation that was wished for in another way.
import { expect, it } from "vitest";
import { wishLead } from "../../../../src/answering/composing/leads/wish-lead.ts";
import type { AgainWish } from "../../../../src/answering/understanding/conversation/asks-about-reply.ts";
import type { Language, Paragraph } from "../../../../src/domain/document.ts";

const lead = (wish: AgainWish | undefined, language: Language, source: Language = language) =>
  wishLead(
    { paragraph: { language: source } as Paragraph },
    { language, again: wish === undefined ? undefined : { doubt: undefined, wish } },
  );

it("says that it only quotes where less is wished for", () => {
  expect(lead("short", "en")).toContain("only quote");
  expect(lead("short", "zh-Hant")).toContain("不能改寫");
  expect(lead("short", "zh-Hans")).toContain("不能改写");
});

it("says that the source has no other language where there is none, and nothing where there is", () => {
  expect(lead("language", "en", "zh-Hant")).toContain("in Chinese only");
  expect(lead("language", "zh-Hant", "en")).toContain("只有英文");
  expect(lead("language", "zh-Hant", "zh-Hans")).toContain("簡體字");
  expect(lead("language", "zh-Hans", "zh-Hant")).toContain("繁体字");
  expect(lead("language", "en")).toBe("");
});

it("says that it is another passage, nothing where it is said once more, and leaves the rest to others", () => {
  expect(lead("other", "en")).toContain("other passages");
  expect(lead("again", "en")).toBe("");
  expect(lead("source", "en")).toBeUndefined();
  expect(lead(undefined, "en")).toBeUndefined();
});
