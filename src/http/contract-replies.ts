// The contract of POST /api/replies as schemas: a Member's question in, a reply part by part out. Requests are strict.
import { z } from "@hono/zod-openapi";
import {
  attributedBureauSchema,
  citationSchema,
  namedBureauSchema,
  provenanceSchema,
  requestText,
  statementSchema,
  timingsSchema,
} from "./contract.ts";

/** Longest question in code points. */
export const REPLY_QUESTION_LIMIT = 20_000;
/** Longest name of a Member in code points. */
const MEMBER_LIMIT = 200;
const MEMBER = "The Member's name as it should stand, on one line.";
/** Most documents that a reply can be narrowed to. */
const DOCUMENTS_LIMIT = 100;

const formSchema = z.enum(["lcq-oral", "lcq-written", "estimates", "panel"]);

/** The fields beside the question, the same in JSON and in a form. */
const besideFields = {
  form: z
    .enum(["auto", ...formSchema.options])
    .default("auto")
    .openapi({
      description:
        "The form of reply; `auto` reads it off the text, `lcq-written` where the text does not tell.",
    }),
  language: z.enum(["auto", "en", "zh-Hant", "both"]).default("auto").openapi({
    description: "Language of the reply; `auto` is the question's, Traditional Chinese for any Chinese.",
  }),
  member: requestText(1, MEMBER_LIMIT, MEMBER)
    .overwrite((name) => name.replace(/\s+/gu, " "))
    .openapi({ type: "string", minLength: 1, maxLength: MEMBER_LIMIT, description: MEMBER })
    .optional(),
  date: z.iso.date().optional().openapi({ description: "Date of the meeting." }),
  documents: z.array(z.string().max(200)).max(DOCUMENTS_LIMIT).optional().openapi({
    description: "Ids of the documents to reply from (default all). An unknown id is 422.",
  }),
  composer: z.enum(["extractive", "generative"]).optional().openapi({
    description:
      "Who writes the statements; without a chat model the documents' own words, and `provenance` says so.",
  }),
};

/** Body of `POST /api/replies`. */
export const replyRequestSchema = z
  .strictObject({
    question: requestText(
      1,
      REPLY_QUESTION_LIMIT,
      "The question as it arrives, preamble and all; counted in code points after trimming.",
    ),
    ...besideFields,
  })
  .openapi("ReplyRequest");

/** A form with the question in a file; the other fields as text. */
export const replyFormSchema = z
  .strictObject({
    file: z
      .custom<File>((value) => value instanceof File, { abort: true, params: { code: "wrong-type" } })
      .refine(({ name }) => /\.(?:docx|txt)$/iu.test(name), { params: { code: "not-allowed" } })
      .openapi({ type: "string", format: "binary", description: "A .docx or .txt file of at most 1 MiB." }),
    ...besideFields,
  })
  .openapi("ReplyForm");

const refs = z.array(z.int().min(1));

const figureSchema = z
  .object({ value: z.string(), asAt: z.string(), citation: z.int().min(1) })
  .openapi("ReplyFigure", {
    description: "With its hedge, in the reply's notation, and the day it speaks for.",
  });

const basisSchema = z.enum(["verbatim", "restated", "model"]);

const partSchema = z
  .object({
    label: z
      .string()
      .openapi({ description: "As printed, the parents' labels before it; empty without labels." }),
    question: z.string().openapi({ description: "The part's own words." }),
    status: z.enum(["answered", "partly-answered", "no-information"]),
    statements: z.array(
      statementSchema
        .extend({ basis: basisSchema, language: z.enum(["en", "zh-Hant"]) })
        .openapi("ReplyStatement"),
    ),
    citations: refs.max(5),
    bureaux: z.array(attributedBureauSchema),
    consult: z.array(z.string()).openapi({ description: "Departments and bodies to consult, by name." }),
    figures: z.array(figureSchema),
    differs: z.array(z.object({ what: z.string(), values: z.array(figureSchema) })).openapi({
      description: "Figures that documents give differently for the same thing, oldest first.",
    }),
    joinedWith: z
      .array(z.string())
      .openapi({ description: "Labels of the parts answered together in `text`." }),
    missing: z.array(z.string()).openapi({ description: "What no document says, in the part's words." }),
    table: z
      .object({
        header: z.array(z.string()).min(2),
        rows: z.array(z.object({ cells: z.array(z.string()).min(2), citation: z.int().min(1) })).min(1),
      })
      .nullable()
      .openapi("ReplyTable", {
        description:
          "The annex of a part that asks for a table: every cell is a stretch of the paragraph that its row cites. Null without one.",
      }),
  })
  .openapi("ReplyPart");

const noteSchema = z
  .object({
    promised: z.array(
      z.object({
        part: z.string(),
        statement: z.string(),
        by: z.string().nullable(),
        saidOn: z.string(),
        citation: z.int().min(1),
      }),
    ),
    unchecked: z.array(
      z.object({
        part: z.string(),
        text: z.string(),
        reason: z.enum(["untranslated", "media-source", "overtaken", "not-in-documents"]),
        citation: z.int().min(1).nullable(),
        newer: z
          .object({ text: z.string(), saidOn: z.string(), citation: z.int().min(1) })
          .optional()
          .openapi({ description: "What a later document says; only where the reason is `overtaken`." }),
      }),
    ),
    written: z.object({ verbatim: z.int().min(0), restated: z.int().min(0), model: z.int().min(0) }),
  })
  .openapi("ReplyNote", {
    description:
      "For the officer, outside the reply: what documents promised and by when, what no rule could check, whose words.",
  });

/** Body of a 200 of `POST /api/replies`. */
export const replyResponseSchema = z
  .object({
    id: z.string().openapi({ description: "The request's id, also in the X-Request-Id header." }),
    form: formSchema,
    language: z.enum(["en", "zh-Hant", "both"]),
    opening: z.string(),
    closing: z.string(),
    parts: z.array(partSchema).min(1),
    note: noteSchema,
    text: z.string().openapi({ description: "The whole reply, ready to paste; no markers, no note." }),
    watermark: z.string(),
    citations: z.array(citationSchema),
    bureaux: z.array(namedBureauSchema),
    provenance: provenanceSchema,
    timings: timingsSchema,
  })
  .openapi("ReplyResponse");

export type ReplyRequestBody = z.output<typeof replyRequestSchema>;
export type ReplyResponse = z.infer<typeof replyResponseSchema>;
