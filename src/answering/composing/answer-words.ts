// The plain words around quotations, in the three scripts. Everything here is ours; everything else an answer says is a
// source's own.
import type { Language } from "../../domain/document.ts";
import { fill, listOf, type Phrase } from "./in-language.ts";

/** Phrases of answers. */
export const ANSWER_WORDS = {
  inChinese: {
    en: "{source} (in Chinese): {quote}",
    "zh-Hant": "{source}：{quote}",
    "zh-Hans": "{source}：{quote}",
  },
  inEnglish: {
    en: "{source}: {quote}",
    "zh-Hant": "{source}（英文）：{quote}",
    "zh-Hans": "{source}（英文）：{quote}",
  },
  sameLanguage: { en: "{source}: {quote}", "zh-Hant": "{source}：{quote}", "zh-Hans": "{source}：{quote}" },
  /** Before a quotation that gives another figure or year than the question takes for granted. */
  otherFigure: {
    en: "The source gives another figure than the question. ",
    "zh-Hant": "來源所載的數字與問題所說不同。",
    "zh-Hans": "来源所载的数字与问题所说不同。",
  },
  /** Where what the asker holds against an answer stands in what is quoted. */
  heldFigure: {
    en: "The figure you give stands in this source: ",
    "zh-Hant": "你所說的數字見於以下來源：",
    "zh-Hans": "你所说的数字见于以下来源：",
  },
  otherDate: {
    en: "The source gives another year than the question. ",
    "zh-Hant": "來源所載的年份與問題所說不同。",
    "zh-Hans": "来源所载的年份与问题所说不同。",
  },
  /** Where it is asked whether something has come about that the source only plans. */
  planOnly: {
    en: "The source tells what was planned at its date, and not whether it has come about. ",
    "zh-Hant": "來源所載是當時的計劃，沒有說明其後是否已實現。",
    "zh-Hans": "来源所载是当时的计划，没有说明其后是否已实现。",
  },
  /** Before the first quotation, where an answer is asked about: "Source?", "Are you sure?" */
  sourceSays: {
    en: "This is what the source says, behind its name and date. ",
    "zh-Hant": "以下是來源的名稱、日期及原文。",
    "zh-Hans": "以下是来源的名称、日期及原文。",
  },
  /** Before the one sentence that is quoted where less is wished for, or simpler words. */
  shortest: {
    en: "I can only quote, not put it in words of my own. In short: ",
    "zh-Hant": "我只能引述原文，不能改寫。最簡短的一句：",
    "zh-Hans": "我只能引述原文，不能改写。最简短的一句：",
  },
  /** Before the first quotation, where the answer is wished for in another language than its source has. */
  onlyChinese: {
    en: "The source is in Chinese only and is quoted as it stands. ",
    "zh-Hant": "來源原文為簡體字，按原文引述。",
    "zh-Hans": "来源原文为繁体字，按原文引述。",
  },
  onlyEnglish: {
    en: "",
    "zh-Hant": "來源只有英文，按原文引述。",
    "zh-Hans": "来源只有英文，按原文引述。",
  },
  /** Before the first quotation, where what was quoted before is said to be the wrong thing. */
  instead: {
    en: "These are other passages; one of them may be what you meant. ",
    "zh-Hant": "以下是其他段落，或許是你想問的。",
    "zh-Hans": "以下是其他段落，或许是你想问的。",
  },
  /** Before the first quotation, where more is asked for and only what stands next to what was quoted is left. */
  beside: {
    en: "Nothing more is said on this itself. Next to it stands: ",
    "zh-Hant": "就此沒有更多內容。旁邊的段落是：",
    "zh-Hans": "就此没有更多内容。旁边的段落是：",
  },
  /** Before the first quotation, where the question asks what became of a body. */
  renamed: {
    en: "The {former} is now {present}. ",
    "zh-Hant": "{former}現為{present}。",
    "zh-Hans": "{former}现为{present}。",
  },
  /** Before a quotation from the document of the statement before it. */
  again: { en: "The same document", "zh-Hant": "同一文件", "zh-Hans": "同一文件" },
  /** Behind the source of a table's row: what its cells are, and in which unit. */
  inColumns: {
    en: "{source}, under the columns “{columns}”",
    "zh-Hant": "{source}，表的各欄為「{columns}」",
    "zh-Hans": "{source}，表的各栏为“{columns}”",
  },
  /** Before the first quotation that is shown because it may be what was meant. */
  seeAlso: { en: "Perhaps also: ", "zh-Hant": "或與此有關：", "zh-Hans": "或与此有关：" },
  /** Behind the last entry of a list that the wanted number of citations cuts short. */
  more: {
    en: " Not listed: {count} more that may belong here.",
    "zh-Hant": "另有{count}項可能相關，未有列出。",
    "zh-Hans": "另有{count}项可能相关，未有列出。",
  },
  unansweredOne: {
    en: " The documents do not answer the {parts} part of the question.",
    "zh-Hant": "至於問題的{parts}部分，文件沒有答案。",
    "zh-Hans": "至于问题的{parts}部分，文件没有答案。",
  },
  unansweredMany: {
    en: " The documents do not answer the {parts} parts of the question.",
    "zh-Hant": "至於問題的{parts}部分，文件沒有答案。",
    "zh-Hans": "至于问题的{parts}部分，文件没有答案。",
  },
  restated: {
    en: " (that is: {figures})",
    "zh-Hant": "（即：{figures}）",
    "zh-Hans": "（即：{figures}）",
  },
} as const satisfies Record<string, Phrase>;

const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  en: ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"],
  "zh-Hant": ["第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八"],
  "zh-Hans": ["第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八"],
};

/** Says which parts of a question (from 1) have no answer; empty where all have one. */
export function unansweredWords(parts: readonly number[], language: Language): string {
  if (parts.length === 0) return "";
  const names = parts.flatMap((part) => ORDINALS[language][part - 1] ?? []);
  const phrase = parts.length === 1 ? ANSWER_WORDS.unansweredOne : ANSWER_WORDS.unansweredMany;
  return fill(phrase, language, { parts: listOf(names, language) });
}

/** Who is responsible, and how it is known. */
export const BUREAU_WORDS = {
  one: {
    en: "The responsible body is {bureaux}",
    "zh-Hant": "負責的是{bureaux}",
    "zh-Hans": "负责的是{bureaux}",
  },
  many: {
    en: "The responsible bodies are {bureaux}",
    "zh-Hant": "負責的是{bureaux}",
    "zh-Hans": "负责的是{bureaux}",
  },
  stated: {
    en: ", as the paragraph states.",
    "zh-Hant": "，該段有列明。",
    "zh-Hans": "，该段有列明。",
  },
  heading: {
    en: ", by the heading it stands under.",
    "zh-Hant": "，見於所屬標題。",
    "zh-Hans": "，见于所属标题。",
  },
  document: {
    en: "The responsible body is {bureaux}, under which the document falls; the paragraph itself names none.",
    "zh-Hant": "負責的是{bureaux}：文件屬其範疇，該段本身沒有列明。",
    "zh-Hans": "负责的是{bureaux}：文件属其范畴，该段本身没有列明。",
  },
  documentToo: {
    en: "The document falls under {bureaux}.",
    "zh-Hant": "文件屬{bureaux}的範疇。",
    "zh-Hans": "文件属{bureaux}的范畴。",
  },
  withDepartments: {
    en: "The responsible body is {bureaux}; of its departments the paragraph names {departments}.",
    "zh-Hant": "負責的是{bureaux}，該段列明其轄下的{departments}。",
    "zh-Hans": "负责的是{bureaux}，该段列明其辖下的{departments}。",
  },
  parent: {
    en: "{body} is under {bureau}, by the register of bodies.",
    "zh-Hant": "{body}隸屬{bureau}（據機構名冊）。",
    "zh-Hans": "{body}隶属{bureau}（据机构名册）。",
  },
  registered: {
    en: "{body}, by the register of bodies.",
    "zh-Hant": "{body}（據機構名冊）。",
    "zh-Hans": "{body}（据机构名册）。",
  },
  newspaper: {
    en: "No bureau is named: it is a newspaper report.",
    "zh-Hant": "這是報章報道，沒有列明負責的政策局。",
    "zh-Hans": "这是报章报道，没有列明负责的政策局。",
  },
  none: {
    en: "The paragraph names no responsible bureau.",
    "zh-Hant": "該段沒有列明負責的政策局。",
    "zh-Hans": "该段没有列明负责的政策局。",
  },
} as const satisfies Record<string, Phrase>;

const RELEVANT_BUREAUX: Phrase = {
  en: "relevant bureaux",
  "zh-Hant": "相關政策局",
  "zh-Hans": "相关政策局",
};

/** A bracketed body that is no code, in the asker's language where its wording is a known one, else as printed. */
export function unlistedIn(language: Language, printed: string): string {
  const known = Object.values(RELEVANT_BUREAUX).includes(printed);
  return known ? RELEVANT_BUREAUX[language] : printed;
}

/** Phrases of notices. */
export const NOTICE_WORDS = {
  otherLanguage: {
    en: "The source exists only in Chinese; it is quoted as it stands.",
    "zh-Hant": "有關來源只有英文版本，現按原文引述。",
    "zh-Hans": "有关来源只有英文版本，现按原文引述。",
  },
  mediaSource: {
    en: "{publisher} is a newspaper, not a government source; no bureau stands behind its words.",
    "zh-Hant": "{publisher}是報章而非政府來源，所載內容不代表任何政策局。",
    "zh-Hans": "{publisher}是报章而非政府来源，所载内容不代表任何政策局。",
  },
  figuresDiffer: {
    en: "The documents give different figures at different dates: {figures}. The newest is the one of the {newest}.",
    "zh-Hant": "各文件在不同日期的數字有別：{figures}。以{newest}為最新。",
    "zh-Hans": "各文件在不同日期的数字有别：{figures}。以{newest}为最新。",
  },
  superseded: {
    en: "The {older} speaks of a plan; the {newer} tells what has become of it.",
    "zh-Hant": "{older}所載的是計劃，其後進展見{newer}。",
    "zh-Hans": "{older}所载的是计划，其后进展见{newer}。",
  },
  renamedBody: {
    en: "The {former} is now {present}, since {date}.",
    "zh-Hant": "{former}自{date}起為{present}。",
    "zh-Hans": "{former}自{date}起为{present}。",
  },
} as const satisfies Record<string, Phrase>;
