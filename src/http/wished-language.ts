// An Accept-Language header comes in; the first of our languages that it wishes for goes out, for pages and for answers to questions
// whose own words tell none.
import type { Language } from "../domain/document.ts";

/** The language wished for; undefined where none is one of ours. */
export function wishedLanguage(header: string | undefined): Language | undefined {
  for (const wish of (header ?? "").toLowerCase().split(",")) {
    const tag = (wish.split(";")[0] ?? "").trim();
    if (tag.startsWith("en")) return "en";
    if (tag.startsWith("zh")) return /hans|-cn|-sg/.test(tag) ? "zh-Hans" : "zh-Hant";
  }
  return undefined;
}
