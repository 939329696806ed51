// A language comes in, every word of the pages in it goes out. For the server; a browser is sent one language's file alone.
import type { Tongue } from "../page-data.ts";
import { CONVERSATION_WORDS as CONVERSATION_EN } from "./conversation-en.ts";
import type { ConversationWords } from "./conversation-words.ts";
import { CONVERSATION_WORDS as CONVERSATION_ZH_HANS } from "./conversation-zh-hans.ts";
import { CONVERSATION_WORDS as CONVERSATION_ZH_HANT } from "./conversation-zh-hant.ts";
import { PAGE_WORDS as PAGE_EN } from "./page-en.ts";
import type { PageWords } from "./page-words.ts";
import { PAGE_WORDS as PAGE_ZH_HANS } from "./page-zh-hans.ts";
import { PAGE_WORDS as PAGE_ZH_HANT } from "./page-zh-hant.ts";

/** The words of a conversation by language. */
export const CONVERSATION_WORDS: { readonly [tongue in Tongue]: ConversationWords } = {
  en: CONVERSATION_EN,
  "zh-Hant": CONVERSATION_ZH_HANT,
  "zh-Hans": CONVERSATION_ZH_HANS,
};

/** The words around everything by language. */
export const PAGE_WORDS: { readonly [tongue in Tongue]: PageWords } = {
  en: PAGE_EN,
  "zh-Hant": PAGE_ZH_HANT,
  "zh-Hans": PAGE_ZH_HANS,
};
