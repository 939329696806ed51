// Texts and an encoder come in, the pipeline that a LangChain.js tutorial builds of them goes out: recursive splitter of
// 1 000 characters with 200 of overlap, a vector store, the four nearest. What the service is measured against; it serves nobody.
import { resolve } from "node:path";
import type { Embedder } from "../ports.ts";

/** Names that the compiler does not follow: the packages of the tutorial are not all installed with the service. */
const SPLITTERS: string = "@langchain/textsplitters";
const STORES = {
  memory: { module: "@langchain/classic/vectorstores/memory", store: "MemoryVectorStore" },
  hnswlib: { module: "@langchain/community/vectorstores/hnswlib", store: "HNSWLib" },
} as const satisfies Record<string, { readonly module: string; readonly store: string }>;

const TRANSFORMERS: string = "@xenova/transformers";

/** The two vector stores that tutorials use without a server. */
export type TutorialStore = keyof typeof STORES;

/** The pipeline over some texts. */
export interface TutorialPipeline {
  /** Texts of the `limit` nearest chunks, nearest first. */
  search(question: string, limit: number): Promise<readonly string[]>;
}

/** What a vector store of LangChain's is made with. */
export interface TutorialEmbeddings {
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
  Record<
    string,
    { fromDocuments(documents: readonly object[], embeddings: TutorialEmbeddings): Promise<Store> }
  >
>;

/** Builds the pipeline; undefined where one of the tutorial's packages is not installed. */
export async function buildTutorial(
  kind: TutorialStore,
  texts: readonly string[],
  embeddings: TutorialEmbeddings,
): Promise<TutorialPipeline | undefined> {
  const { module, store: name } = STORES[kind];
  const [splitters, stores] = await Promise.all([
    importOptional<SplitterModule>(SPLITTERS),
    importOptional<StoreModule>(module),
  ]);
  if (splitters === undefined || stores?.[name] === undefined) return undefined;
  const splitter = new splitters.RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 });
  const documents = await splitter.createDocuments(texts);
  const store = await stores[name].fromDocuments(documents, embeddings);
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

type Extract = (texts: readonly string[], options: object) => Promise<{ readonly tolist: () => number[][] }>;

interface TransformersModule {
  readonly pipeline: (task: "feature-extraction", model: string, options: object) => Promise<Extract>;
}

/** Texts a call, as LangChain's class has it. */
const TEXTS_A_CALL = 512;

/**
 * What LangChain's HuggingFaceTransformersEmbeddings does, line by line: that class imports transformers.js by a name under
 * which it is not installed here. Texts go in as they are, without the form that the encoder was trained on.
 */
export async function tutorialEmbeddings(modelFolder: string): Promise<TutorialEmbeddings> {
  const { pipeline } = (await import(TRANSFORMERS)) as TransformersModule;
  const extract = await pipeline("feature-extraction", resolve(modelFolder), {
    dtype: "q8",
    local_files_only: true,
  });
  const embed = async (texts: readonly string[]): Promise<number[][]> =>
    (
      await extract(
        texts.map((text) => text.replace(/\n/g, " ")),
        { pooling: "cls", normalize: true },
      )
    ).tolist();
  return {
    embedDocuments: async (texts) => {
      const vectors: number[][] = [];
      for (let at = 0; at < texts.length; at += TEXTS_A_CALL)
        vectors.push(...(await embed(texts.slice(at, at + TEXTS_A_CALL))));
      return vectors;
    },
    embedQuery: async (text) => (await embed([text]))[0] ?? [],
  };
}

/** The service's own encoder in the tutorial's hands: faster than the tutorial's way, and better fed. */
export function lentEmbeddings(embedder: Embedder): TutorialEmbeddings {
  return {
    embedDocuments: async (texts) =>
      (await embedder.embed(texts, "passage")).map((vector) => Array.from(vector)),
    embedQuery: async (text) => Array.from((await embedder.embed([text], "query"))[0] ?? []),
  };
}
