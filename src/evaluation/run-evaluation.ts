// An assistant and a question set come in; every question is asked as over HTTP with its defaults, graded and added up.
// Two runs over the same index give the same results but for what stands under `timings`.
import type { AnswerReport, Assistant } from "../answering/assistant.ts";
import type { Question } from "../domain/question.ts";
import { AssistantError } from "../errors.ts";
import { type CaseResult, clustersOf, type PreparedCase, resultOf } from "./case-result.ts";
import type { EvaluationCase, QuestionSet } from "./question-set.ts";
import { resolveGold } from "./resolve-gold.ts";
import { percentile, RESAMPLES, SEED } from "./statistics.ts";
import { type Summary, summarize } from "./summarize.ts";

/** What to evaluate and whom to tell. */
export interface EvaluationRequest {
  readonly assistant: Assistant;
  readonly set: QuestionSet;
  /** Called after each question with how many are done and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** What was measured, with what, and what came out. */
export interface EvaluationResults {
  readonly set: { readonly sha256: string };
  readonly system: EvaluatedSystem;
  readonly statistics: { readonly resamples: number; readonly seed: number };
  readonly summary: Summary;
  readonly cases: readonly CaseResult[];
  /** Wall-clock milliseconds of a whole question; differs between runs. */
  readonly timings: { readonly p50Ms: number; readonly p95Ms: number };
}

/** What answered the questions. */
export interface EvaluatedSystem {
  readonly indexId: string;
  readonly embedders: readonly string[];
  readonly composers: readonly string[];
  /** Answers that a configured chat model did not write. */
  readonly fallbacks: number;
}

/** Most citations asked for: the default of the service's contract. */
const CITATION_LIMIT = 5;

/**
 * Asks all questions, one after the other.
 * @throws AssistantError `index-mismatch` where the index does not hold a gold passage, and whatever the assistant
 * throws, with the id of the case; the reason of `signal` where it was aborted.
 */
export async function runEvaluation(request: EvaluationRequest): Promise<EvaluationResults> {
  const { assistant, set, onProgress, signal } = request;
  const reports: AnswerReport[] = [];
  const cases: CaseResult[] = [];
  for (const prepared of prepare(set.cases, assistant)) {
    const report = await askCase(assistant, prepared.item, signal);
    reports.push(report);
    cases.push(resultOf(prepared, report));
    onProgress?.(cases.length, set.cases.length);
  }
  return {
    set: { sha256: set.sha256 },
    system: describeSystem(assistant, reports),
    statistics: { resamples: RESAMPLES, seed: SEED },
    summary: summarize(cases),
    cases,
    timings: latency(cases),
  };
}

function prepare(cases: readonly EvaluationCase[], assistant: Assistant): readonly PreparedCase[] {
  const gold = resolveGold(cases, assistant.library);
  const clusters = clustersOf(cases);
  return cases.map((item, index) => ({
    item,
    gold: gold.get(item.id) ?? [],
    cluster: clusters[index] ?? item.id,
  }));
}

async function askCase(
  assistant: Assistant,
  item: EvaluationCase,
  signal: AbortSignal | undefined,
): Promise<AnswerReport> {
  signal?.throwIfAborted();
  const question: Question = {
    text: item.query.trim(),
    history: item.history,
    language: "auto",
    filters: {},
    limit: CITATION_LIMIT,
  };
  try {
    return await assistant.ask(question, signal);
  } catch (cause) {
    if (!(cause instanceof AssistantError)) throw cause;
    const remedy = cause.remedy === undefined ? {} : { remedy: cause.remedy };
    throw new AssistantError(cause.code, `Case ${item.id}: ${cause.message}`, { cause, ...remedy });
  }
}

function describeSystem(assistant: Assistant, reports: readonly AnswerReport[]): EvaluatedSystem {
  const provenances = reports.map(({ provenance }) => provenance);
  return {
    indexId: assistant.library.indexId,
    embedders: distinct(provenances.map(({ embedder }) => embedder)),
    composers: distinct(provenances.map(({ composer }) => composer)),
    fallbacks: provenances.filter(({ fallback }) => fallback !== null).length,
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function latency(cases: readonly CaseResult[]): EvaluationResults["timings"] {
  const totals = cases.map(({ timings }) => timings.totalMs);
  return { p50Ms: percentile(totals, 0.5) ?? 0, p95Ms: percentile(totals, 0.95) ?? 0 };
}
