// The assistant in, LangChain's `BaseRetriever` out: ranked paragraphs as documents, each with its label, bureaux and place.
import type { CallbackManagerForRetrieverRun } from "@langchain/core/callbacks/manager";
import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import type { Assistant, SearchResult } from "../answering/assistant.ts";
import type { Language } from "../domain/document.ts";
import type { EvidenceFilters } from "../domain/question.ts";
import { documentOf, nameIn } from "../http/present-evidence.ts";

/** What is known of a retrieved paragraph. */
export interface ParagraphMetadata {
  readonly paragraphId: string;
  /** The number printed in the document, where it prints one. */
  readonly label: string;
  readonly documentId: string;
  /** In the document's language. */
  readonly title: string;
  readonly section: readonly string[];
  readonly language: Language;
  /** ISO date. */
  readonly publishedOn: string;
  /** Codes of the responsible bodies. */
  readonly bureaux: readonly string[];
  /** The same paragraph in the other language, or null. */
  readonly counterpartId: string | null;
  /** Relevance, 0 to 1. */
  readonly score: number;
}

/** Which assistant, how many paragraphs (1 to 100, default 5), and from what. */
export interface AssistantRetrieverInput extends BaseRetrieverInput {
  readonly assistant: Assistant;
  readonly k?: number;
  readonly filters?: EvidenceFilters;
}

/** The assistant's search as LangChain knows one; a class because LangChain's own is one. */
export class AssistantRetriever extends BaseRetriever<ParagraphMetadata & Record<string, unknown>> {
  static override lc_name(): string {
    return "AssistantRetriever";
  }

  lc_namespace = ["youju", "retrievers"];
  readonly #assistant: Assistant;
  readonly #limit: number;
  readonly #filters: EvidenceFilters;

  constructor({ assistant, k = 5, filters = {}, ...fields }: AssistantRetrieverInput) {
    super(fields);
    this.#assistant = assistant;
    this.#limit = k;
    this.#filters = filters;
  }

  /** Paragraphs for a query in English or Chinese, best first, exactly as in their documents. */
  override async _getRelevantDocuments(
    query: string,
    _runManager?: CallbackManagerForRetrieverRun,
  ): Promise<Document<ParagraphMetadata & Record<string, unknown>>[]> {
    const request = { text: query, limit: this.#limit, filters: this.#filters };
    const results = await this.#assistant.search(request);
    return results.map((result) => toDocument(result, this.#assistant.library));
  }
}

function toDocument({ paragraph, counterpart, score }: SearchResult, library: Assistant["library"]) {
  const { id, label, documentId, section, language, bureaux, text } = paragraph;
  const { title, publishedOn } = documentOf(library, paragraph);
  return new Document({
    id,
    pageContent: text,
    metadata: {
      paragraphId: id,
      label,
      documentId,
      title: nameIn(title, language),
      section,
      language,
      publishedOn,
      bureaux: [...new Set(bureaux.map(({ code }) => code))],
      counterpartId: counterpart?.id ?? null,
      score,
    },
  });
}
