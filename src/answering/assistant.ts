// The question line's one door: what the HTTP service, the command line and the evaluation know of it.
import type { Answer, Citation, Statement } from "../domain/answer.ts";
import type { Language, Paragraph } from "../domain/document.ts";
import type { EvidenceFilters, Question } from "../domain/question.ts";
import type { Library } from "../ports.ts";

/** Who made an answer and from what: enough to repeat it. */
export interface Provenance {
  readonly indexId: string;
  readonly embedder: string;
  /** The cross-encoder that ordered the first places; absent where none is configured. */
  readonly reranker?: string;
  /** Who wrote this answer. */
  readonly composer: "extractive" | "generative";
  /** Why a configured chat model did not write it, or null. */
  readonly fallback: { readonly from: "generative"; readonly reason: string } | null;
  /** `sha256:…` over the words given to the chat model, where it was asked; else null. */
  readonly promptVersion: string | null;
  /** Name of the chat model that was asked; absent where none was. */
  readonly chatModel?: string;
}

/** Wall-clock milliseconds of the question's line and its slowest steps. */
export interface Timings {
  readonly totalMs: number;
  readonly embedMs: number;
  readonly retrieveMs: number;
  readonly composeMs: number;
}

/** How one leg of the search saw a hit. */
export interface ExplainedLeg {
  /** `passage` and `sentence`: nearness by meaning; `translated`: of the question's words in the other language; `words`: BM25. */
  readonly leg: "passage" | "sentence" | "translated" | "words";
  /** Cosine similarity, or BM25 as a share of the best in its language. */
  readonly score: number;
  /** Place among everything that was found, from 1; null where the leg did not find it. */
  readonly rank: number | null;
}

/** A word or phrase of the question that a hit says, and in which form. */
export interface MatchedTerm {
  readonly asked: string;
  readonly said: string;
  /** How far it says it, 0 to 1. */
  readonly coverage: number;
}

/** A feature of the ranking: its value and what it added to the score. */
export interface ExplainedFeature {
  readonly name: string;
  readonly value: number;
  readonly contribution: number;
}

/** Why a paragraph stands where it stands. */
export interface ExplainedHit {
  readonly paragraphId: string;
  readonly rank: number;
  /** Sum of the contributions; comparable within one question. What states the thing asked, or what a reranker prefers, stands higher than its score says. */
  readonly score: number;
  /** What the reranker gave it, where one is configured and read it. */
  readonly rerankerScore?: number;
  readonly legs: readonly ExplainedLeg[];
  readonly matchedTerms: readonly MatchedTerm[];
  readonly features: readonly ExplainedFeature[];
}

/** How an answer or a decline was found: for whoever wants to check it. */
export interface Explanation {
  /** The question's words and phrases by importance, with every form that was searched. */
  readonly concepts: readonly {
    readonly name: string;
    readonly importance: number;
    readonly forms: readonly string[];
  }[];
  /** What speaks against an answer, 0 for nothing; null where the question was not searched for an answer. */
  readonly decision: Readonly<Record<string, number>> | null;
  readonly hits: readonly ExplainedHit[];
}

/** An answer with how it came about. */
export interface AnswerReport {
  readonly answer: Answer;
  /** Only where it was asked for, and the question was searched at all. */
  readonly explanation?: Explanation;
  readonly provenance: Provenance;
  readonly timings: Timings;
}

/** A ranked paragraph of a search without an answer. */
export interface SearchResult {
  readonly paragraph: Paragraph;
  readonly counterpart: Paragraph | null;
  /** Relevance, 0 to 1. */
  readonly score: number;
  /** Only where it was asked for. */
  readonly explanation?: ExplainedHit;
}

/** A search without an answer: the same evidence, ranked. */
export interface SearchRequest {
  readonly text: string;
  readonly filters: EvidenceFilters;
  /** 1 to 100. */
  readonly limit: number;
  /** Whether to say of each hit why it stands where it stands. */
  readonly explain?: boolean;
}

/** Hears of an answer while a chat model is writing it: of the citations first, then of each statement once it is verified. */
export interface AnswerWatcher {
  citations(citations: readonly Citation[], language: Language): void;
  /** The statements of the answer begin with those that were told, in their order. */
  statement(statement: Statement): void;
}

/** How an answer is waited for. */
export interface AskOptions {
  readonly watcher?: AnswerWatcher | undefined;
  /** Time that is left to answer, in milliseconds: a chat model gets no more of it than leaves room for a fallback. */
  readonly timeoutMs?: number | undefined;
}

/** The assistant over one open snapshot. */
export interface Assistant {
  readonly library: Library;
  /** Answers or declines; rejects only when something broke or `signal` was aborted. */
  ask(question: Question, signal?: AbortSignal, options?: AskOptions): Promise<AnswerReport>;
  search(request: SearchRequest, signal?: AbortSignal): Promise<readonly SearchResult[]>;
}
