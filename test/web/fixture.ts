// An answer as the service gives it, for the tests of the pages.
import type { AnswerData, CitationData } from "../../src/web/page-data.ts";
import type { Reader } from "../../src/web/views/reader.ts";
import { CONVERSATION_WORDS } from "../../src/web/words/words-of.ts";

/** A reader of English without scripts. */
export const READER: Reader = { tongue: "en", words: CONVERSATION_WORDS.en, interactive: false };

/** A paragraph in Chinese with an English counterpart. */
export const CITATION: CitationData = {
  ref: 1,
  paragraphId: "plan.zh-Hant#p3",
  label: "第3段",
  document: {
    id: "plan.zh-Hant",
    title: { en: "Harbour Plan", zhHant: "海港計劃", zhHans: "海港计划" },
    publisher: "Harbour Office",
    kind: "policy-address",
    publishedOn: "2024-10-16",
    publishedPrecision: "day",
    language: "zh-Hant",
  },
  section: ["碼頭", "重建"],
  text: "政府會重建三個碼頭，費用為20億元。工程將於2030年完成。",
  quote: { text: "政府會重建三個碼頭，費用為20億元。", start: 0, end: 18 },
  bureaux: [{ code: "HPB", en: "Harbour Bureau", zhHant: "海港局", zhHans: "海港局", basis: "stated" }],
  counterpart: {
    paragraphId: "plan.en#p3",
    label: "para. 3",
    language: "en",
    text: "The Government will rebuild three piers for $2 billion.",
  },
  score: 0.9,
};

const checks = { quote: "pass", numbers: "pass", dates: "not-checked" } as const;

/** An answer in English from a Chinese paragraph. */
export const ANSWER: AnswerData = {
  id: "a1",
  status: "answered",
  reason: null,
  language: "en",
  standaloneQuestion: "How many piers?",
  answer: "Plan: “政府會重建三個碼頭，費用為20億元。” [1]",
  statements: [{ text: "Plan: “政府會重建三個碼頭，費用為20億元。” (HK$2 billion)", citations: [1], checks }],
  citations: [CITATION],
  bureaux: [{ code: "HPB", en: "Harbour Bureau", zhHant: "海港局", zhHans: "海港局" }],
  notices: [{ kind: "other-language", text: "The source exists only in Chinese.", citations: [1] }],
  nearest: [],
  provenance: {
    indexId: "sha256:feed",
    embedder: "encoder",
    composer: "extractive",
    fallback: null,
    promptVersion: null,
  },
  timings: { totalMs: 12.3 },
};
