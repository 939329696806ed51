// A reader's view of an answer comes in over HTTP; it goes to the audit log.
import type { AuditTrail } from "../auditing/audit-trail.ts";
import { emptyQuerySchema } from "./contract.ts";
import { feedbackRequestSchema, feedbackResponseSchema } from "./contract-feedback.ts";
import { FEEDBACK_REQUEST_EXAMPLES } from "./examples.ts";
import { ProblemError } from "./problem.ts";
import { readJsonBody, readQuery } from "./read-request.ts";
import type { RequestContext, Route } from "./route.ts";

/** `POST /api/feedback`. */
export function feedbackRoute({ audit }: { readonly audit: AuditTrail }): Route {
  return {
    description: {
      method: "post",
      path: "/api/feedback",
      tags: ["Ask"],
      summary: "Say whether an answer helped, and why",
      description:
        "Kept in the operator's audit log, with identity card numbers, telephone numbers and e-mail addresses taken out. Of several views of one answer the last counts.",
      request: {
        body: {
          required: true,
          content: {
            "application/json": { schema: feedbackRequestSchema, examples: FEEDBACK_REQUEST_EXAMPLES },
          },
        },
      },
      responses: {
        200: {
          description: "It is kept.",
          content: { "application/json": { schema: feedbackResponseSchema } },
        },
        404: {
          description: "No answer has this id, or it is too old.",
        },
      },
    },
    handle: (context) => handleFeedback(context, audit),
  };
}

async function handleFeedback(context: RequestContext, audit: AuditTrail): Promise<Response> {
  readQuery(context.req.raw, emptyQuerySchema);
  const { id: answer, rating, reason, comment } = await readJsonBody(context.req.raw, feedbackRequestSchema);
  const id = context.get("requestId");
  const outcome = audit.feedback(id, { answer, rating, reason, comment });
  if (outcome === "unknown") throw new ProblemError("not-found");
  if (outcome === "off") throw new ProblemError("feedback-off");
  return context.json({ id, answer, rating });
}
