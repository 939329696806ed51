// The one verb that an evaluation asks of a system under test, whatever stands behind it.
import type { Question } from "../../domain/question.ts";
import type { Prediction } from "../prediction.ts";
import type { EvaluationCase } from "../question-set.ts";
import type { SystemDescription } from "../run-folder.ts";

/** What came back, with the time that a person would have waited. */
export interface TimedPrediction {
  readonly prediction: Prediction;
  /** Wall-clock milliseconds of the answer alone, the ranking left out; null where it was not measured. */
  readonly totalMs: number | null;
}

/** A system that can be asked. */
export interface SystemUnderTest {
  readonly description: SystemDescription;
  /** Rejects where the system broke; a decline is a prediction. */
  readonly ask: (item: EvaluationCase, signal?: AbortSignal) => Promise<TimedPrediction>;
}

/** Most citations asked for: the default of the service's contract. */
export const CITATION_LIMIT = 5;
/** Depth of the ranking that is asked for beside the answer. */
export const RANKING_DEPTH = 10;

/** A case as the service is asked by default. */
export function questionOf({ query, history }: EvaluationCase): Question {
  return { text: query.trim(), history, language: "auto", filters: {}, limit: CITATION_LIMIT };
}
