// Every word that the page itself says, in English, Traditional and Simplified Chinese. What the documents say stays in
// the language of the documents.

/** The words of one language. `{n}` stands for a number that the page fills in. */
interface Words {
  readonly tagline: string;
  readonly skip: string;
  readonly question: string;
  readonly hint: string;
  readonly ask: string;
  readonly stop: string;
  readonly answerIn: string;
  readonly auto: string;
  readonly onlyDocuments: string;
  readonly examples: string;
  readonly exampleQuestions: readonly string[];
  readonly restart: string;
  readonly working: string;
  readonly ready: string;
  readonly declinedReady: string;
  readonly sources: string;
  readonly source: string;
  readonly nearest: string;
  readonly responsible: string;
  readonly notices: string;
  readonly surroundings: string;
  readonly permalink: string;
  readonly counterpart: Readonly<Record<"en" | "zh-Hant" | "zh-Hans", string>>;
  readonly basis: Readonly<Record<"stated" | "heading" | "document", string>>;
  readonly declined: Readonly<
    Record<"nothing-found" | "too-weak" | "out-of-scope" | "not-supported" | "unclear" | "unsafe", string>
  >;
  readonly details: string;
  readonly checked: string;
  readonly checks: Readonly<Record<"quote" | "numbers" | "dates", string>>;
  readonly results: Readonly<Record<"pass" | "fail" | "not-checked", string>>;
  readonly composer: Readonly<Record<"extractive" | "generative", string>>;
  readonly index: string;
  readonly time: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly footer: string;
  readonly contract: string;
}

const EN: Words = {
  tagline: "Answers from Hong Kong’s policy documents, each with its paragraph and the bureau responsible.",
  skip: "Skip to the question",
  question: "Your question",
  hint: "In English or Chinese. Enter asks, Shift+Enter starts a new line.",
  ask: "Ask",
  stop: "Stop",
  answerIn: "Answer in",
  auto: "the question’s language",
  onlyDocuments: "Search only some documents",
  examples: "For example",
  exampleQuestions: [
    "How much is the New Industrialisation Acceleration Scheme worth?",
    "How many InnoHK research laboratories are there?",
    "What is planned for the San Tin Technopole?",
  ],
  restart: "New conversation",
  working: "Searching the documents…",
  ready: "Answer ready. Sources: {n}.",
  declinedReady: "No answer in the documents. Nearest paragraphs: {n}.",
  sources: "Sources",
  source: "Source {n}",
  nearest: "Nearest paragraphs",
  responsible: "Responsible",
  notices: "Please note",
  surroundings: "Before and after in the document",
  permalink: "Link to this paragraph (data)",
  counterpart: {
    en: "The same paragraph in English",
    "zh-Hant": "The same paragraph in Traditional Chinese",
    "zh-Hans": "The same paragraph in Simplified Chinese",
  },
  basis: {
    stated: "named with the paragraph",
    heading: "by its heading",
    document: "by its document",
  },
  declined: {
    "nothing-found": "Not in the documents",
    "too-weak": "No passage is close enough to answer",
    "out-of-scope": "Outside what these documents cover",
    "not-supported": "The documents do not support this",
    unclear: "The question is not clear",
    unsafe: "This cannot be answered here",
  },
  details: "How this answer was made",
  checked: "Checked against the cited paragraphs",
  checks: { quote: "wording", numbers: "figures", dates: "dates" },
  results: { pass: "agrees", fail: "differs", "not-checked": "not checked" },
  composer: { extractive: "Sentences taken from the documents", generative: "Written by a chat model" },
  index: "Index",
  time: "Time",
  problems: {
    "not-ready": "The service is still loading. Try again in a moment.",
    overloaded: "Many questions are waiting. Try again in a moment.",
    "timed-out": "The answer took too long. Try again in a moment.",
    "request-invalid": "This question cannot be sent. Shorten it, or start a new conversation.",
    "body-too-large": "This question cannot be sent. Shorten it, or start a new conversation.",
    unreachable: "The service cannot be reached.",
    other: "Something went wrong. Try again; if it stays, tell the operator this number:",
  },
  footer: "What is quoted is quoted word for word. Check the source before you rely on an answer.",
  contract: "For developers",
};

const ZH_HANT: Words = {
  tagline: "香港政策文件問答：每句有出處，段落與負責政策局一併列出。",
  skip: "跳到提問",
  question: "你的問題",
  hint: "中文或英文均可。按 Enter 提問，按 Shift+Enter 換行。",
  ask: "提問",
  stop: "停止",
  answerIn: "回答語言",
  auto: "與提問相同",
  onlyDocuments: "只查部分文件",
  examples: "例如",
  exampleQuestions: [
    "「產學研1+計劃」有多少撥款？由哪個政策局負責？",
    "InnoHK 有多少所研發實驗室？",
    "新田科技城有甚麼規劃？",
  ],
  restart: "新對話",
  working: "正在查閱文件……",
  ready: "已有答案，出處 {n} 段。",
  declinedReady: "文件中沒有答案，列出最接近的 {n} 段。",
  sources: "出處",
  source: "出處 {n}",
  nearest: "最接近的段落",
  responsible: "負責",
  notices: "請留意",
  surroundings: "文件中的上下文",
  permalink: "此段的連結（數據）",
  counterpart: {
    en: "同一段的英文本",
    "zh-Hant": "同一段的繁體中文本",
    "zh-Hans": "同一段的簡體中文本",
  },
  basis: { stated: "段落註明", heading: "按標題", document: "按文件" },
  declined: {
    "nothing-found": "文件中沒有",
    "too-weak": "沒有足夠接近的段落",
    "out-of-scope": "不在這些文件的範圍",
    "not-supported": "文件不支持此說法",
    unclear: "問題不清楚",
    unsafe: "此處不能回答",
  },
  details: "答案如何得來",
  checked: "與所引段落核對",
  checks: { quote: "文字", numbers: "數字", dates: "日期" },
  results: { pass: "相符", fail: "不符", "not-checked": "未核對" },
  composer: { extractive: "句子取自文件原文", generative: "由聊天模型撰寫" },
  index: "索引",
  time: "用時",
  problems: {
    "not-ready": "服務仍在載入，請稍後再試。",
    overloaded: "等候的問題太多，請稍後再試。",
    "timed-out": "回答需時過長，請稍後再試。",
    "request-invalid": "問題無法送出，請縮短問題或開始新對話。",
    "body-too-large": "問題無法送出，請縮短問題或開始新對話。",
    unreachable: "無法連接服務。",
    other: "發生錯誤，請再試；如仍未解決，請把以下編號告訴營運者：",
  },
  footer: "引文逐字取自文件。使用答案前，請先查核出處。",
  contract: "開發者文件",
};

const ZH_HANS: Words = {
  tagline: "香港政策文件问答：每句有出处，段落与负责政策局一并列出。",
  skip: "跳到提问",
  question: "你的问题",
  hint: "中文或英文均可。按 Enter 提问，按 Shift+Enter 换行。",
  ask: "提问",
  stop: "停止",
  answerIn: "回答语言",
  auto: "与提问相同",
  onlyDocuments: "只查部分文件",
  examples: "例如",
  exampleQuestions: [
    "“产学研1+计划”有多少拨款？由哪个政策局负责？",
    "InnoHK 有多少所研发实验室？",
    "创新科技署负责什么？",
  ],
  restart: "新对话",
  working: "正在查阅文件……",
  ready: "已有答案，出处 {n} 段。",
  declinedReady: "文件中没有答案，列出最接近的 {n} 段。",
  sources: "出处",
  source: "出处 {n}",
  nearest: "最接近的段落",
  responsible: "负责",
  notices: "请留意",
  surroundings: "文件中的上下文",
  permalink: "此段的链接（数据）",
  counterpart: {
    en: "同一段的英文本",
    "zh-Hant": "同一段的繁体中文本",
    "zh-Hans": "同一段的简体中文本",
  },
  basis: { stated: "段落注明", heading: "按标题", document: "按文件" },
  declined: {
    "nothing-found": "文件中没有",
    "too-weak": "没有足够接近的段落",
    "out-of-scope": "不在这些文件的范围",
    "not-supported": "文件不支持此说法",
    unclear: "问题不清楚",
    unsafe: "此处不能回答",
  },
  details: "答案如何得来",
  checked: "与所引段落核对",
  checks: { quote: "文字", numbers: "数字", dates: "日期" },
  results: { pass: "相符", fail: "不符", "not-checked": "未核对" },
  composer: { extractive: "句子取自文件原文", generative: "由聊天模型撰写" },
  index: "索引",
  time: "用时",
  problems: {
    "not-ready": "服务仍在载入，请稍后再试。",
    overloaded: "等候的问题太多，请稍后再试。",
    "timed-out": "回答需时过长，请稍后再试。",
    "request-invalid": "问题无法送出，请缩短问题或开始新对话。",
    "body-too-large": "问题无法送出，请缩短问题或开始新对话。",
    unreachable: "无法连接服务。",
    other: "发生错误，请再试；如仍未解决，请把以下编号告诉运营者：",
  },
  footer: "引文逐字取自文件。使用答案前，请先查核出处。",
  contract: "开发者文档",
};

/** The page's words by language. */
export const PAGE_WORDS = { en: EN, "zh-Hant": ZH_HANT, "zh-Hans": ZH_HANS } as const;
