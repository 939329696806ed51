// The base URL of a service of the same contract (/openapi.json) comes in, a system under test goes out: POST /api/ask for the
// answer, GET /api/search for the ranking behind it, where the service has one.
import { LANGUAGES } from "../../domain/document.ts";
import { AssistantError } from "../../errors.ts";
import type {
  PredictedReference,
  PredictedStatement,
  Prediction,
  RetrievedParagraph,
} from "../prediction.ts";
import {
  type Field,
  fieldOf,
  readChoice,
  readList,
  readNumber,
  readOptional,
  readText,
} from "../read-json-lines.ts";
import { fetchJson, publicUrl, urlUnder } from "./http-json.ts";
import { yearOf } from "./published-year.ts";
import { rankedCopies } from "./ranked-copies.ts";
import { CITATION_LIMIT, RANKING_DEPTH, type SystemUnderTest } from "./system.ts";

/** Asks over HTTP, as any client would. */
export function serviceSystem(base: string): SystemUnderTest {
  return {
    description: { kind: "service", at: publicUrl(base), model: null, indexId: null, documents: {} },
    ask: async (item, signal) => {
      const body = { question: item.query, history: item.history, limit: CITATION_LIMIT };
      const startedAt = performance.now();
      const response = await fetchJson({ url: urlUnder(base, "api/ask"), body, signal }, item.id);
      const totalMs = performance.now() - startedAt;
      const searched = readOptional(fieldOf(response, "standaloneQuestion"), readText) ?? item.query;
      const retrieved = await search(base, searched, item.id, signal);
      return { prediction: readResponse(item.id, response, retrieved), totalMs };
    },
  };
}

/** Null where the service has no search. */
async function search(
  base: string,
  text: string,
  caseId: string,
  signal: AbortSignal | undefined,
): Promise<readonly RetrievedParagraph[] | null> {
  const url = urlUnder(base, "api/search");
  url.searchParams.set("q", text);
  url.searchParams.set("limit", String(RANKING_DEPTH));
  try {
    const response = await fetchJson({ url, signal }, caseId);
    const results = readList(fieldOf(response, "results"), (item) => ({
      id: readText(fieldOf(item, "paragraphId")),
      score: readNumber(fieldOf(item, "score")),
      text: readOptional(fieldOf(item, "text"), readText),
      counterpartId: counterpartOf(item),
    }));
    return rankedCopies(results);
  } catch (error) {
    if (error instanceof AssistantError && / 404\.$/u.test(error.message)) return null;
    throw error;
  }
}

/** The body of a 200 of POST /api/ask as a prediction. */
function readResponse(
  id: string,
  response: Field,
  retrieved: readonly RetrievedParagraph[] | null,
): Prediction {
  const refused = readChoice(fieldOf(response, "status"), ["answered", "declined"]) === "declined";
  const references = readList(fieldOf(response, refused ? "nearest" : "citations"), readReference);
  return {
    id,
    refused,
    refusalReason: readOptional(fieldOf(response, "reason"), readText),
    language: readOptional(fieldOf(response, "language"), (field) => readChoice(field, LANGUAGES)),
    answer: refused
      ? [{ text: readText(fieldOf(response, "answer")), citations: [], checks: null }]
      : readStatements(
          fieldOf(response, "statements"),
          references.map(({ ref }) => ref),
        ),
    references: references.map(({ reference }) => reference),
    bureaux: readOptional(fieldOf(response, "bureaux"), (list) =>
      readList(list, (item) => readText(fieldOf(item, "code"))),
    ),
    retrieved,
    confidence: readOptional(fieldOf(response, "confidence"), readNumber),
    provenance: readOptional(fieldOf(response, "provenance"), (field) => ({
      indexId: readOptional(fieldOf(field, "indexId"), readText),
      embedder: readOptional(fieldOf(field, "embedder"), readText),
      composer: readOptional(fieldOf(field, "composer"), readText),
      fallback: readOptional(fieldOf(field, "fallback"), (fallback) => readText(fieldOf(fallback, "reason"))),
    })),
    judged: [],
  };
}

function readStatements(field: Field, refs: readonly number[]): readonly PredictedStatement[] {
  const check = (item: Field, name: string) =>
    readChoice(fieldOf(fieldOf(item, "checks"), name), ["pass", "fail", "not-checked"]);
  return readList(field, (item) => ({
    text: readText(fieldOf(item, "text")),
    citations: readList(fieldOf(item, "citations"), readNumber).map((ref) => refs.indexOf(ref)),
    checks: { quote: check(item, "quote"), numbers: check(item, "numbers"), dates: check(item, "dates") },
  }));
}

function readReference(item: Field): { readonly ref: number; readonly reference: PredictedReference } {
  const quote = fieldOf(item, "quote");
  return {
    ref: readNumber(fieldOf(item, "ref")),
    reference: {
      id: readText(fieldOf(item, "paragraphId")),
      text: readText(fieldOf(item, "text")),
      label: readOptional(fieldOf(item, "label"), readText),
      quote: {
        text: readText(fieldOf(quote, "text")),
        start: readNumber(fieldOf(quote, "start")),
        end: readNumber(fieldOf(quote, "end")),
      },
      counterpartId: counterpartOf(item),
      score: readOptional(fieldOf(item, "score"), readNumber),
      publishedYear: yearOf(
        readOptional(fieldOf(item, "document"), (field) =>
          readOptional(fieldOf(field, "publishedOn"), readText),
        ),
      ),
    },
  };
}

function counterpartOf(item: Field): string | null {
  return readOptional(fieldOf(item, "counterpart"), (field) => readText(fieldOf(field, "paragraphId")));
}
