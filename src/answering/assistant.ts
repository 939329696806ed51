// The question line's one door: what the HTTP service, the command line and the evaluation know of it.
import type { Answer } from "../domain/answer.ts";
import type { Paragraph } from "../domain/document.ts";
import type { EvidenceFilters, Question } from "../domain/question.ts";
import type { Library } from "../ports.ts";

/** Who made an answer and from what: enough to repeat it. */
export interface Provenance {
  readonly indexId: string;
  readonly embedder: string;
  /** Who wrote this answer. */
  readonly composer: "extractive" | "generative";
  /** Why a configured chat model did not write it, or null. */
  readonly fallback: { readonly from: "generative"; readonly reason: string } | null;
  readonly promptVersion: string | null;
}

/** Wall-clock milliseconds of the question's line and its slowest steps. */
export interface Timings {
  readonly totalMs: number;
  readonly embedMs: number;
  readonly retrieveMs: number;
  readonly composeMs: number;
}

/** An answer with how it came about. */
export interface AnswerReport {
  readonly answer: Answer;
  readonly provenance: Provenance;
  readonly timings: Timings;
}

/** A ranked paragraph of a search without an answer. */
export interface SearchResult {
  readonly paragraph: Paragraph;
  readonly counterpart: Paragraph | null;
  /** Relevance, 0 to 1. */
  readonly score: number;
}

/** A search without an answer: the same evidence, ranked. */
export interface SearchRequest {
  readonly text: string;
  readonly filters: EvidenceFilters;
  /** 1 to 100. */
  readonly limit: number;
}

/** The assistant over one open snapshot. */
export interface Assistant {
  readonly library: Library;
  /** Answers or declines; rejects only when something broke or `signal` was aborted. */
  ask(question: Question, signal?: AbortSignal): Promise<AnswerReport>;
  search(request: SearchRequest): Promise<readonly SearchResult[]>;
}
