// Predictions as lines of JSON: the outputs of a run folder, and the files in which any other system hands in what it said
// (docs/evaluation-formats.md). What is read here is what is written here.

import type { CheckResult, Checks } from "../../domain/answer.ts";
import { LANGUAGES } from "../../domain/document.ts";
import {
  BARE_REFERENCE,
  type JudgedScore,
  type PredictedReference,
  type PredictedStatement,
  type Prediction,
  type PredictionProvenance,
  type RetrievedParagraph,
} from "../prediction.ts";
import {
  type Field,
  fieldOf,
  invalidField,
  readChoice,
  readList,
  readNumber,
  readOptional,
  readText,
  readTruth,
} from "../read-json-lines.ts";
import { readMarkedAnswer } from "./marked-answer.ts";
import type { TimedPrediction } from "./system.ts";

const CHECK_RESULTS: readonly CheckResult[] = ["pass", "fail", "not-checked"];

/**
 * One line. Only `id` and one of `answer`, `refused` and `retrieved` are required. `topic_id` is TREC RAG's name of the id;
 * an answer without sentences is its way to decline.
 * @throws AssistantError `request-invalid` naming line and field.
 */
export function readPrediction(line: Field): TimedPrediction {
  const answer = readOptional(fieldOf(line, "answer"), readAnswer);
  const refused = readOptional(fieldOf(line, "refused"), readTruth) ?? answer?.length === 0;
  const retrieved = readOptional(fieldOf(line, "retrieved"), (list) => readList(list, readRetrieved));
  if (answer === null && !refused && retrieved === null) {
    throw invalidField(fieldOf(line, "answer"), "one of answer, refused and retrieved to be given");
  }
  const references = readOptional(fieldOf(line, "references"), (list) => readList(list, readReference)) ?? [];
  return {
    prediction: {
      id: readOptional(fieldOf(line, "id"), readText) ?? readText(fieldOf(line, "topic_id")),
      refused,
      refusalReason: readOptional(fieldOf(line, "refusal_reason"), readText),
      language: readOptional(fieldOf(line, "language"), (field) => readChoice(field, LANGUAGES)),
      answer: answer ?? (refused ? [] : null),
      references: references.map(({ reference }) => reference),
      bureaux: readBureaux(fieldOf(line, "bureaux"), references),
      retrieved,
      confidence: readOptional(fieldOf(line, "confidence"), readNumber),
      provenance: readOptional(fieldOf(line, "provenance"), readProvenance),
      judged: readOptional(fieldOf(line, "judged"), (list) => readList(list, readJudged)) ?? [],
    },
    totalMs: readOptional(fieldOf(line, "latency_ms"), readNumber),
  };
}

/** The line that `readPrediction` reads; fields that say nothing are left out. */
export function writePrediction(prediction: Prediction): string {
  const { id, refused, refusalReason, language, answer, references, bureaux } = prediction;
  const { retrieved, confidence, provenance, judged } = prediction;
  return JSON.stringify(
    withoutNulls({
      id,
      refused,
      refusal_reason: refusalReason,
      language,
      answer: answer?.map(({ text, citations, checks }) => withoutNulls({ text, citations, checks })),
      references: references.map((reference) => {
        const { id: paragraph, text, label, quote, counterpartId, score, publishedYear } = reference;
        return withoutNulls({
          id: paragraph,
          text,
          label,
          quote: quote?.text,
          start: quote?.start,
          end: quote?.end,
          counterpart: counterpartId,
          score,
          published_year: publishedYear,
        });
      }),
      bureaux,
      retrieved: retrieved?.map(({ id: paragraph, score, text, counterpartId }) =>
        withoutNulls({ id: paragraph, score, text, counterpart: counterpartId }),
      ),
      confidence,
      provenance:
        provenance === null
          ? null
          : withoutNulls({
              index: provenance.indexId,
              embedder: provenance.embedder,
              composer: provenance.composer,
              fallback: provenance.fallback,
            }),
      judged: judged.length === 0 ? null : judged.map(writeJudged),
    }),
  );
}

function writeJudged({ metric, value, judge, promptHash, costUsd }: JudgedScore): object {
  return withoutNulls({ metric, value, judge, prompt_hash: promptHash, cost_usd: costUsd });
}

function withoutNulls(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** A list of sentences, or running text with [1] markers. */
function readAnswer(field: Field): readonly PredictedStatement[] {
  if (typeof field.value === "string") return readMarkedAnswer(field.value);
  return readList(field, (item) => ({
    text: readText(fieldOf(item, "text")),
    citations: readOptional(fieldOf(item, "citations"), (list) => readList(list, readNumber)) ?? [],
    checks: readOptional(fieldOf(item, "checks"), readChecks),
  }));
}

function readChecks(field: Field): Checks {
  const read = (name: string) => readChoice(fieldOf(field, name), CHECK_RESULTS);
  return { quote: read("quote"), numbers: read("numbers"), dates: read("dates") };
}

interface BureauReference {
  readonly reference: PredictedReference;
  readonly bureaux: readonly string[] | null;
}

/** A bare id, or an object with what is known beside the id. */
function readReference(item: Field): BureauReference {
  if (typeof item.value === "string") {
    return { reference: { ...BARE_REFERENCE, id: readText(item) }, bureaux: null };
  }
  return {
    reference: {
      id: readText(fieldOf(item, "id")),
      text: readOptional(fieldOf(item, "text"), readText),
      label: readOptional(fieldOf(item, "label"), readText),
      quote: readOptional(fieldOf(item, "quote"), (quote) => ({
        text: readText(quote),
        start: readOptional(fieldOf(item, "start"), readNumber) ?? -1,
        end: readOptional(fieldOf(item, "end"), readNumber) ?? -1,
      })),
      counterpartId: readOptional(fieldOf(item, "counterpart"), readText),
      score: readOptional(fieldOf(item, "score"), readNumber),
      publishedYear: readOptional(fieldOf(item, "published_year"), readNumber),
    },
    bureaux: readOptional(fieldOf(item, "bureau"), readTexts),
  };
}

/** Those of the answer, else those of its references; null where neither says any. */
function readBureaux(field: Field, references: readonly BureauReference[]): readonly string[] | null {
  const own = readOptional(field, readTexts);
  if (own !== null || references.every(({ bureaux }) => bureaux === null)) return own;
  return [...new Set(references.flatMap(({ bureaux }) => bureaux ?? []))];
}

function readRetrieved(item: Field): RetrievedParagraph {
  return {
    id: readText(fieldOf(item, "id")),
    score: readNumber(fieldOf(item, "score")),
    text: readOptional(fieldOf(item, "text"), readText),
    counterpartId: readOptional(fieldOf(item, "counterpart"), readText),
  };
}

function readProvenance(field: Field): PredictionProvenance {
  const read = (name: string) => readOptional(fieldOf(field, name), readText);
  return {
    indexId: read("index"),
    embedder: read("embedder"),
    composer: read("composer"),
    fallback: read("fallback"),
  };
}

/** A judgement without its judge and the hash of its prompt could not be compared with any other, and is refused. */
function readJudged(item: Field): JudgedScore {
  return {
    metric: readText(fieldOf(item, "metric")),
    value: readNumber(fieldOf(item, "value")),
    judge: readText(fieldOf(item, "judge")),
    promptHash: readText(fieldOf(item, "prompt_hash")),
    costUsd: readOptional(fieldOf(item, "cost_usd"), readNumber),
  };
}

/** One text or a list of texts. */
function readTexts(field: Field): readonly string[] {
  return typeof field.value === "string" ? [readText(field)] : readList(field, readText);
}
