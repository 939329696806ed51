// The contract of the reading room: search without an answer, documents, paragraphs, bureaux, and the health of the service.
import { z } from "@hono/zod-openapi";
import {
  attributedBureauSchema,
  citedDocumentSchema,
  counterpartSchema,
  languageSchema,
  localizedTextSchema,
  namedBureauSchema,
  paragraphKindSchema,
} from "./contract.ts";
import { explainedHitSchema } from "./contract-explanation.ts";

export const searchResponseSchema = z
  .object({
    query: z.string(),
    results: z.array(
      z
        .object({
          rank: z.int().min(1),
          score: z.number(),
          paragraphId: z.string(),
          label: z.string(),
          document: citedDocumentSchema,
          section: z.array(z.string()),
          text: z.string(),
          bureaux: z.array(attributedBureauSchema),
          counterpart: counterpartSchema.nullable(),
          explanation: explainedHitSchema.optional().openapi({ description: "Only where it was asked for." }),
        })
        .openapi("SearchResult"),
    ),
  })
  .openapi("SearchResponse");

const documentSummarySchema = citedDocumentSchema
  .extend({
    publisherNames: localizedTextSchema,
    sourceUrl: z.string().nullable(),
    counterpartId: z.string().nullable().openapi({ description: "The same document in the other language." }),
    languages: z.array(languageSchema).openapi({ description: "Languages it is indexed in, its own first." }),
    paragraphs: z.int().min(0),
    defaultBureau: z.string().nullable().openapi({
      description: "Code of the bureau responsible for a paragraph that names none; null for a newspaper.",
    }),
    sha256: z.string(),
  })
  .openapi("DocumentSummary");

export const documentListSchema = z
  .object({ documents: z.array(documentSummarySchema) })
  .openapi("DocumentList");

export const documentDetailSchema = documentSummarySchema
  .extend({
    outline: z
      .array(z.object({ section: z.array(z.string()), paragraphIds: z.array(z.string()) }))
      .openapi({ description: "Its headings in reading order, each with the ids of its paragraphs." }),
  })
  .openapi("DocumentDetail");

const neighbourSchema = z
  .object({ id: z.string(), label: z.string(), text: z.string() })
  .openapi("NeighbouringParagraph");

export const paragraphDetailSchema = z
  .object({
    paragraph: z.object({
      id: z.string(),
      label: z.string(),
      kind: paragraphKindSchema,
      language: languageSchema,
      section: z.array(z.string()),
      text: z.string(),
    }),
    document: citedDocumentSchema,
    bureaux: z.array(attributedBureauSchema),
    unlistedBodies: z.array(z.string()).openapi({
      description: 'Bodies printed with the paragraph that the register does not list ("relevant bureaux").',
    }),
    counterpart: counterpartSchema.nullable(),
    previous: neighbourSchema.nullable(),
    next: neighbourSchema.nullable(),
  })
  .openapi("ParagraphDetail");

export const bureauListSchema = z
  .object({
    bureaux: z.array(
      namedBureauSchema
        .extend({
          kind: z.enum(["bureau", "office", "department", "public-body"]),
          parent: z.string().nullable().openapi({ description: "Code of the body it reports to." }),
          shortNames: z.array(z.string()),
          formerNames: z.array(
            localizedTextSchema.extend({
              code: z.string().nullable(),
              until: z
                .string()
                .nullable()
                .openapi({ description: "Last day the name was in use, if known." }),
              shortNames: z.array(z.string()).openapi({ description: "Short and spoken forms of the name." }),
            }),
          ),
          paragraphs: z.int().min(0).openapi({ description: "Paragraphs that it is responsible for." }),
        })
        .openapi("Bureau"),
    ),
  })
  .openapi("BureauList");

export const livenessSchema = z.object({ status: z.literal("live") }).openapi("Liveness");

export const readinessSchema = z
  .object({
    status: z.enum(["ready", "degraded"]),
    degraded: z.string().nullable().openapi({ description: "Why the service is less than it could be." }),
    indexId: z.string(),
    servingSnapshot: z
      .string()
      .nullable()
      .openapi({ description: "Folder name of the snapshot that serves." }),
    currentSnapshot: z.string().nullable().openapi({
      description: "The snapshot that should serve: another one while the service is degraded.",
    }),
    builtAt: z.string().nullable().openapi({ description: "When the serving snapshot was written." }),
    documents: z.int(),
    paragraphs: z.int(),
    embedder: z.string(),
    vectorEngine: z.enum(["exact", "hnsw", "lists", "pgvector"]),
  })
  .openapi("Readiness");

export type SearchResponse = z.infer<typeof searchResponseSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
export type ParagraphDetail = z.infer<typeof paragraphDetailSchema>;
export type BureauList = z.infer<typeof bureauListSchema>;
export type ReadinessBody = z.infer<typeof readinessSchema>;
