// The maker of a page comes in; its route goes out: rendered in the reader's language, and where it cannot be rendered, a page
// that says so with the status that a program would get.
import { z } from "@hono/zod-openapi";
import { renderProblemPage } from "../../web/pages/problem-page.tsx";
import type { PageFrame } from "../../web/pages/shell.tsx";
import { type Readiness, requireReady } from "../readiness.ts";
import type { RequestContext, Route } from "../route.ts";
import { pageScripts } from "./page-files.ts";
import { pageFrame } from "./page-request.ts";
import { pageProblem, pageResponse } from "./page-response.ts";
import type { PageSettings } from "./page-settings.ts";

type Ready = ReturnType<typeof requireReady>;

/** What a page is made from. */
export interface PageRequest {
  readonly context: RequestContext;
  readonly frame: PageFrame;
  readonly ready: Ready;
}

/** A page over the open library, by an id where its path has one. */
export function pageRoute(
  settings: PageSettings,
  path: string,
  summary: string,
  render: (request: PageRequest) => string | Promise<string>,
): Route {
  return {
    description: pageDescription("get", path, summary),
    handle: async (context) => {
      const frame = pageFrame(context, pageScripts(settings.pageFiles));
      try {
        return pageResponse(
          context,
          await render({ context, frame, ready: requireReady(settings.readiness) }),
        );
      } catch (thrown) {
        return problemPage(context, settings, thrown);
      }
    },
  };
}

/** How the OpenAPI document tells of a page. */
export function pageDescription(method: "get" | "post", path: string, summary: string): Route["description"] {
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
  return {
    method,
    path,
    tags: ["Pages"],
    summary,
    ...(names.length > 0
      ? { request: { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) } }
      : {}),
    responses: {
      200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } },
    },
  };
}

/** The library where it is open; pages that can do without are shown while it is loading. */
export function libraryIfReady(readiness: Readiness): Ready["assistant"]["library"] | undefined {
  const state = readiness.state();
  return state.stage === "ready" ? state.assistant.library : undefined;
}

/** What a person is told of a failure, with the status that a program would get. */
export function problemPage(
  context: RequestContext,
  settings: Pick<PageSettings, "log" | "pageFiles">,
  thrown: unknown,
): Response {
  const problem = pageProblem(context, settings.log, thrown);
  const html = renderProblemPage(pageFrame(context, pageScripts(settings.pageFiles)), problem);
  return pageResponse(context, html, problem.status, {
    retryAfter: problem.retryAfter,
    headers: problem.headers,
  });
}
