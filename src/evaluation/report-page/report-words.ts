// Every word that stands in the page from the start, in English, Traditional and Simplified Chinese.
import type { LocalizedText } from "../../domain/document.ts";

function say(en: string, zhHant: string, zhHans: string): LocalizedText {
  return { en, zhHant, zhHans };
}

/** `{…}` stands for what the page fills in. */
export const REPORT_WORDS = {
  report: say("Evaluation report", "評測報告", "评测报告"),
  skip: say("Skip to the figures", "跳到主要數字", "跳到主要数字"),
  language: say("Language", "語言", "语言"),
  contents: say("Contents", "目錄", "目录"),
  run: say("What was measured", "評測對象", "评测对象"),
  headline: say("Headline figures", "主要數字", "主要数字"),
  warnings: say("Before you rely on the figures", "使用數字前請留意", "使用数字前请留意"),
  gate: say("Gate", "門檻檢查", "门槛检查"),
  otherFigures: say("All other figures", "其他數字", "其他数字"),
  judged: say("Judged by a model", "由模型評分", "由模型评分"),
  plots: say("Plots", "圖表", "图表"),
  breakdowns: say("Parts of the set", "分項數字", "分项数字"),
  comparison: say("Against the earlier run", "與先前結果比較", "与先前结果比较"),
  questions: say("Question by question", "逐題檢視", "逐题检视"),
  method: say("How to read this", "如何解讀", "如何解读"),
  asTable: say("The same as a table", "以表格顯示", "以表格显示"),

  figure: say("Figure", "指標", "指标"),
  all: say("All", "整體", "整体"),
  count: say("Count", "計數", "计数"),
  interval: say("95 % interval", "95% 區間", "95% 区间"),
  strip: say("0 to 100", "0 至 100", "0 至 100"),
  lower: say("lower is better", "越低越好", "越低越好"),
  cases: say("Questions", "題數", "题数"),
  controlWins: say(
    "a control does as well or better: this figure alone proves nothing",
    "對照方法不遜於受測系統：單憑此數字不能證明甚麼",
    "对照方法不逊于受测系统：单凭此数字不能证明什么",
  ),
  stripKey: say(
    "Dot and line: the system with its 95 % interval. Ticks: the controls.",
    "圓點及橫線：受測系統及其 95% 區間；短豎線：對照方法。",
    "圆点及横线：受测系统及其 95% 区间；短竖线：对照方法。",
  ),
  intervals: say(
    "All figures in points out of 100. Intervals: 95 %, bootstrap over clusters (same conversation, question or document).",
    "所有數字以 100 分為滿分；區間為 95%，按同一對話、同一問題或同一文件分組重抽樣。",
    "所有数字以 100 分为满分；区间为 95%，按同一对话、同一问题或同一文件分组重抽样。",
  ),

  lengths: say(
    "Length of {answers} answers: median {median}, 95th percentile {p95}",
    "{answers} 個答案的長度：中位數 {median}，第 95 百分位數 {p95}",
    "{answers} 个答案的长度：中位数 {median}，第 95 百分位数 {p95}",
  ),
  lengthsBeyond: say(
    "beyond the shortest quotation that holds what is asked: median {median}, 95th percentile {p95}",
    "比足以作答的最短引文多出：中位數 {median}，第 95 百分位數 {p95}",
    "比足以作答的最短引文多出：中位数 {median}，第 95 百分位数 {p95}",
  ),
  rule: say("Rule", "規則", "规则"),
  ruleOutcome: say("Outcome", "結果", "结果"),
  found: say("Found", "所得", "所得"),
  gateFile: say("Thresholds of {name}: ", "門檻檔案 {name}：", "门槛文件 {name}："),
  judgeMetric: say("Figure", "指標", "指标"),
  judge: say("Judge", "評分模型", "评分模型"),
  prompt: say("Prompt (SHA-256)", "提示詞（SHA-256）", "提示词（SHA-256）"),
  mean: say("Mean", "平均", "平均"),
  cost: say("Cost (US$)", "費用（美元）", "费用（美元）"),

  recall: say("Recall by depth", "各深度的召回率", "各深度的召回率"),
  recallAbout: say(
    "Share of gold paragraphs among the first k that were found.",
    "首 k 個結果所包含的標準段落比例。",
    "前 k 个结果所包含的标准段落比例。",
  ),
  recallAxis: say("Recall (%)", "召回率（%）", "召回率（%）"),
  depthAxis: say("k, paragraphs looked at", "k，檢視的段落數", "k，查看的段落数"),

  risk: say("Risk against coverage", "風險與覆蓋率", "风险与覆盖率"),
  riskAbout: say(
    "What answers fall short of if only the surest questions are answered. Mean risk {area}; AUROC {auroc} (answerable + unanswerable).",
    "只回答把握最大的問題時，答案的不足程度。平均風險 {area}；AUROC {auroc}（可答＋不可答）。",
    "只回答把握最大的问题时，答案的不足程度。平均风险 {area}；AUROC {auroc}（可答＋不可答）。",
  ),
  riskAxis: say("Risk: 100 − score (%)", "風險：100 減得分（%）", "风险：100 减得分（%）"),
  coverageAxis: say("Coverage: answered (%)", "覆蓋率：作答比例（%）", "覆盖率：作答比例（%）"),
  riskCurve: say("by confidence", "按把握程度", "按把握程度"),
  chosen: say("the system’s own threshold", "系統自定門檻", "系统自定门槛"),

  parity: say("Parity between languages", "語言之間的差距", "语言之间的差距"),
  parityAbout: say(
    "Difference on the same question asked in two languages; 0 is parity.",
    "同一問題以兩種語言提出時的差距；0 為沒有差距。",
    "同一问题以两种语言提出时的差距；0 为没有差距。",
  ),
  parityAxis: say("Difference (points)", "差距（分）", "差距（分）"),
  languages: say("Languages", "語言", "语言"),
  difference: say("Difference", "差距", "差距"),
  pairs: say("Pairs", "對數", "对数"),

  latency: say("Time to answer", "回答時間", "回答时间"),
  latencyAbout: say(
    "Whole questions; half within {p50}, 95 % within {p95}, slowest {max}.",
    "整題時間：半數在 {p50} 內，95% 在 {p95} 內，最慢 {max}。",
    "整题时间：半数在 {p50} 内，95% 在 {p95} 内，最慢 {max}。",
  ),
  latencyAxis: say("Milliseconds", "毫秒", "毫秒"),
  questionsAxis: say("Questions", "題數", "题数"),
  from: say("From", "由", "由"),
  to: say("To", "至", "至"),

  confusion: say("Responsible bureaux", "負責政策局", "负责政策局"),
  confusionAbout: say(
    "Rows: the bureau that the set expects. Columns: the bureau named. The diagonal is right.",
    "橫行：題集所定的政策局；直欄：系統所指的政策局。對角線為正確。",
    "横行：题集所定的政策局；竖列：系统所指的政策局。对角线为正确。",
  ),
  expected: say("Expected", "應為", "应为"),
  named: say("Named", "所指", "所指"),

  depth: say("By turn of the conversation", "按對話輪次", "按对话轮次"),
  depthAbout: say(
    "Headline figures of first questions and of follow-ups, with 95 % intervals.",
    "首輪提問及跟進提問的主要數字，附 95% 區間。",
    "首轮提问及跟进提问的主要数字，附 95% 区间。",
  ),
  turnAxis: say("Turn", "輪次", "轮次"),
  shareAxis: say("Share (%)", "比例（%）", "比例（%）"),

  against: say(
    "The earlier run is {name}. Paired on the {cases} cases of both; {onlyHere} are only in this run, {onlyThere} only in the earlier one.",
    "先前結果為 {name}。按兩次共有的 {cases} 題配對；只見於今次 {onlyHere} 題，只見於先前 {onlyThere} 題。",
    "先前结果为 {name}。按两次共有的 {cases} 题配对；只见于今次 {onlyHere} 题，只见于先前 {onlyThere} 题。",
  ),
  before: say("Before", "先前", "先前"),
  after: say("Now", "現時", "现时"),
  effect: say("Effect", "變化", "变化"),
  effectStrip: say("Effect with interval", "變化及區間", "变化及区间"),
  test: say("Test", "檢定", "检验"),
  p: say("p", "p 值", "p 值"),
  pHolm: say("p (Holm)", "p 值（Holm）", "p 值（Holm）"),
  verdict: say("Verdict", "結論", "结论"),
  better: say("better", "改善", "改善"),
  worse: say("worse", "變差", "变差"),
  undecided: say("no difference shown", "未見差異", "未见差异"),
  secondary: say("secondary: none drawn", "次要指標，不作結論", "次要指标，不作结论"),
  notCompared: say("not compared: {reason}", "未能比較：{reason}", "未能比较：{reason}"),
  comparisonNote: say(
    "A verdict is drawn on primary figures alone, and needs the corrected p below .05 and an interval that leaves out 0. “No difference shown” is not “no difference”.",
    "只就主要指標下結論：校正後 p 值低於 .05 且區間不含 0，方可下結論。「未見差異」不等於「沒有差異」。",
    "只就主要指标下结论：校正后 p 值低于 .05 且区间不含 0，方可下结论。“未见差异”不等于“没有差异”。",
  ),

  search: say("Search questions, answers and ids", "搜尋問題、答案及編號", "搜索问题、答案及编号"),
  questionLanguage: say("Language", "語言", "语言"),
  kind: say("Kind", "類別", "类别"),
  tag: say("Tag", "標籤", "标签"),
  outcome: say("Outcome", "結果", "结果"),
  shortOf: say("Falls short of", "未達指標", "未达指标"),
  reset: say("Show all", "顯示全部", "显示全部"),
  id: say("Id", "編號", "编号"),
  question: say("Question", "問題", "问题"),
  time: say("Time", "時間", "时间"),
  first: say("First page", "首頁", "首页"),
  previous: say("Previous page", "上一頁", "上一页"),
  next: say("Next page", "下一頁", "下一页"),
  last: say("Last page", "末頁", "末页"),
  pages: say("Pages of the table", "表格頁碼", "表格页码"),
  previousCase: say("Previous question", "上一題", "上一题"),
  nextCase: say("Next question", "下一題", "下一题"),
  close: say("Close", "關閉", "关闭"),
  needsScript: say(
    "The list of questions and the other languages of this page need JavaScript; every figure above does not.",
    "逐題檢視及切換語言需要 JavaScript；以上所有數字則不需要。",
    "逐题检视及切换语言需要 JavaScript；以上所有数字则不需要。",
  ),

  definitions: say("When a case counts as right", "何謂正確", "何谓正确"),
  definition: say("Counts as right when", "視為正確的條件", "视为正确的条件"),
  counted: say("Denominator", "分母", "分母"),
  controlsTitle: say("The controls", "對照方法", "对照方法"),
  controlsAbout: say(
    "The same cases, answered in ways that need no skill. A figure on which one of them does as well as the system (marked †) shows nothing about the system.",
    "以毋須技巧的方法回答同一批題目。如某項指標上對照方法不遜於系統（以 † 標示），該項數字不能說明系統的能力。",
    "以无须技巧的方法回答同一批题目。如某项指标上对照方法不逊于系统（以 † 标示），该项数字不能说明系统的能力。",
  ),
  statistics: say("Statistics", "統計方法", "统计方法"),
  statisticsAbout: say(
    "Cases about one document, of one conversation, or of one question in several languages succeed and fail together; they are drawn together when an interval is made. Two runs are compared case by case, by a paired test, with Holm’s correction over all figures compared.",
    "涉及同一文件、同一對話，或同一問題的不同語言版本，往往同時答對或答錯，故計算區間時一併抽取。兩次結果逐題配對比較，並就所有比較的指標作 Holm 校正。",
    "涉及同一文件、同一对话，或同一问题的不同语言版本，往往同时答对或答错，故计算区间时一并抽取。两次结果逐题配对比较，并就所有比较的指标作 Holm 校正。",
  ),
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What a language is called in each language. */
export const LANGUAGE_NAMES = {
  en: say("English", "英文", "英文"),
  "zh-Hant": say("Traditional Chinese", "繁體中文", "繁体中文"),
  "zh-Hans": say("Simplified Chinese", "簡體中文", "简体中文"),
} as const satisfies Readonly<Record<string, LocalizedText>>;
