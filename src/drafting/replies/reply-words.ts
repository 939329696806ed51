// The fixed words of replies, in English and Traditional Chinese: the phrases of each form, the sentence of a part without
// evidence, the leads before quotations. Everything else that a reply says is a document's own.
import { documentDate, fill, listOf, sourceName } from "../../answering/composing/in-language.ts";
import type { DocumentRecord } from "../../domain/document.ts";
import type { ReplyTongue } from "./reply-draft.ts";

/** On the top of every draft, in both languages. */
export const WATERMARK = "Draft for officer's verification 草擬本，須由負責人員核實";

/** Said of what no document says; never that the Government has no plan. */
export const NO_INFORMATION: Readonly<Record<ReplyTongue, string>> = {
  en: "No information found in the indexed documents.",
  "zh-Hant": "已收錄的文件中沒有找到有關資料。",
};

type Phrase = Readonly<Record<"en" | "zh-Hant" | "zh-Hans", string>>;

const bilingual = (en: string, zhHant: string): Phrase => ({ en, "zh-Hant": zhHant, "zh-Hans": zhHant });

const WORDS = {
  source: bilingual("According to the {source}: ", "據{source}："),
  sourceInChinese: bilingual("According to the {source} (in Chinese): ", "據{source}："),
  sourceInSimplified: bilingual("According to the {source} (in Chinese): ", "據{source}（原文為簡體中文）："),
  sourceInEnglish: bilingual("According to the {source}: ", "據{source}（英文）："),
  press: bilingual("According to a press report of {date}: ", "據{date}的報章報道："),
  pressInChinese: bilingual("According to a press report of {date} (in Chinese): ", "據{date}的報章報道："),
  missing: bilingual("As regards “{missing}”: {none}", "至於「{missing}」：{none}"),
} as const;

/** What a quotation is taken from and the date that it speaks for, before it. */
export function sourceLead(document: DocumentRecord, language: ReplyTongue): string {
  const foreign = (document.language === "en") !== (language === "en");
  if (document.kind === "news") {
    const phrase = foreign && language === "en" ? WORDS.pressInChinese : WORDS.press;
    return fill(phrase, language, { date: documentDate(document, language) });
  }
  const own = document.language === "zh-Hans" ? WORDS.sourceInSimplified : WORDS.source;
  const phrase = !foreign ? own : language === "en" ? WORDS.sourceInChinese : WORDS.sourceInEnglish;
  return fill(phrase, language, { source: sourceName(document, language) });
}

/** Columns of an annex that has no document's own. */
export const TABLE_WORDS: Readonly<
  Record<"item" | "when" | "figure", Readonly<Record<ReplyTongue, string>>>
> = {
  item: { en: "Item", "zh-Hant": "項目" },
  when: { en: "Date or year", "zh-Hant": "日期或年份" },
  figure: { en: "Figure", "zh-Hant": "數字" },
};

const HAN_NUMBERS = "一二三四五六七八九十";

/** "Annex 1", 附件一; counted from 1, in figures beyond ten. */
export function annexName(number: number, language: ReplyTongue): string {
  return language === "en" ? `Annex ${number}` : `附件${HAN_NUMBERS[number - 1] ?? number}`;
}

/** Points to the annex. */
export function annexSentence(number: number, language: ReplyTongue): string {
  const name = annexName(number, language);
  return language === "en" ? `The information is set out in ${name}.` : `有關資料載於${name}。`;
}

/** Says of one question within a part that no document answers it. */
export function missingSentence(missing: string, language: ReplyTongue): string {
  return fill(WORDS.missing, language, { missing, none: NO_INFORMATION[language] });
}

/** "(1) and (2)", 「（一）及（二）」. */
export function joinedLabel(labels: readonly string[], language: ReplyTongue): string {
  if (language === "en") return listOf(labels, "en");
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join("、")}及${labels.at(-1)}`;
}
