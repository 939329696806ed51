// A language comes in, every word of the reply desk in it goes out. For the server; a browser is sent one language's file alone.
import type { Tongue } from "../page-data.ts";
import { REPLY_WORDS as EN } from "./reply-en.ts";
import type { ReplyWords } from "./reply-words.ts";
import { REPLY_WORDS as ZH_HANS } from "./reply-zh-hans.ts";
import { REPLY_WORDS as ZH_HANT } from "./reply-zh-hant.ts";

/** The words of the reply desk by language. */
export const REPLY_WORDS: { readonly [tongue in Tongue]: ReplyWords } = {
  en: EN,
  "zh-Hant": ZH_HANT,
  "zh-Hans": ZH_HANS,
};
