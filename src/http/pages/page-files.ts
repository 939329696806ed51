// The browser's scripts come in; the route that serves them goes out. Their address holds their version, so that a browser
// keeps them for ever and a new version is another address.

import { z } from "@hono/zod-openapi";
import type { PageFrame } from "../../web/pages/shell.tsx";
import { ProblemError } from "../problem.ts";
import type { RequestContext, Route } from "../route.ts";

/** A file as it is sent. */
interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** The scripts of the pages; without them the pages work by loading anew. */
export interface PageFiles {
  readonly version: string;
  readonly files: ReadonlyMap<string, PageFile>;
  /** Of each script of a page, every module that it needs from the start. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

/** What a page needs to name its scripts, or undefined where there are none. */
export function pageScripts(files: PageFiles | undefined): PageFrame["scripts"] {
  return files === undefined ? undefined : { folder: `/assets/${files.version}`, needs: files.needs };
}

/** `GET /assets/{version}/{folder}/{file}` and, for the scripts that stand above the folders, `GET /assets/{version}/{file}`. */
export function pageFileRoutes(files: PageFiles | undefined): readonly Route[] {
  const route = (path: string, nameOf: (context: RequestContext) => string): Route => ({
    description: {
      method: "get",
      path,
      tags: ["Pages"],
      summary: "A script of the pages",
      request: {
        params: z.object(
          Object.fromEntries((path.match(/\w+(?=\})/gu) ?? []).map((name) => [name, z.string()])),
        ),
      },
      responses: {
        200: { description: "The script.", content: { "text/javascript": { schema: { type: "string" } } } },
      },
    },
    handle: (context) => serve(context, files, nameOf(context)),
  });
  return [
    route("/assets/{version}/{file}", (context) => context.req.param("file") ?? ""),
    route(
      "/assets/{version}/{folder}/{file}",
      (context) => `${context.req.param("folder") ?? ""}/${context.req.param("file") ?? ""}`,
    ),
  ];
}

/** A name is looked up as it is and never becomes part of a path. */
function serve(context: RequestContext, files: PageFiles | undefined, name: string): Response {
  const file = files?.version === context.req.param("version") ? files?.files.get(name) : undefined;
  if (file === undefined) throw new ProblemError("not-found");
  const zipped = /\bgzip\b/.test(context.req.header("accept-encoding") ?? "");
  return context.body(zipped ? file.gzipped : file.bytes, 200, {
    "Content-Type": file.type,
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(zipped ? { "Content-Encoding": "gzip" } : {}),
  });
}
