// The contract of the staff routes as schemas: a draft in and each sentence's verdict out. Requests are strict.
import { z } from "@hono/zod-openapi";
import { WANTED_LANGUAGES } from "../domain/question.ts";
import {
  attributedBureauSchema,
  citationSchema,
  languageSchema,
  localizedTextSchema,
  provenanceSchema,
  requestText,
  timingsSchema,
} from "./contract.ts";
import { codePoints, isWellFormed, readableText } from "./readable-text.ts";

/** Longest draft in code points. */
export const DRAFT_LIMIT = 20_000;
/** Most documents that a draft can be narrowed to. */
const DOCUMENTS_LIMIT = 100;

/**
 * A draft as it stands: bounded like every text of a request, but not cleaned, for offsets in the response are those of
 * the request. Codes of refusal: `not-well-formed`, `too-short`, `too-long`.
 */
const draftText = z
  .string()
  .refine(isWellFormed, { abort: true, params: { code: "not-well-formed" } })
  .refine((text) => readableText(text) !== "", { abort: true, params: { code: "too-short", limit: 1 } })
  .refine((text) => codePoints(text.trim()) <= DRAFT_LIMIT, {
    params: { code: "too-long", limit: DRAFT_LIMIT },
  })
  .openapi({
    type: "string",
    minLength: 1,
    maxLength: DRAFT_LIMIT,
    description: "The draft, in English, Chinese or both; counted in code points after trimming.",
  });

/** Body of `POST /api/verify`. */
export const verifyRequestSchema = z
  .strictObject({
    text: draftText,
    language: z.enum(WANTED_LANGUAGES).default("auto").openapi({
      description: "Language of the explanations; `auto` is each sentence's own.",
    }),
    documents: z.array(z.string().max(200)).max(DOCUMENTS_LIMIT).optional().openapi({
      description: "Ids of the documents to check against (default all). An unknown id is 422.",
    }),
  })
  .openapi("VerifyRequest");

const verdictSchema = z
  .enum([
    "supported",
    "number-differs",
    "date-differs",
    "modifier-differs",
    "bureau-differs",
    "not-found",
    "not-checked",
  ])
  .openapi("Verdict", {
    description:
      "`supported`: one paragraph, or each clause's own, says all of it. `…-differs`: the paragraph speaks of the same thing with another " +
      "figure, date, hedge or status, or body; with several findings the first in this order. `not-found`: no paragraph says it. " +
      "`not-checked`: no statement of fact (greeting, heading, opinion, question).",
  });

const findingSchema = z
  .object({
    kind: z.enum(["number", "date", "modifier", "bureau", "other-document"]),
    claimed: z.string().openapi({ description: "As the draft writes it." }),
    found: z.string().openapi({ description: "As the paragraph writes it." }),
    explanation: z.string(),
    citation: z.int().min(1),
  })
  .openapi("Finding");

/** Body of a 200 of `POST /api/verify`. */
export const verifyResponseSchema = z
  .object({
    id: z.string().openapi({ description: "The request's id, also in the X-Request-Id header." }),
    sentences: z
      .array(
        z
          .object({
            text: z.string(),
            start: z.int().min(0),
            end: z.int().min(0),
            language: languageSchema,
            verdict: verdictSchema,
            findings: z.array(findingSchema),
            citations: z.array(z.int().min(1)).openapi({ description: "Refs, best first." }),
          })
          .openapi("CheckedSentence"),
      )
      .openapi({ description: "In order; `text.slice(start, end)` of the request, in UTF-16 units." }),
    summary: z
      .record(verdictSchema, z.int().min(0))
      .openapi({ description: "How many sentences have each verdict." }),
    citations: z.array(citationSchema),
    provenance: provenanceSchema,
    timings: timingsSchema,
  })
  .openapi("VerifyResponse");

/** Longest topic in code points. */
const TOPIC_LIMIT = 200;

/** Query of `GET /api/timeline`. */
export const timelineQuerySchema = z.strictObject({
  topic: requestText(1, TOPIC_LIMIT, "A programme's id, or a name in any script.").optional(),
  language: z.enum(WANTED_LANGUAGES).default("auto").openapi({
    description: "Language of the citations where there is a choice; `auto` is the topic's own.",
  }),
  documents: z.array(z.string().max(200)).max(DOCUMENTS_LIMIT).optional().openapi({
    description: "Ids of documents, repeated or with commas (default all). An unknown id is 422.",
  }),
});

/** Body of a 200 of `GET /api/timeline` without a topic. */
export const topicListSchema = z
  .object({
    topics: z.array(
      z
        .object({ id: z.string(), name: localizedTextSchema, documents: z.int().min(2) })
        .openapi("TimelineTopic"),
    ),
  })
  .openapi("TimelineTopicList", { description: "Programmes that two or more documents speak of." });

/** Body of a 200 of `GET /api/timeline` with a topic. */
export const timelineSchema = z
  .object({
    topic: z.object({ id: z.string().nullable(), name: localizedTextSchema }),
    entries: z
      .array(
        z.object({
          date: z.string(),
          document: z.string(),
          statement: z.string(),
          status: z.enum(["planned", "done", "stated"]),
          figures: z.array(z.object({ value: z.string(), what: z.string(), asAt: z.string() })),
          bureaux: z.array(attributedBureauSchema),
          citation: z.int().min(1),
        }),
      )
      .openapi({ description: "Oldest first; empty where no document speaks of the topic." }),
    differs: z.array(
      z.object({
        what: z.string(),
        values: z.array(z.object({ value: z.string(), asAt: z.string(), citation: z.int().min(1) })),
        holds: z.int().min(0).openapi({ description: "Index in `values` of the newest." }),
      }),
    ),
    citations: z.array(citationSchema),
  })
  .openapi("Timeline");

export type TimelineBody = z.infer<typeof timelineSchema>;
export type VerifyRequest = z.output<typeof verifyRequestSchema>;
export type VerifyResponse = z.infer<typeof verifyResponseSchema>;
