// What reaches the reader. An answered answer has at least one citation by type; a decline is a value, not an error.
import type { Attribution, Language, LocalizedText, Paragraph, Span } from "./document.ts";

/** Why a question was declined; a closed list, part of the contract. */
export type DeclineReason =
  | "nothing-found"
  | "too-weak"
  | "out-of-scope"
  | "not-supported"
  | "unclear"
  | "unsafe";

/** `not-checked` is never shown as `pass`. */
export type CheckResult = "pass" | "fail" | "not-checked";

/** What was checked of a statement against the paragraphs that it cites. */
export interface Checks {
  readonly quote: CheckResult;
  readonly numbers: CheckResult;
  readonly dates: CheckResult;
}

/** One sentence of an answer with the citations (1-based refs) that carry it. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly number[];
  readonly checks: Checks;
}

/** A verbatim part of a paragraph: `paragraph.text.slice(start, end) === text` (UTF-16 units). */
export interface Quote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a paragraph between two places. */
export function quoteFrom({ text }: Pick<Paragraph, "text">, { start, end }: Span): Quote {
  return { text: text.slice(start, end), start, end };
}

/** A body as shown to the reader. */
export interface NamedBureau extends LocalizedText {
  readonly code: string;
}

/** A paragraph that carries a statement, or that was nearest when the question was declined. */
export interface Citation {
  /** 1-based; the `[1]` of the answer. */
  readonly ref: number;
  readonly paragraph: Paragraph;
  readonly quote: Quote;
  /** The same paragraph in the document's other language version, or null. */
  readonly counterpart: Paragraph | null;
  /** Relevance, 0 to 1, comparable within one answer. */
  readonly score: number;
}

/** What the reader must know beside the answer. */
export type NoticeKind = "figures-differ" | "superseded" | "media-source" | "other-language" | "renamed-body";

/** A notice in the language of the answer, with the citations it speaks of. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly text: string;
  readonly citations: readonly number[];
}

/** A list that cannot be empty. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** The documents hold the answer. */
export interface Answered {
  readonly status: "answered";
  readonly language: Language;
  readonly standaloneQuestion: string;
  readonly statements: NonEmpty<Statement>;
  readonly citations: NonEmpty<Citation>;
  readonly bureaux: readonly Attribution[];
  readonly notices: readonly Notice[];
}

/** The documents do not hold the answer, or the question is none for them. */
export interface Declined {
  readonly status: "declined";
  readonly reason: DeclineReason;
  readonly language: Language;
  readonly standaloneQuestion: string;
  /** A sentence in the asker's language: what was searched, and whom to ask. */
  readonly message: string;
  readonly nearest: readonly Citation[];
  /** The likeliest responsible bodies, for the reader to turn to. */
  readonly bureaux: readonly Attribution[];
}

/** What a question comes to. */
export type Answer = Answered | Declined;
