// A paragraph comes in, its chunks for searching go out: the paragraph whole (or in parts where it is beyond the encoder's
// budget), and each of its sentences besides, since the mean of a long paragraph hides the sentence that answers.
import type { Paragraph } from "../domain/document.ts";
import type { Chunk } from "../ports.ts";
import { splitSentences } from "../text/sentences.ts";

/** Written into the snapshot: another version makes another index. */
export const CHUNKER_VERSION = "passage+sentence+heading-1";

/** Sentences below this many UTF-16 units ("Annex A", 。) say nothing by themselves. */
const SHORTEST_SENTENCE = 8;

/** How long a chunk may be, in the encoder's own tokens. */
export interface TokenBudget {
  readonly maxTokens: number;
  countTokens(text: string): number;
}

/** Chunks of a paragraph: its passages, then its sentences. */
export function chunksOf(paragraph: Paragraph, budget: TokenBudget): readonly Chunk[] {
  const sentences = splitSentences(paragraph.text);
  const passages = packPassages(paragraph.text, sentences, budget);
  const long = sentences.filter((sentence) => sentence.end - sentence.start >= SHORTEST_SENTENCE);
  const asChunk = (unit: Chunk["unit"]) => (range: { start: number; end: number }) => ({
    paragraphId: paragraph.id,
    unit,
    start: range.start,
    end: range.end,
  });
  return [...passages.map(asChunk("passage")), ...(long.length > 1 ? long.map(asChunk("sentence")) : [])];
}

/** The whole text where it fits, else runs of sentences that each fit (a single over-long sentence stays whole). */
function packPassages(
  text: string,
  sentences: readonly { readonly start: number; readonly end: number }[],
  budget: TokenBudget,
): readonly { start: number; end: number }[] {
  if (sentences.length < 2 || budget.countTokens(text) <= budget.maxTokens)
    return [{ start: 0, end: text.length }];
  const passages: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    const open = passages.at(-1);
    if (open !== undefined && budget.countTokens(text.slice(open.start, sentence.end)) <= budget.maxTokens) {
      open.end = sentence.end;
    } else {
      passages.push({ start: sentence.start, end: sentence.end });
    }
  }
  return passages;
}
