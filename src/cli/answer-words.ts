// The words that the command line puts around an answer, in the answer's language.
import type { DatePrecision, Language } from "../domain/document.ts";

interface AnswerWords {
  readonly sources: string;
  readonly nearest: string;
  readonly responsible: string;
  readonly notice: string;
  /** Who wrote it, where it was a chat model. */
  readonly written: (model: string) => string;
  readonly quote: (text: string) => string;
  readonly bodies: (names: readonly string[]) => string;
}

/** Words by language. */
export const ANSWER_WORDS: Readonly<Record<Language, AnswerWords>> = {
  en: {
    sources: "Sources",
    nearest: "Nearest paragraphs",
    responsible: "Responsible: ",
    notice: "Note: ",
    written: (model) =>
      `Written by a chat model (${model}); each sentence was checked against the paragraph it cites.`,
    quote: (text) => `“${text}”`,
    bodies: (names) => names.join("; "),
  },
  "zh-Hant": {
    sources: "出處",
    nearest: "最接近的段落",
    responsible: "負責：",
    notice: "留意：",
    written: (model) => `由聊天模型（${model}）撰寫，每句均已與所引段落核對。`,
    quote: (text) => `「${text}」`,
    bodies: (names) => names.join("、"),
  },
  "zh-Hans": {
    sources: "出处",
    nearest: "最接近的段落",
    responsible: "负责：",
    notice: "留意：",
    written: (model) => `由聊天模型（${model}）撰写，每句均已与所引段落核对。`,
    quote: (text) => `“${text}”`,
    bodies: (names) => names.join("、"),
  },
};

const LOCALES: Readonly<Record<Language, string>> = {
  en: "en-HK",
  "zh-Hant": "zh-Hant-HK",
  "zh-Hans": "zh-Hans",
};

/** A publication date as far as it is known, as a reader of the language writes it. */
export function dateIn(language: Language, isoDate: string, precision: DatePrecision): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: "UTC",
    year: "numeric",
    ...(precision === "year" ? {} : { month: "long" as const }),
    ...(precision === "day" ? { day: "numeric" as const } : {}),
  });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}
