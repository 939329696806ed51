// A question comes in over HTTP; its answer goes out as JSON, or as server-sent events for a client that asks for them.
import type { Assistant } from "../answering/assistant.ts";
import type { AuditTrail } from "../auditing/audit-trail.ts";
import type { Language } from "../domain/document.ts";
import type { Question } from "../domain/question.ts";
import type { Admission } from "./admission.ts";
import {
  type AskRequest,
  type AskResponse,
  askQuerySchema,
  askRequestSchema,
  askResponseSchema,
} from "./contract.ts";
import { withinDeadline } from "./deadline.ts";
import { type EventLog, errorFields } from "./event-log.ts";
import { ASK_REQUEST_EXAMPLES } from "./examples.ts";
import { knownFilters } from "./filters.ts";
import { presentAnswer, watchAnswer } from "./present-answer.ts";
import { isFault, toProblem } from "./problem.ts";
import { readJsonBody, readQuery } from "./read-request.ts";
import { type Readiness, requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";
import { type ShowPart, streamAnswer, wantsEvents } from "./stream.ts";
import { wishedLanguage } from "./wished-language.ts";

/** What asking and searching need besides the request. */
export interface AskSettings {
  readonly readiness: Readiness;
  readonly admission: Admission;
  readonly log: EventLog;
  readonly audit: AuditTrail;
  /** Longest time to an answer in milliseconds. */
  readonly answerTimeoutMs: number;
}

/** `POST /api/ask`. */
export function askRoute(settings: AskSettings): Route {
  return {
    description: {
      method: "post",
      path: "/api/ask",
      tags: ["Ask"],
      summary: "Ask a question: an answer whose every sentence cites its paragraph, or a reasoned decline",
      description:
        "With `Accept: text/event-stream` the answer comes as the events `citations`, `statement` (one each), `notices` " +
        "and `done` (the whole response); on trouble one `error` (a problem). Any other Accept gets JSON.",
      request: {
        query: askQuerySchema,
        body: {
          required: true,
          content: { "application/json": { schema: askRequestSchema, examples: ASK_REQUEST_EXAMPLES } },
        },
      },
      responses: {
        200: {
          description: "An answer, or a decline with the nearest paragraphs.",
          content: {
            "application/json": { schema: askResponseSchema },
            "text/event-stream": { schema: { type: "string" } },
          },
        },
      },
    },
    handle: (context) => handleAsk(context, settings),
  };
}

async function handleAsk(context: RequestContext, settings: AskSettings): Promise<Response> {
  requireReady(settings.readiness);
  const { explain } = readQuery(context.req.raw, askQuerySchema);
  const request = await readJsonBody(context.req.raw, askRequestSchema);
  const id = context.get("requestId");
  const asked = { ...request, explain: request.explain || explain === "true" };
  const reader = wishedLanguage(context.req.header("accept-language"));
  const answer = answerInTime(settings, asked, id, reader);

  context.header("Vary", "Accept, Accept-Language");
  if (!wantsEvents(context.req.header("accept"))) return context.json(await answer(context.req.raw.signal));
  return streamAnswer(context, answer, (error) => logFailure(settings.log, id, error));
}

/**
 * What answers a request unless its client leaves or time runs out first: every door that asks goes through it; `reader` is the language
 * of whoever asks, where the words do not tell. Throws
 * not-ready while there is no assistant, and request-invalid on a filter that names nothing.
 */
export function answerInTime(
  settings: AskSettings,
  request: AskRequest,
  id: string,
  reader?: Language,
): (client: AbortSignal, show?: ShowPart) => Promise<AskResponse> {
  const { assistant } = requireReady(settings.readiness);
  const question = { ...toQuestion(request, assistant), reader };
  return async (client, show) => {
    const endsAt = performance.now() + settings.answerTimeoutMs;
    const watcher = show && watchAnswer(show, assistant.library);
    const ask = async (signal: AbortSignal): Promise<AskResponse> => {
      const options = () => ({ watcher, timeoutMs: endsAt - performance.now() });
      const report = await settings.admission(() => assistant.ask(question, signal, options()), signal);
      // One that nobody waited for was written down as failed.
      signal.throwIfAborted();
      settings.audit.answered(id, question, report);
      const response = presentAnswer(report, assistant.library, id);
      logAnswer(settings.log, response);
      return response;
    };
    try {
      return await withinDeadline(ask, client, settings.answerTimeoutMs);
    } catch (error) {
      settings.audit.failed(id, client.aborted ? "abandoned" : toProblem(error).code);
      throw error;
    }
  };
}

function toQuestion(request: AskRequest, assistant: Assistant): Question {
  const { question: text, history, language, limit, explain } = request;
  return {
    text,
    history,
    language,
    limit,
    explain,
    composer: request.composer,
    filters: knownFilters(request.filters, assistant.library, "/filters"),
  };
}

function logAnswer(log: EventLog, response: AskResponse): void {
  const { id, language, reason, timings } = response;
  if (reason !== null) log.info("answer-declined", { id, language, reason, ...timings });
  else log.info("question-answered", { id, language, citations: response.citations.length, ...timings });
}

/** A stream's failure comes after its 200 was sent, so neither the app's error handler nor the status tells of it. */
export function logFailure(log: EventLog, id: string, error: unknown): void {
  const fields = { id, problem: toProblem(error).code };
  if (isFault(error)) log.error("stream-failed", { ...fields, ...errorFields(error) });
  else log.info("stream-failed", fields);
}
