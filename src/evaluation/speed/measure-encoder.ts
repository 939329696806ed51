// The service's encoder and its bare weights come in, what tokens and wrapping cost beside the weights goes out.
import type { Embedder } from "../../ports.ts";
import { type Clocks, type Times, timeSideBySide } from "./side-by-side.ts";

/** The weights alone, run on texts of so many tokens each. */
export type RunBare = (lengths: readonly number[]) => Promise<unknown>;

/** One text a call, and a batch a call. */
export interface EncoderFigures {
  readonly questions: readonly Times[];
  readonly batches: readonly Times[];
  /** Texts in a batch. */
  readonly batch: number;
}

const BATCH = 32;
const ROUNDS = 3;

/** Times the encoder beside its weights, on questions one by one and on passages in batches. */
export async function measureEncoder(
  embedder: Embedder,
  bare: RunBare,
  questions: readonly string[],
  passages: readonly string[],
  clocks: Clocks,
): Promise<EncoderFigures> {
  const single = questions.map((text) => [text]);
  const batches: string[][] = [];
  for (let at = 0; at + BATCH <= passages.length; at += BATCH) batches.push(passages.slice(at, at + BATCH));
  return {
    questions: await measure(embedder, bare, single, "query", clocks),
    batches: await measure(embedder, bare, batches, "passage", clocks),
    batch: BATCH,
  };
}

function measure(
  embedder: Embedder,
  bare: RunBare,
  calls: readonly (readonly string[])[],
  role: "query" | "passage",
  clocks: Clocks,
): Promise<readonly Times[]> {
  const lengths = calls.map((texts) =>
    texts.map((text) => Math.min(embedder.maxTokens, Math.max(1, embedder.countTokens(text)))),
  );
  return timeSideBySide(
    [
      { name: "encoder", run: (item) => embedder.embed(calls[item] ?? [], role) },
      { name: "bare session", run: (item) => bare(lengths[item] ?? []) },
    ],
    calls.length,
    ROUNDS,
    clocks,
  );
}
