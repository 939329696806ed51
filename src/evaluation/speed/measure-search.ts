// The engines of one index and the vectors and words of questions come in; what each search costs beside the bare graph,
// and how much of the truth it finds, goes out.
import type { Hit, QueryTerm, VectorIndex } from "../../ports.ts";
import { type Clocks, type Contender, type Times, timeSideBySide } from "./side-by-side.ts";

/** What is searched. */
export interface SearchEngines {
  /** The engine that the service takes for a collection of this size. */
  readonly served: VectorIndex;
  readonly exact: VectorIndex;
  /** Undefined where the native addon is not installed. */
  readonly graph:
    | {
        readonly own: VectorIndex;
        readonly bare: (vector: number[], limit: number) => readonly number[];
      }
    | undefined;
  /** BM25 over both groups of languages. */
  readonly words: (terms: readonly QueryTerm[]) => unknown;
}

/** What a question searches by. */
export interface SearchedQuestion {
  readonly vector: Float32Array;
  readonly terms: readonly QueryTerm[];
}

/** Times a search, and shares (0 to 1) of the truly nearest that were found. */
export interface SearchFigures {
  readonly times: readonly Times[];
  readonly servedBy: string;
  readonly recallServed: number;
  readonly recallGraph: number | undefined;
}

/** As deep as the question's line looks. */
const DEPTH = 80;
/** The nearest of which recall is counted. */
const NEAREST = 10;
const ROUNDS = 2;

/** Times all engines by turns over the same questions. */
export async function measureSearch(
  engines: SearchEngines,
  questions: readonly SearchedQuestion[],
  clocks: Clocks,
): Promise<SearchFigures> {
  const vectors = questions.map(({ vector }) => vector);
  const plain = vectors.map((vector) => Array.from(vector));
  const over = (name: string, index: VectorIndex): Contender => ({
    name,
    run: (item) => index.search(vectors[item] as Float32Array, DEPTH),
  });
  const { graph, exact, served, words } = engines;
  const contenders: Contender[] = [
    over("vectors as served", served),
    over("exact scan", exact),
    ...(graph === undefined
      ? []
      : [
          over("HNSW", graph.own),
          { name: "bare hnswlib-node", run: (item: number) => graph.bare(plain[item] ?? [], DEPTH) },
        ]),
    { name: "words (BM25)", run: (item) => words(questions[item]?.terms ?? []) },
  ];
  return {
    times: await timeSideBySide(contenders, questions.length, ROUNDS, clocks),
    servedBy: served.engine,
    recallServed: await recall(served, exact, vectors),
    recallGraph: graph === undefined ? undefined : await recall(graph.own, exact, vectors),
  };
}

async function recall(
  index: VectorIndex,
  exact: VectorIndex,
  vectors: readonly Float32Array[],
): Promise<number> {
  let found = 0;
  let wanted = 0;
  for (const vector of vectors) {
    const truth = new Set(numbersOf(await exact.search(vector, NEAREST)));
    wanted += truth.size;
    found += numbersOf(await index.search(vector, NEAREST)).filter((chunk) => truth.has(chunk)).length;
  }
  return wanted === 0 ? 1 : found / wanted;
}

function numbersOf(hits: readonly Hit[]): readonly number[] {
  return hits.map(({ chunk }) => chunk);
}
