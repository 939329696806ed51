// The contract as an OpenAPI 3.1 document, made from the schemas that requests are checked with.
import type { Route, ServiceApp } from "./route.ts";

/** How a key is sent, where the operator has set any. */
const SECURITY_SCHEMES = {
  bearer: { type: "http", scheme: "bearer", description: "An API key, where the operator has set any." },
  apiKey: {
    type: "apiKey",
    in: "header",
    name: "X-API-Key",
    description: "The same, in a header of its own.",
  },
} as const;

/** `GET /openapi.json`, describing every route mounted on the app. */
export function openapiRoute(app: ServiceApp, version: string): Route {
  for (const [name, scheme] of Object.entries(SECURITY_SCHEMES))
    app.openAPIRegistry.registerComponent("securitySchemes", name, scheme);
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
    servers: [{ url: "/", description: "This service." }],
    // Without a key, or with one in either place.
    security: [{}, ...Object.keys(SECURITY_SCHEMES).map((name) => ({ [name]: [] }))],
    info: {
      title: "Youju 有據",
      version,
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
      description:
        "Answers over Hong Kong's policy documents, each with its source paragraph and the responsible bureau. " +
        "Errors are RFC 9457 problems. Requests are strict: an unknown key is 422. Every response carries X-Request-Id.",
    },
  });
}
