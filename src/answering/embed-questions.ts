// Understood questions come in, the same with their vectors go out. The parts of a question lean on the same words, and a call of the
// encoder costs as much as several short texts in it: each text is embedded once, and all of them together.
import type { Embedder } from "../ports.ts";
import { isLong } from "./let-others.ts";
import type { WeighedConcept } from "./retrieving/coverage/coverage.ts";
import type { QuestionVectors } from "./retrieving/retrieve-candidates.ts";
import type { StandaloneQuestion } from "./understanding/conversation/condense-question.ts";
import type { UnderstoodQuestion } from "./understanding/understand-question.ts";

/** A question with what it asks, and how much each of its concepts counts in this collection. */
export interface AskedQuestion {
  readonly standalone: StandaloneQuestion;
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
}

/** A question that can be searched for. */
export interface EmbeddedQuestion extends AskedQuestion {
  readonly vectors: QuestionVectors;
  /** The vector of the last words alone, without what they lean on. */
  readonly askedVector: Float32Array;
  /** Wall-clock milliseconds of the encoder; of questions that it read together, an equal share. */
  readonly embedMs: number;
}

/** What embedding is done with. */
export interface EmbeddingParts {
  readonly embedder: Embedder;
  /** Milliseconds on a clock that never runs backwards. */
  readonly now: () => number;
}

/** The questions in their order. Long ones go to the encoder one by one: a call fills all its texts up to the longest. */
export async function embedQuestions(
  asked: readonly AskedQuestion[],
  parts: EmbeddingParts,
  signal: AbortSignal | undefined,
): Promise<readonly EmbeddedQuestion[]> {
  if (!asked.some(({ standalone }) => isLong(standalone))) return embedTogether(asked, parts, signal);
  const embedded: EmbeddedQuestion[] = [];
  for (const each of asked) embedded.push(...(await embedTogether([each], parts, signal)));
  return embedded;
}

async function embedTogether(
  asked: readonly AskedQuestion[],
  { embedder, now }: EmbeddingParts,
  signal: AbortSignal | undefined,
): Promise<readonly EmbeddedQuestion[]> {
  const startedAt = now();
  const texts = [...new Set(asked.flatMap(textsOf))];
  const vectors = await embedder.embed(texts, "query", signal);
  const vectorOf = new Map(texts.map((text, i) => [text, vectors[i] as Float32Array]));
  const embedMs = (now() - startedAt) / asked.length;
  return asked.map((each) => ({
    vectors: vectorsOf(each, vectorOf),
    askedVector: vectorOf.get(each.standalone.asked) as Float32Array,
    embedMs,
    ...each,
  }));
}

function textsOf({ standalone, question }: AskedQuestion): readonly string[] {
  return [standalone.asked, standalone.context ?? "", question.translated].filter((text) => text !== "");
}

/** The question's vector, drawn towards the earlier question that it continues, and that of its translated words. */
function vectorsOf(
  { standalone, question }: AskedQuestion,
  vectorOf: ReadonlyMap<string, Float32Array>,
): QuestionVectors {
  const asked = vectorOf.get(standalone.asked) as Float32Array;
  const context = vectorOf.get(standalone.context ?? "");
  const own = context === undefined ? asked : mixVectors(asked, context, standalone.contextWeight);
  return { own, translated: vectorOf.get(question.translated) };
}

/** The first vector drawn towards the second, of length 1. */
function mixVectors(first: Float32Array, second: Float32Array, weight: number): Float32Array {
  const mixed = first.map((value, i) => value + weight * (second[i] ?? 0));
  const norm = Math.hypot(...mixed);
  return norm === 0 ? first : mixed.map((value) => value / norm);
}
