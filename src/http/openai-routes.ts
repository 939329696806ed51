// A chat as OpenAI's clients send it comes in; our answer goes out in the shape that they read, streaming or not.
import { z } from "@hono/zod-openapi";
import type { Language } from "../domain/document.ts";
import { type AskSettings, answerInTime, logFailure } from "./ask-route.ts";
import type { OpenLibrary } from "./catalogue.ts";
import { type AskResponse, emptyQuerySchema } from "./contract.ts";
import { CHAT_REQUEST_EXAMPLES } from "./examples.ts";
import {
  type CompletionFrame,
  presentChunks,
  presentCompletion,
  roleChunk,
  statementChunk,
} from "./openai-completion.ts";
import {
  chatCompletionSchema,
  chatRequestSchema,
  MODELS,
  modelListSchema,
  modelSchema,
} from "./openai-contract.ts";
import { openaiErrorBody } from "./openai-problem.ts";
import { questionOf, textsOf } from "./openai-question.ts";
import { addressOf } from "./permalink.ts";
import { ProblemError } from "./problem.ts";
import { readJsonBody, readQuery } from "./read-request.ts";
import { requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";
import { type StreamVoice, streamInVoice } from "./stream.ts";

/** What this door needs besides the request. */
export interface DoorSettings extends AskSettings {
  readonly publicUrl: string;
}

/** `POST /v1/chat/completions`, `GET /v1/models` and `GET /v1/models/{id}`. */
export function openaiRoutes(settings: DoorSettings): readonly Route[] {
  return [completionsRoute(settings), modelListRoute(settings), modelRoute(settings)];
}

function completionsRoute(settings: DoorSettings): Route {
  return {
    description: {
      method: "post",
      path: "/v1/chat/completions",
      tags: ["OpenAI"],
      summary: "Ask in the form of OpenAI's chat completions, streaming or not",
      description:
        "For clients of OpenAI: the last message of the user is the question. Citations are `annotations` of type `url_citation`; " +
        "`answer` holds the whole response of POST /api/ask, in a stream in the last chunk. `language`, `filters` and `limit` are those of " +
        "POST /api/ask; other settings of a model are ignored.",
      request: {
        body: {
          required: true,
          content: { "application/json": { schema: chatRequestSchema, examples: CHAT_REQUEST_EXAMPLES } },
        },
      },
      responses: {
        200: {
          description: "A completion, or with `stream` its chunks (ChatCompletionChunk), then `[DONE]`.",
          content: {
            "application/json": { schema: chatCompletionSchema },
            "text/event-stream": { schema: { type: "string" } },
          },
        },
      },
    },
    handle: (context) => handleCompletion(context, settings),
  };
}

async function handleCompletion(context: RequestContext, settings: DoorSettings): Promise<Response> {
  const { library } = requireReady(settings.readiness).assistant;
  const request = await readJsonBody(context.req.raw, chatRequestSchema);
  const id = context.get("requestId");
  const answer = answerInTime(settings, questionOf(request), id);
  const frame: CompletionFrame = {
    id,
    indexId: library.indexId,
    model: MODELS.find((name) => name === request.model) ?? MODELS[0],
    created: Math.floor(Date.now() / 1000),
    base: addressOf(context, settings.publicUrl),
    promptTexts: textsOf(request.messages),
    includeUsage: request.stream_options?.include_usage === true,
  };
  if (request.stream !== true)
    return context.json(presentCompletion(await answer(context.req.raw.signal), frame));
  return streamInVoice(context, answer, voiceOf(frame), (error) => logFailure(settings.log, id, error));
}

/** Statement by statement where the answer is still being written, and its end when it is there. */
function voiceOf(frame: CompletionFrame): StreamVoice {
  let language: Language = "en";
  let place = 0;
  const data = (value: unknown) => ({ data: JSON.stringify(value) });
  return {
    part: (event, part, of) => {
      if (event === "citations") {
        language = of ?? language;
        return data(roleChunk(frame));
      }
      place += 1;
      return data(statementChunk(frame, part as AskResponse["statements"][number], place - 1, language));
    },
    answered: (response) => [...presentChunks(response, frame).map(data), { data: "[DONE]" }],
    failed: (error) => data(openaiErrorBody(error, frame.id)),
  };
}

function modelListRoute({ readiness }: DoorSettings): Route {
  return {
    description: {
      method: "get",
      path: "/v1/models",
      tags: ["OpenAI"],
      summary: "The names under which the assistant answers",
      responses: {
        200: { description: "All of them.", content: { "application/json": { schema: modelListSchema } } },
      },
    },
    handle: (context) => {
      const { library } = requireReady(readiness).assistant;
      readQuery(context.req.raw, emptyQuerySchema);
      return context.json({ object: "list", data: MODELS.map((id) => presentModel(id, library)) });
    },
  };
}

function modelRoute({ readiness }: DoorSettings): Route {
  return {
    description: {
      method: "get",
      path: "/v1/models/{id}",
      tags: ["OpenAI"],
      summary: "One of the names",
      request: { params: z.object({ id: z.string() }) },
      responses: {
        200: { description: "It is one.", content: { "application/json": { schema: modelSchema } } },
      },
    },
    handle: (context) => {
      const { library } = requireReady(readiness).assistant;
      const id = MODELS.find((name) => name === context.req.param("id"));
      if (id === undefined) throw new ProblemError("not-found");
      return context.json(presentModel(id, library));
    },
  };
}

/** A model knows what was published until the newest document. */
function presentModel(id: (typeof MODELS)[number], library: OpenLibrary) {
  const newest = Math.max(0, ...library.documents.map(({ publishedOn }) => Date.parse(publishedOn)));
  return { id, object: "model", created: newest / 1000, owned_by: "youju" };
}
