// Words in three scripts come in; markup that holds all three goes out, of which the style shows the one that the page's
// `lang` names. The language then changes without a script running over the page, and every word has its own `lang`.
import type { Language, LocalizedText } from "../../domain/document.ts";
import { type Attributes, element, join, type Markup } from "./markup.ts";

/** The page's languages in the order of its switch, with the field of a localized text. */
export const TONGUES: readonly { readonly language: Language; readonly field: keyof LocalizedText }[] = [
  { language: "en", field: "en" },
  { language: "zh-Hant", field: "zhHant" },
  { language: "zh-Hans", field: "zhHans" },
];

/** The words as three `span`s. */
export function words(text: LocalizedText): Markup {
  return isSame(text) ? join([text.en]) : eachTongue(text, "span", {});
}

/** The words as three SVG `text`s at one place. */
export function plotWords(text: LocalizedText, attributes: Attributes): Markup {
  return isSame(text) ? element("text", attributes, text.en) : eachTongue(text, "text", attributes);
}

/** A text that is the same in every language: a code, a number, a name. */
export function sameWords(text: string): LocalizedText {
  return { en: text, zhHant: text, zhHans: text };
}

/** Puts values into the places of a text: `{n}` takes `values.n`. */
export function fillWords(
  text: LocalizedText,
  values: Readonly<Record<string, string | number>>,
): LocalizedText {
  const fill = (part: string): string =>
    Object.entries(values).reduce(
      (filled, [name, value]) => filled.replaceAll(`{${name}}`, String(value)),
      part,
    );
  return { en: fill(text.en), zhHant: fill(text.zhHant), zhHans: fill(text.zhHans) };
}

function isSame(text: LocalizedText): boolean {
  return text.en === text.zhHant && text.en === text.zhHans;
}

function eachTongue(text: LocalizedText, tag: string, attributes: Attributes): Markup {
  return join(
    TONGUES.map(({ language, field }) =>
      element(tag, { ...attributes, class: classOf(attributes), lang: language }, text[field]),
    ),
  );
}

function classOf(attributes: Attributes): string {
  return typeof attributes.class === "string" ? `w ${attributes.class}` : "w";
}
