// Whether the process lives, and whether it can answer.
import { livenessSchema, type ReadinessBody, readinessSchema } from "./contract-library.ts";
import { type Readiness, requireReady } from "./readiness.ts";
import type { Route } from "./route.ts";

/** `GET /livez` and `GET /readyz`. */
export function healthRoutes(readiness: Readiness): readonly Route[] {
  return [
    {
      description: {
        method: "get",
        path: "/livez",
        tags: ["Health"],
        summary: "The process is up",
        responses: {
          200: { description: "Always.", content: { "application/json": { schema: livenessSchema } } },
        },
      },
      handle: (context) => context.json({ status: "live" }),
    },
    {
      description: {
        method: "get",
        path: "/readyz",
        tags: ["Health"],
        summary: "The index is verified and the model is loaded",
        responses: {
          200: {
            description: "Questions are answered; `degraded` says what is missing, if anything.",
            content: { "application/json": { schema: readinessSchema } },
          },
        },
      },
      handle: (context) => context.json(presentReadiness(readiness)),
    },
  ];
}

function presentReadiness(readiness: Readiness): ReadinessBody {
  const { assistant, engine } = requireReady(readiness);
  const { library } = assistant;
  return {
    status: engine.degraded === undefined ? "ready" : "degraded",
    degraded: engine.degraded ?? null,
    indexId: library.indexId,
    servingSnapshot: engine.snapshot?.name ?? null,
    currentSnapshot: engine.snapshot?.currentName ?? null,
    builtAt: engine.snapshot?.builtAt ?? null,
    documents: library.documents.length,
    paragraphs: library.paragraphs.length,
    embedder: engine.embedder,
    vectorEngine: engine.vectorEngine,
  };
}
