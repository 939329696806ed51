// Texts and an encoder come in, the pipeline that a LangChain.js tutorial builds of them goes out: recursive splitter of
// 1 000 characters with 200 of overlap, a vector store, the four nearest. What the service is measured against; it serves nobody.
import type { Embedder } from "../ports.ts";

/** Names that the compiler does not follow: the packages of the tutorial are not all installed with the service. */
const SPLITTERS: string = "@langchain/textsplitters";
const STORES = {
  memory: { module: "@langchain/classic/vectorstores/memory", store: "MemoryVectorStore" },
  hnswlib: { module: "@langchain/community/vectorstores/hnswlib", store: "HNSWLib" },
} as const satisfies Record<string, { readonly module: string; readonly store: string }>;

/** The two vector stores that tutorials use without a server. */
export type TutorialStore = keyof typeof STORES;

/** The pipeline over some texts. */
export interface TutorialPipeline {
  /** Texts of the `limit` nearest chunks, nearest first. */
  search(question: string, limit: number): Promise<readonly string[]>;
}

interface Embeddings {
  embedDocuments(texts: string[]): Promise<number[][]>;
  embedQuery(text: string): Promise<number[]>;
}

interface Splitter {
  createDocuments(texts: readonly string[]): Promise<readonly { readonly pageContent: string }[]>;
}

interface Store {
  similaritySearch(question: string, limit: number): Promise<readonly { readonly pageContent: string }[]>;
}

interface SplitterModule {
  readonly RecursiveCharacterTextSplitter: new (options: object) => Splitter;
}

type StoreModule = Readonly<
  Record<string, { fromDocuments(documents: readonly object[], embeddings: Embeddings): Promise<Store> }>
>;

/** Builds the pipeline; undefined where one of the tutorial's packages is not installed. */
export async function buildTutorial(
  kind: TutorialStore,
  texts: readonly string[],
  embedder: Embedder,
): Promise<TutorialPipeline | undefined> {
  const { module, store: name } = STORES[kind];
  const [splitters, stores] = await Promise.all([
    importOptional<SplitterModule>(SPLITTERS),
    importOptional<StoreModule>(module),
  ]);
  if (splitters === undefined || stores?.[name] === undefined) return undefined;
  const splitter = new splitters.RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const documents = await splitter.createDocuments(texts);
  const store = await stores[name].fromDocuments(documents, embeddingsOf(embedder));
  return {
    search: async (question, limit) =>
      (await store.similaritySearch(question, limit)).map(({ pageContent }) => pageContent),
  };
}

async function importOptional<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(name)) as T;
  } catch {
    return undefined;
  }
}

/** The encoder as tutorials have it: plain arrays. */
function embeddingsOf(embedder: Embedder): Embeddings {
  return {
    embedDocuments: async (texts) =>
      (await embedder.embed(texts, "passage")).map((vector) => Array.from(vector)),
    embedQuery: async (text) => Array.from((await embedder.embed([text], "query"))[0] ?? []),
  };
}
