// The contract of feedback as schemas: what a reader says of an answer. Requests are strict.
import { z } from "@hono/zod-openapi";
import { requestText } from "./contract.ts";

/** Longest reason or comment in code points. */
const COMMENT_LIMIT = 2000;

/** Body of `POST /api/feedback`. */
export const feedbackRequestSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .openapi({ description: "The `id` of the answer." }),
    rating: z.enum(["up", "down"]),
    reason: requestText(0, COMMENT_LIMIT, "Why: a code of your own, or words.").optional(),
    comment: requestText(0, COMMENT_LIMIT, "More, in the reader's own words.").optional(),
  })
  .openapi("FeedbackRequest");

/** Body of a 200 of `POST /api/feedback`. */
export const feedbackResponseSchema = z
  .object({
    id: z.string().openapi({ description: "The request's id, also in the X-Request-Id header." }),
    answer: z.string().openapi({ description: "The id of the answer." }),
    rating: z.enum(["up", "down"]),
  })
  .openapi("FeedbackResponse");
