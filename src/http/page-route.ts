// A page for people comes in; the route that serves it goes out. Its policy allows the page's own style and script by
// their hashes and nothing else, so that text which slips into the page as markup still cannot run.
import { createHash } from "node:crypto";
import type { WebPage } from "../web/page-frame.ts";
import type { Route } from "./route.ts";

/** Serves a page at a path. */
export function pageRoute(path: string, summary: string, page: WebPage): Route {
  const policy = [
    "default-src 'none'",
    `style-src '${hash(page.style)}'`,
    `script-src '${hash(page.script)}'`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    description: {
      method: "get",
      path,
      tags: ["Pages"],
      summary,
      responses: {
        200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } },
      },
    },
    handle: (context) => context.html(page.html, 200, { "Content-Security-Policy": policy }),
  };
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
