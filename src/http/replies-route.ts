// A Member's question comes in over HTTP; its reply goes out part by part, with the evidence and the officer's note.
import type { ReplyDraft } from "../drafting/drafting-desk.ts";
import { acceptedType } from "./accepted-type.ts";
import type { AskSettings } from "./ask-route.ts";
import { emptyQuerySchema, problemSchema } from "./contract.ts";
import {
  type ReplyRequestBody,
  replyFormSchema,
  replyRequestSchema,
  replyResponseSchema,
} from "./contract-replies.ts";
import { withinDeadline } from "./deadline.ts";
import { REPLY_REQUEST_EXAMPLES } from "./examples.ts";
import { knownFilters } from "./filters.ts";
import type { DoorSettings } from "./openai-routes.ts";
import { addressOf, paragraphPermalink } from "./permalink.ts";
import { presentReply } from "./present-reply.ts";
import { ProblemError } from "./problem.ts";
import { readReplyRequest } from "./read-reply-request.ts";
import { readQuery } from "./read-request.ts";
import { requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";

const JSON_TYPE = "application/json";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MARKDOWN = "text/markdown";

/** `POST /api/replies`. */
export function repliesRoute(settings: DoorSettings): Route {
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
          content: {
            "application/json": { schema: replyRequestSchema, examples: REPLY_REQUEST_EXAMPLES },
            "multipart/form-data": { schema: replyFormSchema },
          },
        },
      },
      responses: {
        200: {
          description:
            "The reply with its parts, its text and the working note; in Word and Markdown with footnotes.",
          content: {
            "application/json": { schema: replyResponseSchema },
            [WORD]: { schema: { type: "string", format: "binary" } },
            "text/markdown": { schema: { type: "string" } },
          },
        },
        406: {
          description: "Another type was asked for than JSON, Word or Markdown.",
          content: { "application/problem+json": { schema: problemSchema } },
        },
      },
    },
    handle: (context) => handleReply(context, settings),
  };
}

async function handleReply(context: RequestContext, settings: DoorSettings): Promise<Response> {
  const { assistant, desk } = requireReady(settings.readiness);
  readQuery(context.req.raw, emptyQuerySchema);
  const type = acceptedType(context.req.header("accept"), [JSON_TYPE, WORD, MARKDOWN]);
  if (type === undefined) throw new ProblemError("not-acceptable");
  const readWord = (file: Uint8Array): Promise<string> =>
    inTime(() => desk.readWord(file), context, settings);
  const request = await readReplyRequest(context.req.raw, { readWord });
  const draft = await draftInTime(request, context, settings);
  const id = context.get("requestId");
  settings.log.info("reply-drafted", { id, form: draft.form, parts: draft.parts.length, ...draft.timings });
  context.header("Vary", "Accept");
  if (type === JSON_TYPE)
    return context.json(presentReply(draft, assistant.library, { id, composer: request.composer }));
  const base = addressOf(context, settings.publicUrl);
  const permalinkOf = (paragraphId: string) => paragraphPermalink(base, paragraphId);
  if (type === MARKDOWN)
    return context.body(desk.writeMarkdown(draft, permalinkOf), 200, {
      "Content-Type": `${MARKDOWN}; charset=utf-8`,
    });
  const file = await desk.writeWord(draft, permalinkOf);
  return context.body(Buffer.from(file), 200, {
    "Content-Type": WORD,
    "Content-Disposition": `attachment; filename="reply-draft.docx"`,
  });
}

/** The draft, unless its client leaves or time runs out first. Throws no-question where none can be read. */
export async function draftInTime(
  request: ReplyRequestBody,
  context: RequestContext,
  settings: AskSettings,
): Promise<ReplyDraft> {
  const { assistant, desk } = requireReady(settings.readiness);
  const { question, form, language, member, date, composer } = request;
  const { documents } = knownFilters({ documents: request.documents }, assistant.library, "");
  const asked = { question, form, language, member, date, documents, composer };
  const endsAt = performance.now() + settings.answerTimeoutMs;
  const options = () => ({ timeoutMs: endsAt - performance.now() });
  const draft = await inTime((signal) => desk.reply(asked, signal, options()), context, settings);
  if (draft === undefined) throw new ProblemError("no-question");
  return draft;
}

/** Work in its turn, unless the client leaves or time runs out first. */
function inTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  context: RequestContext,
  { admission, answerTimeoutMs }: AskSettings,
): Promise<T> {
  const admitted = (signal: AbortSignal): Promise<T> => admission(() => work(signal), signal);
  return withinDeadline(admitted, context.req.raw.signal, answerTimeoutMs);
}
