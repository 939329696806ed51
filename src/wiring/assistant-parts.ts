// Engines over an index, or passages to make one of, come in; the parts of an assistant go out.
import { openTermTable } from "../adapters/term-table.ts";
import type { AssistantParts } from "../answering/answer-question.ts";
import { findRuns } from "../answering/retrieving/chunk-runs.ts";
import { createBodyFinder } from "../answering/understanding/named-bodies.ts";
import type { Config } from "../config.ts";
import type { Passage } from "../domain/passage.ts";
import { gatherPieces, indexParagraphs } from "../indexing/index-paragraphs.ts";
import { passageLibrary, passageParagraph } from "../indexing/passage-library.ts";
import type { Embedder } from "../ports.ts";
import { rowsInMemory } from "../vectors/vector-rows.ts";
import { type OnProgress, openEmbedder, type Searchable, searchInMemory } from "./search-index.ts";

/** The parts of an assistant over passages of any origin, indexed in memory: how public benchmarks are run. */
export async function openCollection(
  passages: readonly Passage[],
  config: Config,
  onProgress: OnProgress = () => undefined,
): Promise<AssistantParts> {
  const embedder = await openEmbedder(config);
  const indexed = indexParagraphs({
    paragraphs: passages.map(passageParagraph),
    bureaux: new Map(),
    embedder,
    onProgress,
  });
  const library = passageLibrary(passages, indexed.chunks);
  const inMemory = await gatherPieces(indexed.vectors, indexed.chunks.length * embedder.dimensions);
  const index = await searchInMemory(
    {
      terms: indexed.terms,
      vectors: { ...rowsInMemory(inMemory, embedder.dimensions), inMemory },
      library,
      hnswFile: undefined,
      listsFile: undefined,
    },
    config,
    embedder,
  );
  return partsOver(index, config, embedder);
}

/** The parts of an assistant over an index, wherever its engines are. */
export async function partsOver(
  { library, vectors, lexical }: Searchable,
  config: Config,
  embedder: Embedder,
): Promise<AssistantParts> {
  return {
    library,
    vectors,
    lexical,
    chunkRuns: findRuns(library),
    embedder,
    translator: await openTermTable(config.termTableFolder),
    findBodies: createBodyFinder(library.bureaux),
    now: () => performance.now(),
  };
}
