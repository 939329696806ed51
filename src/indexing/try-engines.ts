// The engines over a finished snapshot come in; what they do not find of it goes out, or nothing. Some of its own paragraphs are
// looked for by each of their words and by their vectors made anew: numbers that stand in the wrong place are found out.
import { canariesOf } from "../domain/canaries.ts";
import type { Paragraph } from "../domain/document.ts";
import { type TermGroup, termGroupOf } from "../domain/snapshot.ts";
import type { Chunk, Embedder, LexicalIndex, Library, VectorIndex } from "../ports.ts";
import { extractTerms } from "../text/terms.ts";
import { embeddingText } from "./embed-chunks.ts";

/** Difference of two engines' similarities that rounding explains. */
const ROUNDING = 1e-3;
/** Least similarity of the vectors of one text: some encoders give it slightly another one beside other texts. */
const SAME_TEXT = 0.95;

/** What is tried, and the encoder that the vectors were made with. */
export interface TriedEngines {
  readonly library: Library;
  readonly lexical: ReadonlyMap<TermGroup, LexicalIndex>;
  readonly vectors: readonly VectorIndex[];
  readonly embedder: Embedder;
}

/** A paragraph, and the number of its first passage. */
interface Tried {
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly chunk: Chunk;
}

/** Says what the engines do not find, or undefined where they find everything. */
export async function findEngineFault(engines: TriedEngines): Promise<string | undefined> {
  const { library } = engines;
  if (library.chunks.length === 0) return "it holds no paragraphs";
  const canaries = new Map(canariesOf(library.paragraphs).map((each) => [each.id, each]));
  for (let number = 0; number < library.chunks.length && canaries.size > 0; number++) {
    const chunk = library.chunks.at(number);
    const paragraph = chunk && canaries.get(chunk.paragraphId);
    if (chunk === undefined || paragraph === undefined) continue;
    canaries.delete(paragraph.id);
    const tried: Tried = { paragraph, number, chunk };
    const fault = (await findLostWord(tried, engines)) ?? (await findLostVector(tried, engines));
    if (fault !== undefined) return fault;
  }
  const [unsearched] = canaries.keys();
  return unsearched === undefined ? undefined : `no passage of ${unsearched} can be searched`;
}

/** Every word of a passage must lead to it. */
async function findLostWord(
  { paragraph, number, chunk }: Tried,
  { lexical }: TriedEngines,
): Promise<string | undefined> {
  const words = lexical.get(termGroupOf(paragraph.language));
  const terms = new Set(extractTerms(paragraph.text.slice(chunk.start, chunk.end)).map(({ term }) => term));
  for (const term of terms) {
    const hits = (await words?.search([{ term, weight: 1 }], 1, (each) => each === number)) ?? [];
    if (hits.length === 0) return `a search for the words of ${paragraph.id} does not find it`;
  }
  return undefined;
}

/** The nearest vector to that of a passage must be its own, or one that is the same, and equally near to every engine. */
async function findLostVector(
  { paragraph, chunk }: Tried,
  { embedder, vectors }: TriedEngines,
): Promise<string | undefined> {
  const [vector] = await embedder.embed([embeddingText(paragraph, chunk)], "passage");
  if (vector === undefined) return "the encoder gives no vector";
  const nearest = await Promise.all(vectors.map(async (index) => (await index.search(vector, 1))[0]?.score));
  const lost = nearest.findIndex((score) => !((score ?? Number.NaN) >= SAME_TEXT));
  if (lost !== -1) return `the ${vectors[lost]?.engine} search does not find the vector of ${paragraph.id}`;
  const [first = Number.NaN] = nearest;
  const agrees = nearest.every((score) => Math.abs((score ?? Number.NaN) - first) <= ROUNDING);
  return agrees ? undefined : `its vector engines disagree on ${paragraph.id}`;
}
