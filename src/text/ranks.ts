// A text in either language comes in; the places in an order that it gives ("third in the world", 亞洲第一) go out, and each in the words
// of the other language. A bare ordinal (第二期, "the first phase") is none: only where is named too says what it is a place in.
import { readChineseNumeral } from "./chinese-numerals.ts";
import { writeExact } from "./exact-number.ts";
import { fold, sourceSpan } from "./fold.ts";
import type { Notation } from "./restate.ts";
import { simplifyScript } from "./script.ts";

/** A place that a text says something holds among all of a region. */
export interface Rank {
  readonly place: number;
  /** True where it is among so many and not at one place: 全球十大. */
  readonly isAmong: boolean;
  readonly region: Region;
  /** UTF-16 units: `source.slice(start, end) === text`. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Region {
  readonly chinese: string;
  readonly english: string;
  readonly zhHant: string;
  readonly en: string;
}

/** Where things are ranked, with the words for it in folded text and those that it is written by. */
const REGIONS: readonly Region[] = [
  { chinese: "全球|世界", english: "the world|the globe", zhHant: "全球", en: "the world" },
  {
    chinese: "亚太区|亚太",
    english: "(?:the )?asia-pacific(?: region)?",
    zhHant: "亞太區",
    en: "the Asia-Pacific region",
  },
  { chinese: "亚洲", english: "asia", zhHant: "亞洲", en: "Asia" },
  { chinese: "全国", english: "the (?:country|nation)", zhHant: "全國", en: "the country" },
];

const PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const CHINESE_PLACE = "[一二三四五六七八九十]{1,3}|\\d{1,3}";
const ENGLISH_PLACE = `${PLACES.join("|")}|\\d{1,3}(?:st|nd|rd|th)`;

/** 第三代 and 第一季 are no places in an order of rank. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly region: Region }[] = REGIONS.flatMap((region) =>
  [
    `(?:${region.chinese})(?:排名|排行|排|位列|名列|位居)?第(?<place>${CHINESE_PLACE})(?:位|名)?(?=[\\s,，。.;；、)）]|$)`,
    `(?:${region.chinese})(?<among>${CHINESE_PLACE})大(?=[\\s,，。.;；、)）]|$)`,
    `\\b(?<place>${ENGLISH_PLACE}) in (?:${region.english})\\b`,
  ].map((source) => ({ pattern: new RegExp(source, "gu"), region })),
);

/** The places in an order that a text gives, in reading order. */
export function ranksIn(text: string): readonly Rank[] {
  const folded = fold(text);
  const found = PATTERNS.flatMap(({ pattern, region }) =>
    [...folded.text.matchAll(pattern)].flatMap(({ 0: matched, index, groups }): readonly Rank[] => {
      const place = placeOf(groups?.place ?? groups?.among ?? "");
      if (place === undefined) return [];
      const span = sourceSpan(text, folded, index, index + matched.length);
      const isAmong = groups?.among !== undefined;
      return [{ place, isAmong, region, ...span, text: text.slice(span.start, span.end) }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The place in the words of a language; undefined where they have none for it, or the text already is in that language. */
export function restateRank({ place, isAmong, region, text }: Rank, language: Notation): string | undefined {
  const isChinese = /\p{Script=Han}/u.test(text);
  if (isChinese === (language !== "en")) return undefined;
  if (language === "en") {
    const ordinal = PLACES[place - 1];
    if (isAmong) return `among the top ${place} in ${region.en}`;
    return ordinal === undefined ? undefined : `${ordinal} in ${region.en}`;
  }
  const written = `${region.zhHant}第${place}`;
  return language === "zh-Hans" ? simplifyScript(written) : written;
}

function placeOf(word: string): number | undefined {
  const named = PLACES.indexOf(word) + 1;
  if (named > 0) return named;
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const value = readChineseNumeral(word);
  return value === undefined ? undefined : Number(writeExact(value));
}
