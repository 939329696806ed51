// What has a name, a date or a quotation comes in, and how a sentence of the answer's language says it goes out. The phrases
// themselves stand in answer-words.ts and decline-words.ts.
import type { DocumentKind, DocumentRecord, Language, LocalizedText } from "../../domain/document.ts";

/** One phrase in the three languages of answers. */
export type Phrase = Readonly<Record<Language, string>>;

/** The name of a thing in the language of the answer. */
export function nameIn(language: Language, name: LocalizedText): string {
  return { en: name.en, "zh-Hant": name.zhHant, "zh-Hans": name.zhHans }[language];
}

/** Names that are made of a common noun have an article; Invest Hong Kong has none. */
const COMMON_NOUN =
  /\b(?:Bureau|Office|Department|Commission|Council|Authority|Agency|Wing|Unit|Institute|Committee|Corporation|Company)\b/;

/** A body with its code: "the Digital Policy Office (DPO)". */
export function bodyIn(language: Language, body: LocalizedText & { readonly code: string }): string {
  if (language !== "en") return `${nameIn(language, body)}（${body.code}）`;
  const name = `${body.en} (${body.code})`;
  return COMMON_NOUN.test(body.en) ? `the ${name}` : name;
}

const SOURCE_NAMES: Readonly<Record<Exclude<DocumentKind, "other">, Phrase>> = {
  "policy-address": { en: "Policy Address", "zh-Hant": "施政報告", "zh-Hans": "施政报告" },
  yearbook: { en: "Hong Kong Yearbook", "zh-Hant": "香港年報", "zh-Hans": "香港年报" },
  "legco-paper": { en: "Legislative Council paper", "zh-Hant": "立法會文件", "zh-Hans": "立法会文件" },
  news: { en: "News report", "zh-Hant": "新聞報道", "zh-Hans": "新闻报道" },
};

/** "Policy Address, 16 October 2024": what a statement is taken from, and the date that it speaks for. */
export function sourceName(document: DocumentRecord, language: Language): string {
  const name =
    document.kind === "other" ? nameIn(language, document.title) : SOURCE_NAMES[document.kind][language];
  const date = documentDate(document, language);
  return language === "en" ? `${name}, ${date}` : `${name}（${date}）`;
}

/** The document's date as far as it is known; a yearbook speaks for its year. */
export function documentDate(document: DocumentRecord, language: Language): string {
  const precision = document.kind === "yearbook" ? "year" : document.publishedPrecision;
  return dateIn(language, document.publishedOn, precision);
}

/** An ISO date as a sentence of a language says it, down to the given part. */
export function dateIn(
  language: Language,
  date: string,
  precision: DocumentRecord["publishedPrecision"] = "day",
): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (language !== "en") {
    if (precision === "year") return `${year}年`;
    return precision === "month" ? `${year}年${month}月` : `${year}年${month}月${day}日`;
  }
  const monthName = ENGLISH_MONTHS[month - 1] ?? "";
  if (precision === "year") return `${year}`;
  return precision === "month" ? `${monthName} ${year}` : `${day} ${monthName} ${year}`;
}

const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `“…”` or 「…」, as the asker's script quotes. */
export function quoted(text: string, language: Language): string {
  if (language === "zh-Hant") return `「${text}」`;
  return `“${text}”`;
}

/**
 * A quotation as it reads within a sentence: tabs of a table become colons, line breaks blanks, and marks of the
 * transcription (`**`, `\\$`, the marks of footnotes) go; the citation's quote keeps them.
 */
export function shownQuote(text: string): string {
  return text
    .replace(/\s+/g, (run) => (run.includes("\t") ? "：" : run.includes("\n") ? " " : run))
    .replace(/\*\*/g, "")
    .replace(/<sup>[^<>]{0,12}<\/sup>/g, "")
    .replace(/\\\$/g, "$$")
    .trim();
}

/** Fills `{name}` places of a phrase. */
export function fill(
  phrase: Phrase,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return phrase[language].replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
}

/** Joins names as a sentence does. */
export function listOf(names: readonly string[], language: Language): string {
  if (language !== "en") return names.join("、");
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
