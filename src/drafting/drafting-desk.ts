// The drafting line's one door: what the HTTP service and the command line know of it.
import type { Provenance, Timings } from "../answering/assistant.ts";
import type { Citation } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { Finding, Verdict } from "./finding.ts";

/** A draft to be checked, already validated. */
export interface DraftRequest {
  readonly text: string;
  /** Language of the explanations; `auto` is each sentence's own. */
  readonly language: Language | "auto";
  /** Ids of the documents to check against; undefined for all. */
  readonly documents: readonly string[] | undefined;
}

/** A finding with what it means, in words, and the citation that shows it. */
export interface ExplainedFinding extends Finding {
  readonly explanation: string;
  /** 1-based ref of a citation of the report. */
  readonly citation: number;
}

/** One sentence of the draft: `draft.slice(start, end) === text` (UTF-16 units). */
export interface CheckedSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  readonly verdict: Verdict;
  readonly findings: readonly ExplainedFinding[];
  /** Refs, best first; at least one for every verdict but not-found and not-checked. */
  readonly citations: readonly number[];
}

/** A draft, sentence by sentence. */
export interface DraftReport {
  readonly sentences: readonly CheckedSentence[];
  readonly citations: readonly Citation[];
  readonly provenance: Provenance;
  readonly timings: Timings;
}

/** What staff can have done over one open snapshot. */
export interface DraftingDesk {
  /** Checks every sentence; rejects only when something broke or `signal` was aborted. */
  verify(request: DraftRequest, signal?: AbortSignal): Promise<DraftReport>;
}
