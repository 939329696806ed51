// The nouns of the question's line: what was asked, and what narrows the evidence.
import { LANGUAGES, type Language } from "./document.ts";

/** An earlier turn of the conversation: data for understanding the follow-up, never evidence. */
export interface Turn {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** Narrows the evidence before ranking; an absent field narrows nothing. */
export interface EvidenceFilters {
  readonly documents?: readonly string[] | undefined;
  readonly bureaux?: readonly string[] | undefined;
  readonly languages?: readonly Language[] | undefined;
  /** ISO dates, both inclusive. */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
}

/** Languages that an answer may be wanted in; `auto` is the question's own. */
export const WANTED_LANGUAGES = ["auto", ...LANGUAGES] as const;

/** Who writes an answer: quotations by rule, or a chat model held to them. */
export type Composer = "extractive" | "generative";

/** A question as a door hands it over, already validated. */
export interface Question {
  readonly text: string;
  readonly history: readonly Turn[];
  readonly language: (typeof WANTED_LANGUAGES)[number];
  /** The language that the reader's software wishes for: it decides where `auto` and neither the question nor the turns before tell one. */
  readonly reader?: Language | undefined;
  readonly filters: EvidenceFilters;
  /** Most citations wanted, 1 to 20. */
  readonly limit: number;
  /** Whether to say how the answer was found. */
  readonly explain?: boolean;
  /** Who is to write the answer; by default a chat model where one is configured. */
  readonly composer?: Composer | undefined;
}
