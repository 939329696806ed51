// The service's contract as schemas: what a client may send and what it gets back. Requests are strict; the OpenAPI
// document is generated from this file and its neighbours, so what is written here is what is promised.
import { z } from "@hono/zod-openapi";
import { LANGUAGES } from "../domain/document.ts";
import { WANTED_LANGUAGES } from "../domain/question.ts";
import { explanationSchema } from "./contract-explanation.ts";
import { codePoints, isWellFormed, readableText } from "./readable-text.ts";

/** Longest question in code points. */
const QUESTION_LIMIT = 4000;
/** Most earlier turns of a conversation. */
export const HISTORY_LIMIT = 20;
/** Longest turn in code points: an answer of twenty citations fits; the body's 64 KiB bound the sum. */
export const TURN_LIMIT = 16_000;
/** Most values in one filter. */
const FILTER_LIMIT = 100;

/**
 * A text in a request: well formed, cleaned of invisible characters, `minimum` to `maximum` code points after that.
 * Codes of refusal: `not-well-formed`, `too-short`, `too-long`.
 */
export function requestText(minimum: number, maximum: number, description: string) {
  return z
    .string()
    .refine(isWellFormed, { abort: true, params: { code: "not-well-formed" } })
    .overwrite(readableText)
    .refine((text) => codePoints(text) >= minimum, {
      abort: true,
      params: { code: "too-short", limit: minimum },
    })
    .refine((text) => codePoints(text) <= maximum, { params: { code: "too-long", limit: maximum } })
    .openapi({ type: "string", minLength: minimum, maxLength: maximum, description });
}

export const languageSchema = z.enum(LANGUAGES).openapi("Language", {
  description: "English, Traditional Chinese or Simplified Chinese.",
});

const identifier = z.string().max(200);
const isoDate = z.iso.date();

/** Every filter; an absent or empty one narrows nothing. */
const filterFields = {
  documents: z.array(identifier).max(FILTER_LIMIT).optional().openapi({
    description: "Document ids, as GET /api/documents lists them. An unknown id is 422.",
  }),
  bureaux: z.array(identifier).max(FILTER_LIMIT).optional().openapi({
    description: "Codes of responsible bureaux, as GET /api/bureaux lists them. An unknown code is 422.",
  }),
  languages: z.array(languageSchema).max(FILTER_LIMIT).optional().openapi({
    description: "Languages of the evidence.",
  }),
  publishedFrom: isoDate.optional().openapi({ description: "Earliest publication date, inclusive." }),
  publishedTo: isoDate.optional().openapi({ description: "Latest publication date, inclusive." }),
};

/** Refuses a period that ends before it starts; ISO dates compare as text. */
function endsAfterItStarts(filters: {
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
}): boolean {
  const { publishedFrom, publishedTo } = filters;
  return publishedFrom === undefined || publishedTo === undefined || publishedFrom <= publishedTo;
}

const PERIOD_REFUSAL = { path: ["publishedTo"], params: { code: "before-start" } };

const filtersSchema = z
  .strictObject(filterFields)
  .refine(endsAfterItStarts, PERIOD_REFUSAL)
  .openapi("Filters", {
    description: "Narrows the evidence before ranking. An absent or empty filter narrows nothing.",
  });

const turnSchema = z
  .strictObject({
    role: z.enum(["user", "assistant"]),
    content: requestText(0, TURN_LIMIT, "What was said."),
  })
  .openapi("Turn");

/** Body of `POST /api/ask`. */
export const askRequestSchema = z
  .strictObject({
    question: requestText(
      1,
      QUESTION_LIMIT,
      "The question, in English or Chinese; counted in code points after trimming white space and invisible characters.",
    ),
    history: z.array(turnSchema).max(HISTORY_LIMIT).default([]).openapi({
      description: "Earlier turns, oldest first: they tell what a follow-up means and are never evidence.",
    }),
    language: z.enum(WANTED_LANGUAGES).default("auto").openapi({
      description:
        "Language of the answer; `auto` is the question's own, of characters that both scripts share the conversation's, and with none before it that of `Accept-Language`.",
    }),
    filters: filtersSchema.default({}),
    composer: z.enum(["extractive", "generative"]).optional().openapi({
      description:
        "Who writes the answer. Without a chat model, a generative answer falls back to the extractive one and says so.",
    }),
    limit: z.int().min(1).max(20).default(5).openapi({ description: "Most citations wanted." }),
    explain: z.boolean().default(false).openapi({
      description: "Say how the answer was found: legs, ranks, scores, matched words. Also `?explain=true`.",
    }),
  })
  .openapi("AskRequest");

/** A value that a query may repeat, or give once with commas: `?languages=en,zh-Hant`. */
function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).max(FILTER_LIMIT).optional();
}

const explainFlag = z.enum(["true", "false"]).default("false").openapi({
  description: "Say of each hit which legs found it, with ranks, scores and matched words.",
});

/** Query of `POST /api/ask`. */
export const askQuerySchema = z.strictObject({ explain: explainFlag });

/** Query of `GET /api/search`, after the query reader has split its lists and read its numbers. */
export const searchQuerySchema = z
  .strictObject({
    q: requestText(1, QUESTION_LIMIT, "What to look for, in English or Chinese."),
    limit: z.int().min(1).max(100).default(10).openapi({ description: "Most paragraphs wanted." }),
    ...filterFields,
    documents: listOf(identifier),
    bureaux: listOf(identifier),
    languages: listOf(languageSchema),
    explain: explainFlag,
  })
  .refine(endsAfterItStarts, PERIOD_REFUSAL);

/** The query of a route that takes none: anything in it is refused. */
export const emptyQuerySchema = z.strictObject({});

export const localizedTextSchema = z
  .object({ en: z.string(), zhHant: z.string(), zhHans: z.string() })
  .openapi("LocalizedText");

export const namedBureauSchema = z
  .object({ code: z.string(), en: z.string(), zhHant: z.string(), zhHans: z.string() })
  .openapi("NamedBureau");

export const attributedBureauSchema = namedBureauSchema
  .extend({
    basis: z.enum(["stated", "heading", "document"]).openapi({
      description: "How we know: printed with the paragraph, by its heading, or by its document.",
    }),
  })
  .openapi("AttributedBureau");

export const paragraphKindSchema = z.enum([
  "prose",
  "bullet",
  "numbered",
  "table-row",
  "footnote",
  "caption",
  "link",
  "front-matter",
]);

/** A document as a citation shows it. */
export const citedDocumentSchema = z
  .object({
    id: z.string(),
    title: localizedTextSchema,
    publisher: z.string().openapi({ description: "In the language of the answer." }),
    kind: z.enum(["policy-address", "yearbook", "legco-paper", "news", "other"]),
    publishedOn: isoDate,
    publishedPrecision: z.enum(["day", "month", "year"]).openapi({
      description: "How much of `publishedOn` is known: it is the first day of that day, month or year.",
    }),
    language: languageSchema,
  })
  .openapi("CitedDocument");

export const counterpartSchema = z
  .object({ paragraphId: z.string(), label: z.string(), language: languageSchema, text: z.string() })
  .openapi("Counterpart", { description: "The same paragraph in the document's other language version." });

export const citationSchema = z
  .object({
    ref: z.int().min(1).openapi({ description: "The `[1]` of the answer." }),
    paragraphId: z.string(),
    label: z.string().openapi({ description: "The number printed in the document, where it prints one." }),
    document: citedDocumentSchema,
    section: z.array(z.string()).openapi({ description: "Heading path, outermost first." }),
    text: z.string().openapi({ description: "The whole paragraph, exactly as in the document." }),
    quote: z.object({ text: z.string(), start: z.int().min(0), end: z.int().min(0) }).openapi({
      description: "`text.slice(start, end) === quote.text`, in UTF-16 units.",
    }),
    bureaux: z.array(attributedBureauSchema),
    counterpart: counterpartSchema.nullable(),
    score: z.number(),
  })
  .openapi("Citation");

const checkSchema = z.enum(["pass", "fail", "not-checked"]);

export const statementSchema = z
  .object({
    text: z.string(),
    citations: z.array(z.int().min(1)),
    checks: z.object({ quote: checkSchema, numbers: checkSchema, dates: checkSchema }),
  })
  .openapi("Statement");

const noticeSchema = z
  .object({
    kind: z.enum(["figures-differ", "superseded", "media-source", "other-language", "renamed-body"]),
    text: z.string(),
    citations: z.array(z.int().min(1)),
  })
  .openapi("Notice");

const reasonSchema = z.enum([
  "nothing-found",
  "too-weak",
  "out-of-scope",
  "not-supported",
  "unclear",
  "unsafe",
]);

/** Who made a response and from what. */
export const provenanceSchema = z.object({
  indexId: z.string(),
  embedder: z.string(),
  reranker: z.string().optional().openapi({ description: "The cross-encoder, where one is configured." }),
  composer: z.enum(["extractive", "generative"]),
  fallback: z.object({ from: z.literal("generative"), reason: z.string() }).nullable(),
  promptVersion: z.string().nullable().openapi({
    description: "Hash of the words given to the chat model, where it was asked.",
  }),
  chatModel: z.string().optional().openapi({ description: "The chat model, where it was asked." }),
});

/** Wall-clock milliseconds of a response and of its slowest steps. */
export const timingsSchema = z.object({
  totalMs: z.number(),
  embedMs: z.number(),
  retrieveMs: z.number(),
  composeMs: z.number(),
});

/** Body of a 200 of `POST /api/ask`. */
export const askResponseSchema = z
  .object({
    id: z.string().openapi({ description: "The request's id, also in the X-Request-Id header." }),
    status: z.enum(["answered", "declined"]),
    reason: reasonSchema.nullable().openapi({ description: "Why the question was declined, else null." }),
    language: languageSchema,
    standaloneQuestion: z.string().openapi({ description: "The question as searched." }),
    answer: z.string().openapi({ description: "Plain text; every sentence of fact carries its markers." }),
    statements: z.array(statementSchema),
    citations: z.array(citationSchema),
    bureaux: z.array(namedBureauSchema).openapi({ description: "Responsible for what the answer says." }),
    notices: z.array(noticeSchema),
    nearest: z.array(citationSchema).openapi({ description: "When declined: the closest paragraphs." }),
    provenance: provenanceSchema,
    timings: timingsSchema,
    explanation: explanationSchema.optional().openapi({ description: "Only where it was asked for." }),
  })
  .openapi("AskResponse");

/** What is wrong with one field of a request. */
const fieldErrorSchema = z
  .object({
    pointer: z.string().openapi({ description: "JSON Pointer to the field (of the body, or of the query)." }),
    code: z.string().openapi({ examples: ["required", "too-long", "unknown-key", "unknown-id"] }),
    limit: z.number().optional().openapi({ description: "The bound that was passed, where there is one." }),
    offset: z.int().min(0).optional().openapi({
      description: "Where a body stops being JSON, in UTF-16 units from its start.",
    }),
  })
  .openapi("FieldError");

/** RFC 9457: what every error looks like. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ examples: ["urn:youju:problem:request-invalid"] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().openapi({ examples: ["urn:request:0b6f…"] }),
    errors: z.array(fieldErrorSchema).optional(),
  })
  .openapi("Problem");

export type AskRequest = z.output<typeof askRequestSchema>;
export type AskResponse = z.infer<typeof askResponseSchema>;
export type CitationBody = z.infer<typeof citationSchema>;
export type ProblemBody = z.infer<typeof problemSchema>;
export type FieldError = z.infer<typeof fieldErrorSchema>;
