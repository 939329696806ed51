// The browser's scripts come in; the route that serves them goes out. Their address holds their version, so that a browser
// keeps them for ever and a new version is another address.

import { z } from "@hono/zod-openapi";
import type { PageFiles } from "../../domain/page-file.ts";
import type { PageFrame } from "../../web/pages/shell.tsx";
import { ProblemError } from "../problem.ts";
import type { RequestContext, Route } from "../route.ts";
import { takesCoding } from "./page-request.ts";

/** The folder that a page names its scripts in, or undefined where there are none. */
export function pageScripts(files: PageFiles | undefined): PageFrame["scripts"] {
  return files === undefined ? undefined : `/assets/${files.version}`;
}

/** `GET /assets/{version}/{file}`. */
export function pageFileRoutes(files: PageFiles | undefined): readonly Route[] {
  return [
    {
      description: {
        method: "get",
        path: "/assets/{version}/{file}",
        tags: ["Pages"],
        summary: "A script of the pages",
        request: { params: z.object({ version: z.string(), file: z.string() }) },
        responses: {
          200: { description: "The script.", content: { "text/javascript": { schema: { type: "string" } } } },
        },
      },
      handle: (context) => serve(context, files, context.req.param("file") ?? ""),
    },
  ];
}

/** A name is looked up as it is and never becomes part of a path. */
function serve(context: RequestContext, files: PageFiles | undefined, name: string): Response {
  const file = files?.version === context.req.param("version") ? files?.files.get(name) : undefined;
  if (file === undefined) throw new ProblemError("not-found");
  const coding = (["br", "gzip"] as const).find((each) => takesCoding(context, each));
  const bytes = coding === undefined ? file.bytes : { br: file.brotli, gzip: file.gzipped }[coding];
  return context.body(bytes, 200, {
    "Content-Type": file.type,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(coding === undefined ? {} : { "Content-Encoding": coding }),
  });
}
