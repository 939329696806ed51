// A report as an evaluation could make it, with invented questions: enough of everything that the page can show, and texts
// that try to be more than text.
import type { Language } from "../../../src/domain/document.ts";
import { sameWords } from "../../../src/evaluation/report-page/localized.ts";
import {
  type FigureRow,
  type FigureValue,
  OUTCOMES,
  type ReportPage,
  type Series,
  type ShownCase,
} from "../../../src/evaluation/report-page/page-model.ts";

/** What a system under test may answer; each must be shown as the letters it is. */
export const HOSTILE_TEXTS: readonly string[] = [
  "</script><script>document.title = 'taken'</script>",
  "<img src=x onerror=\"document.title = 'taken'\">",
  "<!--<script>",
  "]]></textarea></title><svg onload=alert(1)>",
  "line\u2028separator and paragraph\u2029separator",
  "pay \u202Eeht elttil\u202C and \u2066isolated\u2069",
  "nul\u0000 bell\u0007 escape\u001b[31m zero\u200Bwidth tag\u{E0041}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that must not be filled in.
  "${'template'} `tick` \\u003c $& $1 {n}",
  "&lt;b&gt; &amp; &quot;",
];

const LANGUAGES: readonly Language[] = ["en", "zh-Hant", "zh-Hans"];

const QUERIES: Readonly<Record<Language, string>> = {
  en: "How many research laboratories does the scheme fund, and which bureau is in charge of it?",
  "zh-Hant": "這項計劃資助多少所研發實驗室，由哪個政策局負責？",
  "zh-Hans": "这项计划资助多少所研发实验室，由哪个政策局负责？",
};

const PARAGRAPHS: Readonly<Record<Language, string>> = {
  en: "The Government will set up 30 laboratories in the two research clusters. The scheme has a budget of $10 billion, and brings together more than 2 000 researchers from local and overseas institutions.",
  "zh-Hant":
    "政府將在兩個研發平台設立30所實驗室。計劃撥款100億元，匯聚超過2 000名來自本地及海外機構的科研人員。",
  "zh-Hans":
    "政府将在两个研发平台设立30所实验室。计划拨款100亿元，汇聚超过2 000名来自本地及海外机构的科研人员。",
};

function share(numerator: number, denominator: number): FigureValue {
  const value = numerator / denominator;
  const half = 1.96 * Math.sqrt((value * (1 - value) + 0.01) / denominator);
  return {
    value,
    numerator,
    denominator,
    interval: { low: Math.max(0, value - half), high: Math.min(1, value + half) },
  };
}

function figure(id: string, label: string, right: number, controls: readonly (number | null)[]): FigureRow {
  return {
    id,
    label: { en: label, zhHant: `${label}（繁）`, zhHans: `${label}（简）` },
    counted: { en: "answerable", zhHant: "可答題目", zhHans: "可答题目" },
    definition: {
      en: "one of the citations is a gold paragraph",
      zhHant: "其中一個引用為標準段落",
      zhHans: "其中一个引用为标准段落",
    },
    better: id === "false-refusals" ? "lower" : "higher",
    overall: share(right, 168),
    byLanguage: [
      share(Math.round(right / 3), 56),
      share(Math.round(right / 3) - 2, 56),
      right > 160 ? share(56, 56) : null,
    ],
    byControl: controls,
  };
}

function series(label: string, values: readonly number[], count: number): Series {
  return {
    label: sameWords(label),
    points: values.map((y, index) => ({
      x: index + 1,
      y,
      low: Math.max(0, y - 0.04),
      high: Math.min(1, y + 0.03),
      count,
    })),
  };
}

function shownCase(index: number): ShownCase {
  const language = LANGUAGES[index % 3] ?? "en";
  const outcome = OUTCOMES[(index * 5) % OUTCOMES.length] ?? "complete";
  const declined = outcome === "rightly-declined" || outcome === "wrongly-declined";
  const answerable = outcome !== "rightly-declined" && outcome !== "wrongly-answered";
  const paragraph = LANGUAGES.indexOf(language);
  const hostile = HOSTILE_TEXTS[index] ?? null;
  return {
    id: `case-${String(index).padStart(4, "0")}`,
    language,
    query: hostile ?? `${QUERIES[language]} (${index})`,
    history: index % 5 === 0 ? [{ role: "user", text: hostile ?? QUERIES[language] }] : [],
    kind: answerable ? "answerable" : "near_miss",
    tags: index % 2 === 0 ? ["number", hostile ?? "bureau"] : ["paraphrase"],
    outcome,
    shortOf: outcome === "complete" || outcome === "rightly-declined" ? [] : [index % 3, 3],
    declineReason: declined ? "too-weak" : null,
    statements: [{ text: hostile ?? PARAGRAPHS[language], language, citations: declined ? [] : [1] }],
    citations: [
      { paragraph, mark: { start: 4, end: 24 }, gold: answerable && outcome !== "wrong-source" },
      { paragraph: 3, mark: null, gold: false },
    ],
    gold: answerable ? [[{ paragraph, mark: { start: 0, end: 18 } }], [{ paragraph: 3, mark: null }]] : [],
    facts: answerable
      ? [
          { spellings: ["30", "thirty"], stated: true },
          { spellings: ["$10 billion"], stated: false },
        ]
      : [],
    ranking: [
      { id: hostile ?? "address-2025#p1", score: 0.91, grade: 2 },
      { id: "address-2025#p2", score: 0.5, grade: 0 },
    ],
    bureaux: ["ITIB"],
    reference: index % 4 === 0 ? PARAGRAPHS[language] : null,
    confidence: index % 11 === 0 ? null : 0.5 + (index % 50) / 100,
    expectedBureaux: answerable ? ["ITIB", "LWB"] : null,
    latency: index % 11 === 0 ? null : 3 + ((index * 37) % 400) / 10,
  };
}

/** A report with so many cases, at least as many as there are hostile texts. */
export function sampleReport(cases = 60): ReportPage {
  return {
    title: "dev.jsonl",
    facts: [
      {
        label: { en: "Questions", zhHant: "題數", zhHans: "题数" },
        value: { en: "220, 168 answerable", zhHant: "220，其中 168 題可答", zhHans: "220，其中 168 题可答" },
      },
      { label: sameWords("Set"), value: sameWords("fa3e0eddc98c") },
      { label: sameWords("Index"), value: sameWords("sha256:f77cf3df4bbb") },
      { label: sameWords("Encoder"), value: sameWords("youju-static-512@sha256:97ceb36630a5be47") },
      { label: sameWords("Composer"), value: sameWords("extractive") },
    ],
    warnings: ["case-0001: the question holds its answer", HOSTILE_TEXTS[0] ?? ""],
    controls: [
      { en: "Top paragraph", zhHant: "首段照錄", zhHans: "首段照录" },
      { en: "First two sentences", zhHant: "首兩句", zhHans: "首两句" },
      { en: "Always decline", zhHant: "一律拒答", zhHans: "一律拒答" },
      { en: "Never decline", zhHant: "從不拒答", zhHans: "从不拒答" },
      { en: "BM25 alone", zhHant: "只用 BM25", zhHans: "只用 BM25" },
      { en: "Shuffled citations", zhHant: "打亂引用", zhHans: "打乱引用" },
    ],
    headline: [
      figure("hit-at-1", "Right paragraph cited first", 109, [0.62, 0.6, 0, 0.66, 0.35, 0.12]),
      figure("hit-at-3", "Right paragraph in first three", 138, [0.62, 0.6, 0, 0.83, 0.5, 0.2]),
      figure("facts", "Facts stated", 131, [0.7, 0.4, 0, 0.79, 0.4, 0.78]),
      figure("false-refusals", "Answerable declined", 5, [0.1, 0.1, 1, 0, 0, 0.03]),
      figure("quotes-verbatim", "Quotes verbatim", 168, [1, 1, null, 1, 1, 0]),
    ],
    otherFigures: [
      {
        title: { en: "Citations", zhHant: "引用", zhHans: "引用" },
        rows: [figure("citation-precision", "Citation precision", 120, [0.6, null, null, 0.7, 0.4, 0.1])],
      },
    ],
    lengths: [
      {
        unit: { en: "words", zhHant: "詞", zhHans: "词" },
        answers: 70,
        median: 46,
        p95: 125,
        beyond: { median: 24, p95: 101 },
      },
    ],
    gate: {
      name: "gate.json",
      verdict: "incomparable",
      rules: [
        { rule: "hit-at-1 at least 0.6", outcome: "pass", found: "0.649" },
        { rule: "facts at least 0.8", outcome: "fail", found: "0.780" },
        { rule: "ndcg-at-10 at least 0.8", outcome: "skipped", found: HOSTILE_TEXTS[0] ?? "" },
      ],
    },
    judged: [
      {
        metric: "faithfulness",
        judge: "some-model-2026-01",
        promptHash: "0f3b7c1d9e5a",
        mean: share(150, 168),
        costUsd: 1.25,
      },
    ],
    languages: LANGUAGES,
    recall: [
      series("All", [0.65, 0.74, 0.81, 0.85, 0.88, 0.9, 0.91, 0.92, 0.92, 0.93], 168),
      series("English", [0.6, 0.7, 0.78, 0.82, 0.85, 0.88, 0.9, 0.9, 0.91, 0.91], 56),
      series("Chinese", [0.69, 0.78, 0.84, 0.88, 0.9, 0.92, 0.93, 0.94, 0.94, 0.95], 112),
    ],
    riskCoverage: {
      curve: Array.from({ length: 100 }, (_, index) => ({
        x: (index + 1) / 100,
        y: 0.02 + 0.28 * ((index + 1) / 100) ** 2,
        low: 0.01 + 0.2 * ((index + 1) / 100) ** 2,
        high: 0.05 + 0.33 * ((index + 1) / 100) ** 2,
        count: index + 1,
      })),
      area: 0.113,
      auroc: { value: 0.842, interval: { low: 0.801, high: 0.88 }, positives: 168, negatives: 52 },
      chosen: { coverage: 0.83, risk: 0.21 },
    },
    parity: ["Right paragraph cited first", "Right paragraph in first three", "Facts stated"].map(
      (label, index) => ({
        figure: sameWords(label),
        pairs: [
          {
            first: "en",
            second: "zh-Hant",
            questions: 41,
            difference: -0.12 + 0.05 * index,
            interval: { low: -0.2 + 0.05 * index, high: -0.02 + 0.05 * index },
          },
          {
            first: "zh-Hant",
            second: "zh-Hans",
            questions: 40,
            difference: 0.01,
            interval: { low: -0.03, high: 0.06 },
          },
        ],
      }),
    ),
    latency: {
      bins: [2, 9, 31, 60, 48, 29, 18, 11, 6, 3, 2, 0, 0, 0, 1].map((count, index) => ({
        from: 4 * 1.35 ** index,
        to: 4 * 1.35 ** (index + 1),
        count,
      })),
      p50: 12.3,
      p95: 48.8,
      max: 285,
    },
    confusion: {
      labels: ["CSTB", "DEVB", "EDB", "ITIB", "LWB", "none"],
      counts: [
        [12, 0, 1, 0, 0, 2],
        [0, 21, 0, 0, 0, 0],
        [0, 0, 14, 3, 0, 1],
        [1, 0, 2, 41, 0, 0],
        [0, 0, 0, 0, 18, 4],
        [0, 0, 0, 0, 0, 3],
      ],
    },
    turnDepths: [
      series("Right paragraph cited first", [0.66, 0.6, 0.5], 60),
      series("Facts stated", [0.8, 0.75, 0.7], 60),
    ],
    breakdowns: [
      {
        title: { en: "Tag", zhHant: "標籤", zhHans: "标签" },
        columns: [sameWords("Right paragraph cited first"), sameWords("Facts stated")],
        rows: [
          { name: "number", cases: 60, values: [share(40, 60), share(50, 60)] },
          { name: HOSTILE_TEXTS[0] ?? "", cases: 12, values: [share(6, 12), null] },
        ],
      },
    ],
    comparison: {
      against: "2026-11-14",
      cases: 168,
      onlyHere: 52,
      onlyThere: 0,
      reasons: ["52 cases are new: case-0168, case-0169, …"],
      rows: [
        {
          figure: sameWords("Right paragraph cited first"),
          better: "higher",
          result: {
            before: 0.6,
            after: 0.65,
            pairs: 168,
            effect: 0.05,
            interval: { low: 0.01, high: 0.09 },
            test: "McNemar",
            p: 0.008,
            pHolm: 0.024,
          },
          reason: null,
        },
        {
          figure: sameWords("Answerable declined"),
          better: "lower",
          result: {
            before: 0.01,
            after: 0.03,
            pairs: 168,
            effect: 0.02,
            interval: { low: -0.01, high: 0.05 },
            test: "McNemar",
            p: 0.25,
            pHolm: 0.5,
          },
          reason: null,
        },
        {
          figure: sameWords("Facts stated"),
          better: "higher",
          result: null,
          reason: "the earlier run has no facts",
        },
      ],
    },
    cases: {
      paragraphs: [
        ...LANGUAGES.map((language) => ({
          id: `address-2025#p${LANGUAGES.indexOf(language) + 1}`,
          label: language === "en" ? "Paragraph 20" : "第20段",
          language,
          text: PARAGRAPHS[language],
        })),
        {
          id: "hostile#p4",
          label: HOSTILE_TEXTS[1] ?? "",
          language: "en",
          text: HOSTILE_TEXTS.join(" "),
        },
      ],
      figures: [
        "Right paragraph cited first",
        "Right paragraph in first three",
        "Facts stated",
        "Bureaux",
      ].map((label, index) => ({
        id: `figure-${index}`,
        label: { en: label, zhHant: `${label}（繁）`, zhHans: `${label}（简）` },
      })),
      cases: Array.from({ length: cases }, (_, index) => shownCase(index)),
    },
  };
}
