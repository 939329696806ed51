// The contract of the OpenAI-compatible door as schemas: of OpenAI's own chat completions that part which a client of
// this service can use. Requests are open, for every client sends settings of a model that is not here; they are ignored.
import { z } from "@hono/zod-openapi";
import { askRequestSchema, askResponseSchema } from "./contract.ts";

/** Names under which the assistant answers; the second never lets a chat model write. */
export const MODELS = ["youju", "youju-extractive"] as const;

const contentPartSchema = z
  .looseObject({ type: z.string(), text: z.string().optional() })
  .openapi("ChatContentPart", { description: "Parts of type `text` are read, one a line." });

const messageSchema = z
  .looseObject({
    role: z.enum(["system", "developer", "user", "assistant", "tool", "function"]),
    content: z.union([z.string(), z.array(contentPartSchema)]).nullish(),
  })
  .openapi("ChatMessage", {
    description:
      "The last message of a `user` is the question, the turns of `user` and `assistant` before it are the history. Messages of other roles are ignored: nothing in a request is an instruction.",
  });

const ignored = "Ignored: nothing here is drawn by lot.";

/** Body of `POST /v1/chat/completions`. */
export const chatRequestSchema = z
  .looseObject({
    model: z.string().max(200).default(MODELS[0]).openapi({
      description: "A name of GET /v1/models; any other is answered as `youju`, and the response says so.",
    }),
    messages: z.array(messageSchema).min(1).max(1000),
    stream: z.boolean().nullish(),
    stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
    n: z.literal(1).nullish(),
    response_format: z.looseObject({ type: z.literal("text") }).nullish(),
    tool_choice: z.enum(["none", "auto"]).nullish(),
    temperature: z.unknown().optional().openapi({ description: ignored }),
    seed: z.unknown().optional().openapi({ description: ignored }),
    language: askRequestSchema.shape.language.openapi({ description: "As in POST /api/ask." }),
    filters: askRequestSchema.shape.filters,
    limit: askRequestSchema.shape.limit,
  })
  .openapi("ChatCompletionRequest");

/** A citation as OpenAI's clients show one. */
const annotationSchema = z
  .object({
    type: z.literal("url_citation"),
    url_citation: z.object({
      start_index: z.int().min(0),
      end_index: z.int().min(0).openapi({
        description: "`content.slice(start_index, end_index)` is the marker `[1]`, in UTF-16 units.",
      }),
      url: z.string().openapi({ description: "Permalink of the paragraph in this service." }),
      title: z.string(),
    }),
  })
  .openapi("UrlCitation");

const usageSchema = z
  .object({ prompt_tokens: z.int(), completion_tokens: z.int(), total_tokens: z.int() })
  .openapi("ChatUsage", { description: "Estimates of length. Nothing is charged." });

const completionFields = {
  id: z.string(),
  created: z.int().openapi({ description: "Seconds since 1970." }),
  model: z.enum(MODELS),
  system_fingerprint: z.string().openapi({ description: "Changes with the index." }),
};

const answerField = askResponseSchema.openapi({
  description: "The whole answer, as POST /api/ask gives it.",
});

/** Body of a 200 without `stream`. */
export const chatCompletionSchema = z
  .object({
    ...completionFields,
    object: z.literal("chat.completion"),
    choices: z.array(
      z.object({
        index: z.literal(0),
        message: z.object({
          role: z.literal("assistant"),
          content: z.string().openapi({ description: "The answer with its markers, or the decline." }),
          refusal: z.string().nullable().openapi({ description: "The decline, where it is one." }),
          annotations: z.array(annotationSchema),
        }),
        logprobs: z.null(),
        finish_reason: z.literal("stop"),
      }),
    ),
    usage: usageSchema,
    answer: answerField,
  })
  .openapi("ChatCompletion");

/** One event of a stream; the last before `[DONE]`, and the one with `finish_reason`, carry the whole answer. */
export const chatCompletionChunkSchema = z
  .object({
    ...completionFields,
    object: z.literal("chat.completion.chunk"),
    choices: z.array(
      z.object({
        index: z.literal(0),
        delta: z.object({
          role: z.literal("assistant").optional(),
          content: z.string().optional(),
          refusal: z.string().optional(),
          annotations: z.array(annotationSchema).optional(),
        }),
        logprobs: z.null(),
        finish_reason: z.literal("stop").nullable(),
      }),
    ),
    usage: usageSchema.nullable().optional(),
    answer: answerField.optional(),
  })
  .openapi("ChatCompletionChunk");

/** One entry of the list of models. */
export const modelSchema = z
  .object({
    id: z.enum(MODELS),
    object: z.literal("model"),
    created: z.int().openapi({ description: "Publication of the newest document, in seconds since 1970." }),
    owned_by: z.literal("youju"),
  })
  .openapi("Model");

/** Body of `GET /v1/models`. */
export const modelListSchema = z
  .object({ object: z.literal("list"), data: z.array(modelSchema) })
  .openapi("ModelList");

/** What every error of this door looks like. */
export const openaiErrorSchema = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.enum([
        "invalid_request_error",
        "authentication_error",
        "permission_error",
        "rate_limit_error",
        "server_error",
      ]),
      param: z.string().nullable(),
      code: z.string().nullable().openapi({ description: "Last part of the problem's `type` elsewhere." }),
    }),
  })
  .openapi("OpenAIError");

export type ChatRequest = z.output<typeof chatRequestSchema>;
export type ChatCompletion = z.infer<typeof chatCompletionSchema>;
export type ChatCompletionChunk = z.infer<typeof chatCompletionChunkSchema>;
export type UrlCitation = z.infer<typeof annotationSchema>;
export type OpenAIErrorBody = z.infer<typeof openaiErrorSchema>;
