// A language comes in, what depends on it goes out: the tag that a reader's software wants, names, dates and the gap between
// sentences.
import type { Names, Published, Tongue } from "./page-data.ts";

/** Every language of the interface, in the order in which the pages offer them. */
export const TONGUES: readonly Tongue[] = ["zh-Hant", "zh-Hans", "en"];

const TAGS: { readonly [tongue in Tongue]: string } = {
  en: "en-HK",
  "zh-Hant": "zh-Hant-HK",
  "zh-Hans": "zh-Hans",
};
const SCRIPTS: { readonly [tongue in Tongue]: keyof Names } = {
  en: "en",
  "zh-Hant": "zhHant",
  "zh-Hans": "zhHans",
};

/** The language as a `lang` attribute. */
export function languageTag(tongue: Tongue): string {
  return TAGS[tongue];
}

/** True for one of the three. */
export function isTongue(value: unknown): value is Tongue {
  return TONGUES.some((tongue) => tongue === value);
}

/** One name in the script of a language. */
export function nameIn(names: Names, tongue: Tongue): string {
  return names[SCRIPTS[tongue]];
}

/** A publication date, as much of it as is known. */
export function dateIn(published: Published, tongue: Tongue): string {
  return new Intl.DateTimeFormat(TAGS[tongue], {
    timeZone: "UTC",
    year: "numeric",
    ...(published.publishedPrecision === "year" ? {} : { month: "long" }),
    ...(published.publishedPrecision === "day" ? { day: "numeric" } : {}),
  }).format(new Date(`${published.publishedOn}T00:00:00Z`));
}

/** Chinese sentences stand without a blank between them. */
export function sentenceGap(tongue: Tongue): string {
  return tongue === "en" ? " " : "";
}

/** A text with its `{places}` filled in. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
