// The public benchmarks that the project answers to, by name: which files of their folder are asked, in which language,
// and what is aimed at. The texts are not in this repository; their licences are share-alike.
import type { Language } from "../../domain/document.ts";
import type { RefusalScores } from "./refusal-benchmark.ts";
import type { RetrievalScores } from "./retrieval-benchmark.ts";

/** A figure that is aimed at: the least that is wanted of it, or the most where less is better. */
export interface Aim<Figure extends string> {
  readonly figure: Figure;
  readonly bound: "at-least" | "at-most";
  readonly value: number;
}

/** One corpus with one file of questions. */
export interface RetrievalTask {
  readonly title: string;
  readonly corpusFile: string;
  readonly corpusLanguage: Language;
  readonly questionsFile: string;
  readonly questions: "alone" | "conversations";
  readonly aims: readonly Aim<keyof RetrievalScores>[];
}

/** One file of questions with their own passages. */
export interface RefusalTask {
  readonly title: string;
  readonly file: string;
  readonly language: Language;
  readonly aims: readonly Aim<keyof RefusalScores>[];
}

/** A benchmark measures one thing, finding or refusing. */
export type Benchmark =
  | { readonly measures: "retrieval"; readonly title: string; readonly tasks: readonly RetrievalTask[] }
  | { readonly measures: "refusal"; readonly title: string; readonly tasks: readonly RefusalTask[] };

/** Names that the command line takes. */
export const BENCHMARK_NAMES = ["xquad", "drcd", "nomiracl", "mtrag"] as const;

/** One of them. */
export type BenchmarkName = (typeof BENCHMARK_NAMES)[number];

const LEXICAL_LEVEL = { figure: "ndcgAt10", bound: "at-least", value: 0.96 } as const;
const ACROSS_LANGUAGES = [
  { figure: "recallAt1", bound: "at-least", value: 0.8 },
  { figure: "recallAt10", bound: "at-least", value: 0.97 },
] as const;
const REFUSAL_AIMS = [
  { figure: "unanswerableAnswered", bound: "at-most", value: 0.3 },
  { figure: "answerableDeclined", bound: "at-most", value: 0.1 },
] as const;

/** All benchmarks. */
export const BENCHMARKS: Readonly<Record<BenchmarkName, Benchmark>> = {
  xquad: {
    measures: "retrieval",
    title: "XQuAD: parallel questions over parallel paragraphs, four directions",
    tasks: [
      xquadTask("en", "en", [LEXICAL_LEVEL]),
      xquadTask("zh", "zh", [LEXICAL_LEVEL]),
      xquadTask("en", "zh", ACROSS_LANGUAGES),
      xquadTask("zh", "en", ACROSS_LANGUAGES),
    ],
  },
  drcd: {
    measures: "retrieval",
    title: "DRCD: Traditional Chinese",
    tasks: [
      {
        title: "zh-Hant → zh-Hant",
        corpusFile: "corpus.jsonl",
        corpusLanguage: "zh-Hant",
        questionsFile: "queries.jsonl",
        questions: "alone",
        aims: [{ figure: "ndcgAt10", bound: "at-least", value: 0.965 }],
      },
    ],
  },
  nomiracl: {
    measures: "refusal",
    title: "NoMIRACL: near misses, each question with ten passages",
    tasks: [
      { title: "en", file: "refusal.en.jsonl", language: "en", aims: REFUSAL_AIMS },
      { title: "zh", file: "refusal.zh.jsonl", language: "zh-Hans", aims: REFUSAL_AIMS },
    ],
  },
  mtrag: {
    measures: "retrieval",
    title: "MTRAG-UN: last questions of conversations",
    tasks: [
      {
        title: "en, with history",
        corpusFile: "corpus.jsonl",
        corpusLanguage: "en",
        questionsFile: "tasks.jsonl",
        questions: "conversations",
        aims: [{ figure: "recallAt5", bound: "at-least", value: 0.8 }],
      },
    ],
  },
};

/** XQuAD's Chinese is Simplified. */
function xquadTask(
  asked: "en" | "zh",
  found: "en" | "zh",
  aims: readonly Aim<keyof RetrievalScores>[],
): RetrievalTask {
  return {
    title: `${asked} → ${found}`,
    corpusFile: `corpus.${found}.jsonl`,
    corpusLanguage: found === "en" ? "en" : "zh-Hans",
    questionsFile: `queries.${asked}.jsonl`,
    questions: "alone",
    aims,
  };
}
