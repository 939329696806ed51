// The run folder: what was asked of which system, what came back, and what it was worth. Asking writes the first half,
// grading the second, from the first alone: a run can be graded again, offline, to the same bytes.
import type { Checks } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { AnswerLength } from "./answer-text.ts";
import type { Grades } from "./metrics.ts";

/** Version of the layout and of every file in it; a reader knows exactly one. */
export const RUN_FORMAT = 1;

/** The files of a run folder. All but the timings are byte-identical for two runs of one system over one set. */
export const RUN_FILES = {
  /** `RunConfiguration`. */
  run: "run.json",
  /** `PreparedCase` a line, in the order of the set. */
  cases: "cases.jsonl",
  /** `Prediction` a line, appended as they come. */
  outputs: "outputs.jsonl",
  /** `{id, totalMs}` a line, appended with the outputs. */
  timings: "timings.jsonl",
  /** A folder with `bm25.jsonl`, the predictions of the one control that needs an index; the others are made of the outputs. */
  controls: "controls",
  /** `GradedCase` a line, in the order of the set. */
  grades: "grades.jsonl",
  /** `GradedReport`. */
  report: "report.json",
} as const;

/** What was run: enough to repeat it. Written before the first question, and compared on `--resume`. */
export interface RunConfiguration {
  readonly format: number;
  /** Name of the set's file or folder, without its path, and the SHA-256 of its content. */
  readonly set: {
    readonly name: string;
    readonly layout: SetLayout;
    readonly sha256: string;
    readonly cases: number;
  };
  readonly system: SystemDescription;
  /** Most citations asked for. */
  readonly citationLimit: number;
  /** Depth of the ranking that was asked for beside the answer. */
  readonly rankingDepth: number;
  readonly controls: readonly ControlName[];
  readonly environment: RunEnvironment;
  /** What the check of the set found: leaked answers, unguarded gold, questions that stand twice. */
  readonly warnings: readonly string[];
}

/** Layouts that a set is read from. */
export type SetLayout = "cases" | "beir" | "trec" | "squad" | "mtrag";

/** Who was asked. */
export interface SystemDescription {
  /** The service's own line, a service of the same contract (/openapi.json), an OpenAI-compatible chat, or a file made elsewhere. */
  readonly kind: "own" | "service" | "chat" | "predictions";
  /** Base URL, without credentials, or the name of the file; null for the own line. */
  readonly at: string | null;
  /** Model that a chat was asked for. */
  readonly model: string | null;
  /** Id of the index that answered, as far as it is known before the first question; null otherwise. */
  readonly indexId: string | null;
  /** SHA-256 of the indexed documents that gold passages stand in, by id; empty where no index was at hand. */
  readonly documents: Readonly<Record<string, string>>;
}

/** Where it ran. */
export interface RunEnvironment {
  readonly version: string;
  readonly node: string;
  readonly platform: string;
}

/** Systems that nobody should lose to; `bm25` needs an index, the others are made from the outputs. */
export const CONTROL_NAMES = [
  "top-paragraph",
  "first-two-sentences",
  "always-refuse",
  "never-refuse",
  "bm25",
  "shuffled-citations",
] as const;

/** One of them. */
export type ControlName = (typeof CONTROL_NAMES)[number];

/** How near the needed passages are to the question's language: of each group the nearest counts, then the farthest group. */
export type SourceLanguage = "same" | "other-script" | "other-language";

/** Whether the documents answer a question; the last two are counted apart from yes and no. */
export type Answerability = "yes" | "no" | "partial" | "underspecified";

/** A gold passage as it was found in the index. */
export interface ExpectedPassage {
  /** Ids of the paragraphs that hold it; empty where no index was at hand. */
  readonly paragraphIds: readonly string[];
  /** Null where the set names the paragraph by its id alone. */
  readonly document: string | null;
  readonly snippet: string | null;
  readonly grade: number;
  /** Whole text and label of the first of those paragraphs; null where no index was at hand. */
  readonly text: string | null;
  readonly label: string | null;
  readonly language: Language | null;
}

/** A paragraph that the answer cites, or that was nearest when the question was declined. */
export interface ShownParagraph {
  readonly paragraphId: string;
  /** The id where the system gives no label. */
  readonly label: string;
  /** Empty where the system gives none and no index was at hand. */
  readonly text: string;
  /** UTF-16 range of the words quoted; null where nothing is quoted. */
  readonly quote: { readonly start: number; readonly end: number } | null;
  /** True where it holds one of the needed passages. */
  readonly gold: boolean;
}

/** One sentence of an answer. */
export interface ShownStatement {
  readonly text: string;
  /** Positions in `paragraphs`, counted from 0. */
  readonly citations: readonly number[];
  /** What the system said it checked; null where it says nothing. */
  readonly checks: Checks | null;
}

/** One case with what was expected, what came back and what it was worth: enough to explain a failure without asking again. */
export interface GradedCase {
  readonly id: string;
  readonly language: Language;
  readonly query: string;
  readonly history: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly answerability: Answerability;
  readonly unanswerableKind: string | null;
  readonly tags: readonly string[];
  readonly parallelId: string | null;
  /** Cases that share a cluster are not independent: one question in several scripts, a conversation, a document. */
  readonly cluster: string;
  /** 1 for a first question, 2 for the first follow-up, … */
  readonly turn: number;
  /** Null where nothing is needed or the languages of the sources are not known. */
  readonly sourceLanguage: SourceLanguage | null;
  /** Groups of interchangeable passages: a complete answer cites one of each. */
  readonly expected: readonly (readonly ExpectedPassage[])[];
  /** Ids of paragraphs that were judged and are not relevant. */
  readonly judgedIrrelevant: readonly string[];
  /** Null where the set does not say. */
  readonly expectedBureaux: readonly string[] | null;
  /** Facts asked for, each as its acceptable spellings, and whether the answer states it. */
  readonly facts: readonly { readonly spellings: readonly string[]; readonly stated: boolean }[];
  /** A model answer, or null. */
  readonly reference: string | null;
  /** `ranked` where the system only ranks: it has no answer to grade. */
  readonly status: "answered" | "declined" | "ranked";
  readonly reason: string | null;
  /** The statements, one a line; the message where it was declined. */
  readonly answer: string;
  readonly statements: readonly ShownStatement[];
  /** Null where the question was declined. */
  readonly answerLength: AnswerLength | null;
  /** Cited paragraphs in citation order; the nearest ones where the question was declined. */
  readonly paragraphs: readonly ShownParagraph[];
  /** Codes named responsible; null where the system names none by design. */
  readonly bureaux: readonly string[] | null;
  /** The ranking behind the answer, best first; null where the system shows none. */
  readonly retrieved:
    | readonly { readonly id: string; readonly score: number; readonly grade: number }[]
    | null;
  /** How sure the system was that it can answer; null where it does not say. */
  readonly confidence: number | null;
  readonly grades: Grades;
}
