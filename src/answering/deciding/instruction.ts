// What somebody typed comes in; how far it is an order to the machine and no question for documents goes out: to set its rules aside, to
// show its settings, to make a figure up. The rules of the routes know the usual turns of phrase; this knows their neighbours.
import type { Embedder } from "../../ports.ts";
import { splitSentences } from "../../text/sentences.ts";
import { alongDirection } from "./encoder-direction.ts";
import { INSTRUCTION } from "./instruction-direction.ts";

/**
 * Log odds from which on a message is an order. Of `eval/injections.tsv`, whose author had seen nothing, 100 of 180 orders lie beyond it
 * and none of 120 ordinary messages (`node scripts/measure-injections.mjs` counts what is declined in the end).
 */
const ORDERS_FROM = 0.75;

/** Sentences read from the beginning and from the end of a long message: orders stand before or behind what they hide in. */
const MOST_AT_EACH_END = 12;
/** Characters below which a sentence says nothing by itself ("Ok."). */
const LEAST_CHARACTERS = 4;

/** Whether log odds are those of an order. */
export function isInstruction(logOdds: number): boolean {
  return logOdds > ORDERS_FROM;
}

/**
 * Log odds of the message, or of that sentence of it which is most of an order: an order behind an ordinary question hardly moves the
 * vector of the whole. The lowest of all with an encoder that the direction was not fitted for.
 */
export async function instructionOf(
  message: string,
  vector: Float32Array,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<number> {
  if (embedder.modelId !== INSTRUCTION.encoder) return Number.NEGATIVE_INFINITY;
  const sentences = sentencesOf(message);
  const vectors = sentences.length === 0 ? [] : await embedder.embed(sentences, "query", signal);
  return Math.max(...[vector, ...vectors].map((each) => alongDirection(each, embedder.modelId, INSTRUCTION)));
}

/** The sentences that are read by themselves; none of a message that is one. */
export function sentencesOf(message: string): readonly string[] {
  const sentences = splitSentences(message)
    .map(({ start, end }) => message.slice(start, end))
    .filter((sentence) => sentence.length >= LEAST_CHARACTERS);
  if (sentences.length < 2) return [];
  return sentences.length <= 2 * MOST_AT_EACH_END
    ? sentences
    : [...sentences.slice(0, MOST_AT_EACH_END), ...sentences.slice(-MOST_AT_EACH_END)];
}
