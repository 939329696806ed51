// The part of the contract that says how something was found: legs, ranks, matched words, contributions.
import { z } from "@hono/zod-openapi";

/** Why a paragraph stands where it stands. */
export const explainedHitSchema = z
  .object({
    paragraphId: z.string(),
    rank: z.int().min(1),
    score: z.number(),
    rerankerScore: z.number().optional().openapi({ description: "Where a reranker is configured." }),
    legs: z.array(
      z.object({
        leg: z.enum(["passage", "sentence", "translated", "words"]),
        score: z.number(),
        rank: z.int().min(1).nullable(),
      }),
    ),
    matchedTerms: z.array(z.object({ asked: z.string(), said: z.string(), coverage: z.number() })),
    features: z.array(z.object({ name: z.string(), value: z.number(), contribution: z.number() })),
  })
  .openapi("ExplainedHit");

/** How an answer or a decline was found. */
export const explanationSchema = z
  .object({
    concepts: z.array(z.object({ name: z.string(), importance: z.number(), forms: z.array(z.string()) })),
    decision: z.record(z.string(), z.number()).nullable().openapi({
      description:
        "What speaks against an answer, each 0 (nothing) to about 1; `wording`, below 0, may speak for one.",
    }),
    hits: z.array(explainedHitSchema),
  })
  .openapi("Explanation");

export type ExplainedHitBody = z.infer<typeof explainedHitSchema>;
