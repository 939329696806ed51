// The drafting line's one door: what the HTTP service and the command line know of it.
import type { Provenance, Timings } from "../answering/assistant.ts";
import type { Finding } from "../answering/comparing/finding.ts";
import type { Citation } from "../domain/answer.ts";
import type { Attribution, Language, LocalizedText } from "../domain/document.ts";
import type { PermalinkOf } from "./replies/lay-out-reply.ts";
import type { ReplyDraft, ReplyRequest } from "./replies/reply-draft.ts";
import type { Verdict } from "./verdict.ts";

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
  /** Programmes that two or more documents (of the given ids, or of all) speak of. */
  topics(documents: readonly string[] | undefined): readonly TimelineTopic[];
  /** What each document says of a topic, oldest first. */
  timeline(request: TimelineRequest): Promise<Timeline>;
  /** Drafts the reply to a Member's question; undefined where no question can be read. */
  reply(request: ReplyRequest, signal?: AbortSignal, options?: ReplyOptions): Promise<ReplyDraft | undefined>;
  /** The text of a Word file; throws file-unreadable. */
  readWord(file: Uint8Array): Promise<string>;
  /** The reply as a Word file, with a footnote for each citation that a statement uses. */
  writeWord(draft: ReplyDraft, permalinkOf: PermalinkOf): Promise<Uint8Array>;
  /** The reply as Markdown with footnotes. */
  writeMarkdown(draft: ReplyDraft, permalinkOf: PermalinkOf): string;
}

export type { ReplyDraft, ReplyRequest };

/** How a reply is to be drafted. */
export interface ReplyOptions {
  /** Longest time for all of it, in milliseconds, of which a chat model gets a part; undefined for as long as the model's own bounds allow. */
  readonly timeoutMs?: number | undefined;
}

/** A programme that documents speak of. */
export interface TimelineTopic {
  readonly id: string;
  readonly name: LocalizedText;
  /** Documents that speak of it, the two language versions of one counted once. */
  readonly documents: number;
}

/** A topic to lay out: an id or a name in any script. */
export interface TimelineRequest {
  readonly topic: string;
  readonly language: Language | "auto";
  readonly documents: readonly string[] | undefined;
}

/** A figure of an entry. */
export interface TimelineFigure {
  readonly value: string;
  /** The clause that says what it is of. */
  readonly what: string;
  /** ISO date. */
  readonly asAt: string;
}

/** What one paragraph says of a topic. */
export interface TimelineEntry {
  readonly date: string;
  readonly document: string;
  readonly statement: string;
  readonly status: "planned" | "done" | "stated";
  readonly figures: readonly TimelineFigure[];
  readonly bureaux: readonly Attribution[];
  /** 1-based ref of a citation. */
  readonly citation: number;
}

/** Figures that documents give differently for the same thing, oldest first. */
export interface TimelineDifference {
  readonly what: string;
  readonly values: readonly { readonly value: string; readonly asAt: string; readonly citation: number }[];
  /** Index in `values` of the newest. */
  readonly holds: number;
}

/** A topic through time; `id` is null where it is no known programme. */
export interface Timeline {
  readonly topic: { readonly id: string | null; readonly name: LocalizedText };
  readonly entries: readonly TimelineEntry[];
  readonly differs: readonly TimelineDifference[];
  readonly citations: readonly Citation[];
}
