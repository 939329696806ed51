// The words for what a run says of itself: its facts, its controls, its groups of figures and its breakdowns.
import type { LocalizedText } from "../../domain/document.ts";
import type { ControlName } from "../run-folder.ts";

function say(en: string, zhHant: string, zhHans: string): LocalizedText {
  return { en, zhHant, zhHans };
}

/** `{…}` stands for what the run fills in. */
export const RUN_WORDS = {
  set: say("Question set", "題集", "题集"),
  questions: say("Questions", "題目", "题目"),
  questionCounts: say(
    "{cases}: {answerable} answerable, {unanswerable} unanswerable, {apart} counted apart",
    "{cases} 題：可答 {answerable}，不可答 {unanswerable}，另計 {apart}",
    "{cases} 题：可答 {answerable}，不可答 {unanswerable}，另计 {apart}",
  ),
  system: say("System", "系統", "系统"),
  own: say("the service’s own line", "本服務", "本服务"),
  service: say("a service at {at}", "位於 {at} 的服務", "位于 {at} 的服务"),
  chat: say("a chat at {at}", "位於 {at} 的聊天模型", "位于 {at} 的聊天模型"),
  predictions: say("predictions of {at}", "檔案 {at} 的結果", "文件 {at} 的结果"),
  index: say("Index", "索引", "索引"),
  embedder: say("Encoder", "編碼器", "编码器"),
  composer: say("Composer", "撰寫方式", "撰写方式"),
  fallbacks: say("Fallbacks", "改用後備", "改用后备"),
  asked: say("Asked for", "要求", "要求"),
  askedDepths: say(
    "{citations} citations, {ranking} ranked",
    "引用 {citations} 段，排名 {ranking} 段",
    "引用 {citations} 段，排名 {ranking} 段",
  ),
  statistics: say("Statistics", "統計", "统计"),
  recipe: say(
    "{resamples} resamples, {permutations} permutations, seed {seed}",
    "重抽樣 {resamples} 次，置換 {permutations} 次，種子 {seed}",
    "重抽样 {resamples} 次，置换 {permutations} 次，种子 {seed}",
  ),
  environment: say("Made with", "執行環境", "运行环境"),
  all: say("All", "整體", "整体"),
  language: say("Language", "語言", "语言"),
  sourceLanguage: say("Source language", "出處語言", "出处语言"),
  tag: say("Tag", "標籤", "标签"),
  unanswerableKind: say("Kind of unanswerable question", "不可答的類別", "不可答的类别"),
  answerability: say("Answerability", "可答程度", "可答程度"),
  turn: say("Turn", "輪次", "轮次"),
  words: say("words", "以詞計", "以词计"),
  characters: say("characters", "以字計", "以字计"),
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What the controls are called. */
export const CONTROL_WORDS: Readonly<Record<ControlName, LocalizedText>> = {
  "top-paragraph": say("Top paragraph", "首段照錄", "首段照录"),
  "first-two-sentences": say("First two sentences", "首兩句", "首两句"),
  "always-refuse": say("Always decline", "一律拒答", "一律拒答"),
  "never-refuse": say("Never decline", "從不拒答", "从不拒答"),
  bm25: say("BM25 alone", "只用 BM25", "只用 BM25"),
  "shuffled-citations": say("Shuffled citations", "打亂引用", "打乱引用"),
};

/** What the groups of figures are called, by their name in `metrics.ts`. */
export const GROUP_WORDS: ReadonlyMap<string, LocalizedText> = new Map([
  ["content", say("Content of answers", "答案內容", "答案内容")],
  ["retrieval", say("Retrieval", "檢索", "检索")],
  ["citations", say("Citations", "引用", "引用")],
  ["fidelity", say("Fidelity", "忠實程度", "忠实程度")],
  ["declining", say("Declining", "拒答", "拒答")],
  ["bureaux", say("Bureaux", "政策局", "政策局")],
]);
