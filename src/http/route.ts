// A list of routes comes in; an app that serves them, refuses wrong methods and describes itself goes out. A route is its
// contract and its handler side by side, so that neither can be added without the other.
import { createRoute, type OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { Context } from "hono";
import { problemSchema } from "./contract.ts";
import { openaiErrorSchema } from "./openai-contract.ts";
import { ProblemError } from "./problem.ts";

/** What every handler finds in its context. */
export interface RequestVariables {
  Bindings: {
    /** Address of the socket's other end; absent where there is no socket. */
    readonly peer?: string;
  };
  Variables: {
    /** The request's id, as in X-Request-Id. */
    requestId: string;
    /** Whether the caller may do the staff's work: true unless keys are configured and the request has none. */
    isStaff: boolean;
  };
}

/** The context of a handler. */
export type RequestContext = Context<RequestVariables>;

/** The app that the routes are mounted on. */
export type ServiceApp = OpenAPIHono<RequestVariables>;

/** One method of one address: its description for the OpenAPI document, and what it does. */
export interface Route {
  /** Without `responses` for errors: those are the same everywhere. */
  readonly description: RouteConfig;
  readonly handle: (context: RequestContext) => Response | Promise<Response>;
}

/** Mounts routes; an address answers every other method with 405, and OPTIONS with the methods it takes. */
export function mountRoutes(app: ServiceApp, routes: readonly Route[]): void {
  const methods = new Map<string, string[]>();
  for (const { description, handle } of routes) {
    const path = description.path.replaceAll(/\{(\w+)\}/gu, ":$1");
    const method = description.method.toUpperCase();
    app.openAPIRegistry.registerPath(createRoute(withProblems(description)));
    app.on(method, path, handle);
    methods.set(path, [...(methods.get(path) ?? []), ...(method === "GET" ? ["GET", "HEAD"] : [method])]);
  }
  for (const [path, taken] of methods) mountRefusals(app, path, [...taken, "OPTIONS"].join(", "));
}

function mountRefusals(app: ServiceApp, path: string, allow: string): void {
  app.options(path, (context) => context.body(null, 204, { Allow: allow }));
  app.all(path, () => {
    throw new ProblemError("method-not-allowed", { headers: { Allow: allow } });
  });
}

/** Every route can fail in these ways; its own `responses` come first. */
function withProblems(description: RouteConfig): RouteConfig {
  return {
    ...description,
    operationId: operationId(description),
    responses: { ...description.responses, ...sharedProblems(description) },
  };
}

/** The failures that a route has by its address and method, by status. */
function sharedProblems({ path, method, tags, responses }: RouteConfig): RouteConfig["responses"] {
  const isOpenai = path.startsWith("/v1/");
  const isPage = tags?.includes("Pages") === true;
  const readsBody = method === "post";
  const checksFields = path.startsWith("/api/") || isPage;
  const content = problemContent(isOpenai, isPage);
  const problem = (text: string) => ({ description: text, content });
  const badBody = isOpenai ? "Not JSON, or some fields do not fit." : "The body is not JSON, or not UTF-8.";
  return {
    ...(readsBody && {
      400: besides(responses[400], problem(badBody)),
      413: problem("The body has more than 64 KiB."),
      415: problem("The body is not application/json in UTF-8."),
    }),
    ...(checksFields && !readsBody && { 400: problem("The query is not UTF-8.") }),
    ...(path.includes("{") && { 404: problem("Nothing has this id.") }),
    ...(checksFields && { 422: problem("Some fields do not fit; `errors` names them.") }),
    401: problem("The address asks for an API key (where the operator has set any)."),
    429: problem("The client's allowance is used up (where the operator has set one); see Retry-After."),
    503: problem("Not ready, overloaded or shutting down; Retry-After says when to come back."),
  };
}

/** How a failure is written: as OpenAI's clients know it, else as a problem, and of a page as HTML too. */
function problemContent(isOpenai: boolean, isPage: boolean) {
  if (isOpenai) return { "application/json": { schema: openaiErrorSchema } };
  return {
    "application/problem+json": { schema: problemSchema },
    ...(isPage && { "text/html": { schema: { type: "string" as const } } }),
  };
}

type Described = RouteConfig["responses"][string];

/** A response of every route, with what a route says of it besides. */
function besides<T extends { readonly content: object }>(own: Described | undefined, shared: T): T {
  const content = own !== undefined && "content" in own ? own.content : {};
  return { ...shared, content: { ...content, ...shared.content } };
}

/** A name for generated clients: `getApiDocumentsId` for `GET /api/documents/{id}`. */
function operationId({ method, path }: RouteConfig): string {
  const words = path.match(/\w+/gu) ?? ["root"];
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
