// The searches of one question come in, the same come out, none of them done twice: the parts of a question, and a comparison with and
// without its times, often ask for the same words or the same translated vector. Forgotten with the question.
import type { ChunkFilter, Hit, LexicalIndex, QueryTerm, VectorIndex } from "../../ports.ts";
import type { SearchLegs } from "./retrieve-candidates.ts";

/** What makes two searches the same. */
interface Search<Asked> {
  readonly asked: Asked;
  readonly limit: number;
  readonly filter: ChunkFilter | undefined;
}

/** Searches of one question over these legs. */
export function searchOnce({ vectors, lexical }: SearchLegs): Pick<SearchLegs, "vectors" | "lexical"> {
  return {
    vectors: vectorsOnce(vectors),
    lexical: new Map(Array.from(lexical, ([group, index]) => [group, wordsOnce(index)])),
  };
}

function vectorsOnce(index: VectorIndex): VectorIndex {
  const kept = keeper<Float32Array>(areEqualVectors);
  return {
    engine: index.engine,
    size: index.size,
    dimensions: index.dimensions,
    similarities: index.similarities,
    search: (asked, limit, filter, signal) =>
      kept({ asked, limit, filter }, () => index.search(asked, limit, filter, signal)),
  };
}

function wordsOnce(index: LexicalIndex): LexicalIndex {
  const kept = keeper<readonly QueryTerm[]>(areEqualTerms);
  return {
    size: index.size,
    idf: index.idf,
    search: (asked, limit, filter, signal) =>
      kept({ asked, limit, filter }, () => index.search(asked, limit, filter, signal)),
  };
}

/** Keeps what was found; a question makes so few searches that comparing them all costs less than a key of each. */
function keeper<Asked>(areEqual: (some: Asked, others: Asked) => boolean) {
  const done: { readonly search: Search<Asked>; readonly hits: Promise<readonly Hit[]> }[] = [];
  return (search: Search<Asked>, find: () => Promise<readonly Hit[]>): Promise<readonly Hit[]> => {
    const same = done.find(
      (each) =>
        each.search.limit >= search.limit &&
        each.search.filter === search.filter &&
        areEqual(each.search.asked, search.asked),
    );
    if (same !== undefined) return same.hits.then((hits) => hits.slice(0, search.limit));
    const hits = find();
    done.push({ search, hits });
    return hits;
  };
}

function areEqualVectors(some: Float32Array, others: Float32Array): boolean {
  return some === others || (some.length === others.length && some.every((each, i) => each === others[i]));
}

function areEqualTerms(some: readonly QueryTerm[], others: readonly QueryTerm[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ term, weight }, i) => term === others[i]?.term && weight === others[i]?.weight)
  );
}
