// The words of the documents that a reply is exported as, in English and Traditional Chinese: titles, and the headings and
// columns of the working note.
import type { ReplyForm, ReplyTongue, Unchecked } from "./reply-draft.ts";

type Words = Readonly<Record<ReplyTongue, string>>;

const words = (en: string, zhHant: string): Words => ({ en, "zh-Hant": zhHant });

/** Titles of the documents. */
export const DOCUMENT_WORDS: Readonly<Record<ReplyForm, Words>> = {
  "lcq-oral": words("Reply to an oral question of the Legislative Council", "立法會口頭質詢的答覆"),
  "lcq-written": words("Reply to a written question of the Legislative Council", "立法會書面質詢的答覆"),
  estimates: words("Reply in the examination of estimates of expenditure", "審核開支預算的答覆"),
  panel: words("Reply to a question of a Panel of the Legislative Council", "立法會事務委員會提問的答覆"),
};

/** Headings and columns of the note. */
export const NOTE_WORDS = {
  title: words("Working note (not part of the reply)", "工作備註（不屬答覆內容）"),
  wholeQuestion: words("The question", "問題"),
  status: words("Status", "狀況"),
  responsible: words("Responsible", "負責"),
  consult: words("To consult", "須諮詢"),
  missing: words("Not found in the documents", "文件中沒有"),
  none: words("none", "無"),
  relied: words("Paragraphs relied on", "所依據的段落"),
  paragraph: words("Paragraph", "段落"),
  text: words("Text", "原文"),
  otherVersion: words("Other language version", "另一語文版本"),
  noVersion: words("no other language version", "沒有另一語文版本"),
  figures: words("Figures and the day they speak for", "數字及其截至日期"),
  figure: words("Figure", "數字"),
  asAt: words("As at", "截至"),
  source: words("Source", "來源"),
  differs: words("Figures that differ between documents", "各文件有別的數字"),
  what: words("What", "事項"),
  promised: words("What documents said would be done", "文件曾表示會做的事"),
  part: words("Part", "部分"),
  said: words("What was said", "內容"),
  by: words("By when", "期限"),
  saidOn: words("Said on", "日期"),
  unchecked: words("For the officer to check", "須由負責人員核對"),
  written: words("Whose words", "由誰撰寫"),
  counts: words(
    "Statements verbatim from documents: {verbatim}; verbatim with figures restated by rule: {restated}; written by a model: {model}.",
    "逐字引自文件的句子：{verbatim}；逐字引述並按規則重述數字：{restated}；由模型撰寫：{model}。",
  ),
} as const;

/** What each status says. */
export const STATUS_WORDS = {
  answered: words("answered", "已作答"),
  "partly-answered": words("partly answered", "部分作答"),
  "no-information": words("no information found", "沒有找到資料"),
} as const;

/** Why something must be looked at. */
export const REASON_WORDS: Readonly<Record<Unchecked["reason"], Words>> = {
  untranslated: words(
    "quoted in its own language; its wording is not translated",
    "按原文引述，文字未經翻譯",
  ),
  "media-source": words("a newspaper's words, not the Government's", "報章的說法，並非政府的說法"),
  overtaken: words("a newer document tells what became of it", "較新的文件另有進展"),
  "not-in-documents": words(
    "no document says it; ask the responsible bureau",
    "文件沒有記載，請向負責的政策局查詢",
  ),
};
