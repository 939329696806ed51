// The contract's page comes in; its routes go out: the page, and its script as a file of its own, for no page of ours runs a
// script that is written into it.
import { createHash } from "node:crypto";
import { DOCS_PAGE } from "../../web/docs-page.ts";
import type { Route } from "../route.ts";
import { pageDescription } from "./page-route.ts";

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(DOCS_PAGE.style).digest("base64")}'`,
  "script-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** `GET /docs` and `GET /docs.js`. */
export const docsPageRoutes: readonly Route[] = [
  {
    description: pageDescription("get", "/docs", "This contract, to read and to try"),
    handle: (context) => context.html(DOCS_PAGE.html, 200, { "Content-Security-Policy": POLICY }),
  },
  {
    description: pageDescription("get", "/docs.js", "The script of the contract's page"),
    handle: (context) =>
      context.body(DOCS_PAGE.script, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
  },
];
