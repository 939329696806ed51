// A finding comes in, a sentence in the reader's language goes out: what the draft says, what the document says, and where.

import type { Finding, FindingKind } from "../answering/comparing/finding.ts";
import { fill, sourceName } from "../answering/composing/in-language.ts";
import type { DocumentRecord, Language } from "../domain/document.ts";

const EXPLANATIONS: Readonly<Record<FindingKind, Readonly<Record<Language, string>>>> = {
  number: {
    en: "The draft says “{claimed}”; the {source} says “{found}”.",
    "zh-Hant": "草稿寫「{claimed}」，{source}寫「{found}」。",
    "zh-Hans": "草稿写“{claimed}”，{source}写“{found}”。",
  },
  date: {
    en: "The draft gives the time as “{claimed}”; the {source} gives it as “{found}”.",
    "zh-Hant": "草稿的時間是「{claimed}」，{source}的時間是「{found}」。",
    "zh-Hans": "草稿的时间是“{claimed}”，{source}的时间是“{found}”。",
  },
  modifier: {
    en: "The draft puts it as “{claimed}”; the {source} puts it as “{found}”.",
    "zh-Hant": "草稿的說法是「{claimed}」，{source}的說法是「{found}」。",
    "zh-Hans": "草稿的说法是“{claimed}”，{source}的说法是“{found}”。",
  },
  bureau: {
    en: "The draft names “{claimed}”; the {source} names “{found}”.",
    "zh-Hant": "草稿所指的是「{claimed}」，{source}所指的是「{found}」。",
    "zh-Hans": "草稿所指的是“{claimed}”，{source}所指的是“{found}”。",
  },
  "other-document": {
    en: "Another document differs: the {source} says “{found}”.",
    "zh-Hant": "另一份文件的說法不同：{source}寫「{found}」。",
    "zh-Hans": "另一份文件的说法不同：{source}写“{found}”。",
  },
};

/** The explanation of a finding in a language. */
export function explainFinding(finding: Finding, document: DocumentRecord, language: Language): string {
  const { claimed, found } = finding;
  return fill(EXPLANATIONS[finding.kind], language, {
    claimed,
    found,
    source: sourceName(document, language),
  });
}
