// What an encoder is made of, whichever program reads its folder: what cuts texts into tokens, and what runs tokens.
import type { Numbers } from "./runtime.ts";

/** Texts as the model reads them, one line a text, filled up to the longest. */
export interface Tokens {
  readonly input_ids: Numbers;
  readonly attention_mask: Numbers;
}

/** Texts, prepared already, as the model reads them. */
export interface Tokenizer {
  readonly batch: (texts: readonly string[], maxTokens: number) => Tokens;
  readonly count: (text: string) => number;
}

/** The weights: tokens in, what the model says of them out, by the names of its outputs. */
export type Model = (tokens: Tokens) => Promise<Readonly<Record<string, Numbers | undefined>>>;
