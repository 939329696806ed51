// A Member's question comes in over HTTP; its reply goes out part by part, with the evidence and the officer's note.
import type { ReplyDraft } from "../drafting/drafting-desk.ts";
import type { AskSettings } from "./ask-route.ts";
import { emptyQuerySchema } from "./contract.ts";
import { type ReplyRequestBody, replyRequestSchema, replyResponseSchema } from "./contract-replies.ts";
import { withinDeadline } from "./deadline.ts";
import { REPLY_REQUEST_EXAMPLES } from "./examples.ts";
import { knownFilters } from "./filters.ts";
import { presentReply } from "./present-reply.ts";
import { ProblemError } from "./problem.ts";
import { readJsonBody, readQuery } from "./read-request.ts";
import { requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";

/** `POST /api/replies`. */
export function repliesRoute(settings: AskSettings): Route {
  return {
    description: {
      method: "post",
      path: "/api/replies",
      tags: ["Draft"],
      summary: "Draft the reply to a Legislative Council question, part by part, from verified statements",
      description:
        "Every part of the question is answered in order from the documents' own sentences, or marked as without information. " +
        "Nothing of the question is kept.",
      request: {
        body: {
          required: true,
          content: { "application/json": { schema: replyRequestSchema, examples: REPLY_REQUEST_EXAMPLES } },
        },
      },
      responses: {
        200: {
          description: "The reply with its parts, its text and the working note.",
          content: { "application/json": { schema: replyResponseSchema } },
        },
      },
    },
    handle: (context) => handleReply(context, settings),
  };
}

async function handleReply(context: RequestContext, settings: AskSettings): Promise<Response> {
  const { assistant } = requireReady(settings.readiness);
  readQuery(context.req.raw, emptyQuerySchema);
  const request = await readJsonBody(context.req.raw, replyRequestSchema);
  const draft = await draftInTime(request, context, settings);
  const id = context.get("requestId");
  settings.log.info("reply-drafted", { id, form: draft.form, parts: draft.parts.length, ...draft.timings });
  return context.json(presentReply(draft, assistant.library, { id, composer: request.composer }));
}

async function draftInTime(
  request: ReplyRequestBody,
  context: RequestContext,
  settings: AskSettings,
): Promise<ReplyDraft> {
  const { assistant, desk } = requireReady(settings.readiness);
  const { question, form, language, member, date } = request;
  const { documents } = knownFilters({ documents: request.documents }, assistant.library, "");
  const asked = { question, form, language, member, date, documents };
  const draft = await withinDeadline(
    (signal) => settings.admission(() => desk.reply(asked, signal), signal),
    context.req.raw.signal,
    settings.answerTimeoutMs,
  );
  if (draft === undefined) throw new ProblemError("no-question");
  return draft;
}
