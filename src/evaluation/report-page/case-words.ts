// The words that the page's script adds, by language of the page: the browser of cases is made there, row by row.
import type { Outcome } from "./page-model.ts";

interface CaseWords {
  readonly any: string;
  /** Kinds of question that the sets of the house know; others are shown as they are written. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly reference: string;
  readonly confidence: string;
  /** `{n}` of `{all}`. */
  readonly shown: string;
  readonly noneShown: string;
  readonly place: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly languages: Readonly<Record<"en" | "zh-Hant" | "zh-Hans", string>>;
  readonly answer: string;
  readonly declined: string;
  readonly noText: string;
  readonly citations: string;
  readonly nearest: string;
  readonly noCitations: string;
  readonly ranking: string;
  readonly expected: string;
  readonly expectDecline: string;
  readonly oneOf: string;
  readonly facts: string;
  readonly stated: string;
  readonly missing: string;
  readonly bureaux: string;
  readonly expectedBureaux: string;
  readonly namedBureaux: string;
  readonly none: string;
  readonly isGold: string;
  readonly notGold: string;
  readonly history: string;
  readonly user: string;
  readonly assistant: string;
  readonly shortOf: string;
  readonly nothingShort: string;
  readonly permalink: string;
  readonly tags: string;
}

const EN: CaseWords = {
  any: "any",
  kinds: {
    answerable: "answerable",
    unanswerable: "unanswerable",
    partial: "partly answerable",
    underspecified: "underspecified",
    off_topic: "off topic",
    near_miss: "near miss",
    outdated: "outdated",
    false_premise: "false premise",
    wrong_jurisdiction: "wrong jurisdiction",
    chit_chat: "chit-chat",
    injection: "injection",
  },
  reference: "Model answer",
  confidence: "confidence",
  shown: "{n} of {all} questions",
  noneShown: "No question matches. Change a filter, or show all.",
  place: "{n} of {all}",
  outcomes: {
    complete: "complete",
    "rightly-declined": "rightly declined",
    incomplete: "incomplete",
    "wrong-source": "wrong source",
    "wrongly-declined": "wrongly declined",
    "wrongly-answered": "should have declined",
    apart: "counted apart",
  },
  languages: { en: "English", "zh-Hant": "Traditional Chinese", "zh-Hans": "Simplified Chinese" },
  answer: "Answer",
  declined: "Declined",
  noText: "(no text)",
  citations: "Cited",
  nearest: "Nearest paragraphs",
  noCitations: "Nothing cited.",
  ranking: "The ranking behind the answer",
  expected: "Gold",
  expectDecline: "The documents do not answer this; right is to decline.",
  oneOf: "Needed: one of these",
  facts: "Facts to state",
  stated: "stated",
  missing: "missing",
  bureaux: "Bureaux",
  expectedBureaux: "expected",
  namedBureaux: "named",
  none: "none",
  isGold: "gold",
  notGold: "not gold",
  history: "Earlier turns",
  user: "User",
  assistant: "Assistant",
  shortOf: "Falls short of",
  nothingShort: "nothing",
  permalink: "Link to this question",
  tags: "Tags",
};

const ZH_HANT: CaseWords = {
  any: "不限",
  kinds: {
    answerable: "可答",
    unanswerable: "不可答",
    partial: "部分可答",
    underspecified: "問題不明確",
    off_topic: "離題",
    near_miss: "差之毫釐",
    outdated: "過時",
    false_premise: "前提有誤",
    wrong_jurisdiction: "非本地",
    chit_chat: "閒談",
    injection: "指令注入",
  },
  reference: "參考答案",
  confidence: "把握",
  shown: "共 {all} 題，顯示 {n} 題",
  noneShown: "沒有符合的題目。請更改篩選條件，或顯示全部。",
  place: "第 {n} 題，共 {all} 題",
  outcomes: {
    complete: "完整",
    "rightly-declined": "正確拒答",
    incomplete: "不完整",
    "wrong-source": "出處錯誤",
    "wrongly-declined": "錯誤拒答",
    "wrongly-answered": "應拒答而作答",
    apart: "另計",
  },
  languages: { en: "英文", "zh-Hant": "繁體中文", "zh-Hans": "簡體中文" },
  answer: "答案",
  declined: "拒答",
  noText: "（沒有文字）",
  citations: "引用段落",
  nearest: "最接近的段落",
  noCitations: "沒有引用。",
  ranking: "答案背後的排名",
  expected: "標準答案",
  expectDecline: "文件沒有答案；正確做法是拒答。",
  oneOf: "須引用下列其中一段",
  facts: "須述明的事實",
  stated: "已述明",
  missing: "欠缺",
  bureaux: "政策局",
  expectedBureaux: "應為",
  namedBureaux: "所指",
  none: "無",
  isGold: "標準段落",
  notGold: "非標準段落",
  history: "之前的對話",
  user: "用戶",
  assistant: "助理",
  shortOf: "未達指標",
  nothingShort: "無",
  permalink: "此題的連結",
  tags: "標籤",
};

const ZH_HANS: CaseWords = {
  any: "不限",
  kinds: {
    answerable: "可答",
    unanswerable: "不可答",
    partial: "部分可答",
    underspecified: "问题不明确",
    off_topic: "离题",
    near_miss: "差之毫厘",
    outdated: "过时",
    false_premise: "前提有误",
    wrong_jurisdiction: "非本地",
    chit_chat: "闲谈",
    injection: "指令注入",
  },
  reference: "参考答案",
  confidence: "把握",
  shown: "共 {all} 题，显示 {n} 题",
  noneShown: "没有符合的题目。请更改筛选条件，或显示全部。",
  place: "第 {n} 题，共 {all} 题",
  outcomes: {
    complete: "完整",
    "rightly-declined": "正确拒答",
    incomplete: "不完整",
    "wrong-source": "出处错误",
    "wrongly-declined": "错误拒答",
    "wrongly-answered": "应拒答而作答",
    apart: "另计",
  },
  languages: { en: "英文", "zh-Hant": "繁体中文", "zh-Hans": "简体中文" },
  answer: "答案",
  declined: "拒答",
  noText: "（没有文字）",
  citations: "引用段落",
  nearest: "最接近的段落",
  noCitations: "没有引用。",
  ranking: "答案背后的排名",
  expected: "标准答案",
  expectDecline: "文件没有答案；正确做法是拒答。",
  oneOf: "须引用下列其中一段",
  facts: "须述明的事实",
  stated: "已述明",
  missing: "欠缺",
  bureaux: "政策局",
  expectedBureaux: "应为",
  namedBureaux: "所指",
  none: "无",
  isGold: "标准段落",
  notGold: "非标准段落",
  history: "之前的对话",
  user: "用户",
  assistant: "助理",
  shortOf: "未达指标",
  nothingShort: "无",
  permalink: "此题的链接",
  tags: "标签",
};

/** The script's words by language. */
export const CASE_WORDS = { en: EN, "zh-Hant": ZH_HANT, "zh-Hans": ZH_HANS } as const;
