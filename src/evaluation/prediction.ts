// What any system said to one question, in one shape: ours, another one over HTTP, or a line of somebody's predictions
// file. Grading knows nothing but this and the case.
import type { Checks } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";

/** One sentence of an answer. */
export interface PredictedStatement {
  readonly text: string;
  /** Positions in `references`, counted from 0, as TREC RAG counts them. */
  readonly citations: readonly number[];
  /** What the system itself says it checked; null where it says nothing. Grading checks again by itself. */
  readonly checks: Checks | null;
}

/** A paragraph that the answer cites; the nearest ones where the question was declined. */
export interface PredictedReference {
  readonly id: string;
  /** The whole paragraph; null where the system only names it and no index is at hand. */
  readonly text: string | null;
  readonly label: string | null;
  /** The words quoted, and their range in `text` (UTF-16 units); null where the system quotes nothing. */
  readonly quote: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** Id of the same paragraph in the other language, or null. */
  readonly counterpartId: string | null;
  readonly score: number | null;
  /** Year in which the document was published, which its 明年 and "this year" count from; null where it is not known. */
  readonly publishedYear: number | null;
}

/** A reference of which nothing but its id is known. */
export const BARE_REFERENCE: Omit<PredictedReference, "id"> = {
  text: null,
  label: null,
  quote: null,
  counterpartId: null,
  score: null,
  publishedYear: null,
};

/** One place of the ranking behind the answer, best first. */
export interface RetrievedParagraph {
  readonly id: string;
  readonly score: number;
  readonly text: string | null;
  readonly counterpartId: string | null;
}

/** Who made an answer and from what. */
export interface PredictionProvenance {
  readonly indexId: string | null;
  readonly embedder: string | null;
  readonly composer: string | null;
  /** Why a configured chat model did not write it, or null. */
  readonly fallback: string | null;
}

/** What a model judged of one answer; made elsewhere, only carried and added up here. Off unless a file brings it. */
export interface JudgedScore {
  readonly metric: string;
  /** 0 to 1. */
  readonly value: number;
  /** Name and version of the judge. */
  readonly judge: string;
  /** SHA-256 of the prompt, so that two blocks are known to be comparable. */
  readonly promptHash: string;
  /** Of this judgement in US dollars; null where it is not known. */
  readonly costUsd: number | null;
}

/** What came back to one question. */
export interface Prediction {
  readonly id: string;
  readonly refused: boolean;
  readonly refusalReason: string | null;
  /** Language of the answer; null where it is not said. */
  readonly language: Language | null;
  /** The answer sentence by sentence; the message where it was declined. Null where the system only ranks. */
  readonly answer: readonly PredictedStatement[] | null;
  readonly references: readonly PredictedReference[];
  /** Codes of the bureaux named responsible; null where the system names none by design. */
  readonly bureaux: readonly string[] | null;
  /** At least ten where there are so many; null where the system shows no ranking. */
  readonly retrieved: readonly RetrievedParagraph[] | null;
  /** How sure the system is that it can answer, higher is surer; null where it does not say. */
  readonly confidence: number | null;
  readonly provenance: PredictionProvenance | null;
  readonly judged: readonly JudgedScore[];
}

/** A prediction that says nothing beyond its id and whether it declined. */
export function barePrediction(id: string, refused: boolean): Prediction {
  return {
    id,
    refused,
    refusalReason: null,
    language: null,
    answer: refused ? [] : null,
    references: [],
    bureaux: null,
    retrieved: null,
    confidence: null,
    provenance: null,
    judged: [],
  };
}
