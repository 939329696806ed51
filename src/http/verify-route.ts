// Somebody's draft comes in over HTTP; each of its sentences goes out with a verdict and the paragraphs that show it.

import type { AskSettings } from "./ask-route.ts";
import { emptyQuerySchema } from "./contract.ts";
import {
  DRAFT_LIMIT,
  type VerifyRequest,
  type VerifyResponse,
  verifyRequestSchema,
  verifyResponseSchema,
} from "./contract-drafting.ts";
import { withinDeadline } from "./deadline.ts";
import { VERIFY_REQUEST_EXAMPLES } from "./examples.ts";
import { knownFilters } from "./filters.ts";
import { presentVerification } from "./present-verification.ts";
import { readJsonBody, readQuery } from "./read-request.ts";
import { requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";

/** Largest body in bytes: a draft of 20 000 characters, each written as an escape of six bytes or two of them, and the other fields. */
const DRAFT_BODY_LIMIT = 2 * 6 * DRAFT_LIMIT + 16 * 1024;

/** `POST /api/verify`. */
export function verifyRoute(settings: AskSettings): Route {
  return {
    description: {
      method: "post",
      path: "/api/verify",
      tags: ["Draft"],
      summary: "Check a draft: each sentence supported, differing or not found, with the paragraph",
      description:
        "Every figure, date, hedge, status and body of a sentence is compared with the paragraphs that speak of the same thing, " +
        "in whatever notation, script or language. What is longer than a sentence can be (1 000 characters) is checked in pieces. " +
        "Nothing of the draft is kept.",
      request: {
        body: {
          required: true,
          content: { "application/json": { schema: verifyRequestSchema, examples: VERIFY_REQUEST_EXAMPLES } },
        },
      },
      responses: {
        200: {
          description: "A verdict for each sentence, in order.",
          content: { "application/json": { schema: verifyResponseSchema } },
        },
      },
    },
    handle: (context) => handleVerify(context, settings),
  };
}

async function handleVerify(context: RequestContext, settings: AskSettings): Promise<Response> {
  requireReady(settings.readiness);
  readQuery(context.req.raw, emptyQuerySchema);
  const request = await readJsonBody(context.req.raw, verifyRequestSchema, DRAFT_BODY_LIMIT);
  const verify = verifyInTime(settings, request, context.get("requestId"));
  return context.json(await verify(context.req.raw.signal));
}

/** What checks a draft unless its client leaves or time runs out first. Throws request-invalid on an unknown document. */
export function verifyInTime(
  settings: AskSettings,
  request: VerifyRequest,
  id: string,
): (client: AbortSignal) => Promise<VerifyResponse> {
  const { assistant, desk } = requireReady(settings.readiness);
  const { text, language } = request;
  const { documents } = knownFilters({ documents: request.documents }, assistant.library, "");
  const draft = { text, language, documents };
  const verify = (signal: AbortSignal) => settings.admission(() => desk.verify(draft, signal), signal);
  return async (client) => {
    const report = await withinDeadline(verify, client, settings.answerTimeoutMs);
    settings.log.info("draft-checked", { id, sentences: report.sentences.length, ...report.timings });
    return presentVerification(report, assistant.library, { id, language });
  };
}
