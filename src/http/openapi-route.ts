// The contract as an OpenAPI 3.1 document, made from the schemas that requests are checked with.
import type { Route, ServiceApp } from "./route.ts";

/** `GET /openapi.json`, describing every route mounted on the app. */
export function openapiRoute(app: ServiceApp, version: string): Route {
  return {
    description: {
      method: "get",
      path: "/openapi.json",
      tags: ["Contract"],
      summary: "This document",
      responses: {
        200: { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } },
      },
    },
    handle: (context) => context.json(describe(app, version)),
  };
}

function describe(app: ServiceApp, version: string) {
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Youju 有據",
      version,
      description:
        "Answers over Hong Kong's policy documents, each with its source paragraph and the responsible bureau. " +
        "Errors are RFC 9457 problems. Requests are strict: an unknown key is 422. Every response carries X-Request-Id.",
    },
  });
}
