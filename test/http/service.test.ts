// What holds for the service as a whole: its health, its contract document, its pages, and the headers of every response.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { askRequestSchema } from "../../src/http/contract.ts";
import { livenessSchema, readinessSchema } from "../../src/http/contract-library.ts";
import { ASK_REQUEST_EXAMPLES } from "../../src/http/examples.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";
import { fakeDesk } from "../support/fake-desk.ts";
import { problemOf, serviceOver } from "./support.ts";

describe("health", () => {
  it("lives from the start and is ready when the assistant is there", async () => {
    const { app, readiness } = serviceOver();
    readiness.change({ stage: "loading" });
    expect(livenessSchema.parse(await (await app.request("/livez")).json())).toEqual({ status: "live" });
    const loading = await app.request("/readyz");
    expect(loading.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await problemOf(loading, 503)).type).toBe("urn:youju:problem:not-ready");
    readiness.change({ stage: "stopping" });
    expect((await problemOf(await app.request("/readyz"), 503)).type).toBe("urn:youju:problem:shutting-down");
  });

  it("says what it stands on, and why it is degraded", async () => {
    const { app, readiness } = serviceOver();
    expect(readinessSchema.strict().parse(await (await app.request("/readyz")).json())).toMatchObject({
      status: "ready",
      degraded: null,
      indexId: "sha256:feed",
      embedder: "fake-encoder",
      vectorEngine: "exact",
    });
    const engine = {
      embedder: "fake-encoder",
      vectorEngine: "exact",
      degraded: "An older index serves.",
      snapshot: {
        name: "13f3ae858c383f5e",
        currentName: "bb36f4292d216366",
        builtAt: "2026-01-01T00:00:00.000Z",
      },
    } as const;
    readiness.change({ stage: "ready", assistant: fakeAssistant(), desk: fakeDesk(), engine });
    const response = await app.request("/readyz");
    expect(response.status).toBe(200);
    expect(readinessSchema.strict().parse(await response.json())).toMatchObject({
      status: "degraded",
      degraded: "An older index serves.",
      servingSnapshot: "13f3ae858c383f5e",
      currentSnapshot: "bb36f4292d216366",
    });
  });
});

describe("the contract document", () => {
  it("is OpenAPI 3.1 and has every route with its answers", async () => {
    const contract = (await (await serviceOver().app.request("/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
    };
    expect(contract.openapi).toBe("3.1.0");
    expect(
      Object.entries(contract.paths)
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
        .sort(),
    ).toEqual([
      "get /",
      "get /api/bureaux",
      "get /api/documents",
      "get /api/documents/{id}",
      "get /api/paragraphs/{id}",
      "get /api/search",
      "get /api/timeline",
      "get /ask",
      "get /assets/{version}/{file}",
      "get /bureaux",
      "get /bureaux/{code}",
      "get /docs",
      "get /docs.js",
      "get /documents",
      "get /documents/{id}",
      "get /livez",
      "get /openapi.json",
      "get /paragraphs/{id}",
      "get /privacy",
      "get /readyz",
      "get /replies",
      "get /timeline",
      "get /v1/models",
      "get /v1/models/{id}",
      "post /api/ask",
      "post /api/feedback",
      "post /api/replies",
      "post /api/verify",
      "post /ask",
      "post /mcp",
      "post /replies",
      "post /v1/chat/completions",
    ]);
    expect(Object.keys(contract.paths["/api/ask"]?.post?.responses ?? {})).toEqual([
      "200",
      "400",
      "401",
      "413",
      "415",
      "422",
      "429",
      "503",
    ]);
  });

  it("gives every operation a name of its own", async () => {
    const contract = (await (await serviceOver().app.request("/openapi.json")).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const names = Object.values(contract.paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("getApiDocumentsId");
  });

  it("closes its requests to unknown keys and names what is required", async () => {
    const contract = (await (await serviceOver().app.request("/openapi.json")).json()) as {
      components: { schemas: Record<string, { additionalProperties?: boolean; required?: string[] }> };
    };
    expect(contract.components.schemas.AskRequest).toMatchObject({
      additionalProperties: false,
      required: ["question"],
    });
  });

  it.each(Object.entries(ASK_REQUEST_EXAMPLES))("has an example that may be sent: %s", (_, { value }) => {
    expect(askRequestSchema.safeParse(value).success).toBe(true);
  });
});

describe("the pages", () => {
  it.each(["/", "/documents", "/privacy", "/docs"])(
    "%s stands alone, and its policy allows our own scripts and its one style sheet only",
    async (path) => {
      const response = await serviceOver().app.request(path);
      const html = await response.text();
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(response.headers.get("content-type")).toBe("text/html; charset=UTF-8");
      const [, style = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
      expect(style.length).toBeGreaterThan(100);
      expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
      expect(policy).toContain("script-src 'self'");
      expect(html).not.toMatch(/<script(?![^>]*\bsrc="\/)/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(html).not.toMatch(/(?:src|href|url\()\s*=?\s*["']?https?:/);
      expect(html).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(| on\w+=/);
    },
  );
});

describe("every response", () => {
  it.each(["/", "/livez", "/api/documents", "/missing"])(
    "%s carries the headers that keep browsers strict",
    async (path) => {
      const { headers } = await serviceOver().app.request(path);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-request-id")).toMatch(/^[\w-]{1,64}$/);
    },
  );
});
