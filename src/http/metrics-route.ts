// `GET /metrics`: what the service counted and measured, for Prometheus to fetch.
import type { Route } from "./route.ts";
import type { ServiceMetrics } from "./service-metrics.ts";

/** The route over these metrics. */
export function metricsRoute(metrics: ServiceMetrics): Route {
  return {
    description: {
      method: "get",
      path: "/metrics",
      tags: ["Health"],
      summary: "Counts and measures, in Prometheus's text format",
      responses: {
        200: {
          description:
            "Counters and histograms of requests and questions, gauges of queue, limits, index and process.",
          content: { "text/plain": { schema: { type: "string" } } },
        },
      },
    },
    handle: async (context) =>
      context.body(await metrics.text(), 200, { "Content-Type": metrics.contentType }),
  };
}
