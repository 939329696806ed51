// The reading room: ranked paragraphs without an answer, documents, single paragraphs, and the register of bureaux.
import { type RouteConfig, z } from "@hono/zod-openapi";
import type { SearchRequest } from "../answering/assistant.ts";
import type { AskSettings } from "./ask-route.ts";
import type { OpenLibrary } from "./catalogue.ts";
import { emptyQuerySchema, searchQuerySchema } from "./contract.ts";
import {
  bureauListSchema,
  documentDetailSchema,
  documentListSchema,
  paragraphDetailSchema,
  type SearchResponse,
  searchResponseSchema,
} from "./contract-library.ts";
import { withinDeadline } from "./deadline.ts";
import { knownFilters } from "./filters.ts";
import {
  presentBureaux,
  presentDocumentDetail,
  presentDocumentSummary,
  presentParagraph,
  presentSearch,
} from "./present-library.ts";
import { found } from "./problem.ts";
import { readQuery } from "./read-request.ts";
import { type Readiness, requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";

/** Every route of the reading room. */
export function libraryRoutes(settings: AskSettings): readonly Route[] {
  const { readiness } = settings;
  return [
    searchRoute(settings),
    reading(readiness, "/api/documents", "What is indexed", documentListSchema, (library) => ({
      documents: library.documents.map((document) => presentDocumentSummary(library, document)),
    })),
    reading(
      readiness,
      "/api/documents/{id}",
      "One document with its outline",
      documentDetailSchema,
      (library, id) => presentDocumentDetail(library, found(library.document(id))),
    ),
    reading(
      readiness,
      "/api/paragraphs/{id}",
      "One paragraph with its neighbours: the permalink behind every citation",
      paragraphDetailSchema,
      (library, id) => presentParagraph(library, found(library.paragraph(id))),
    ),
    reading(readiness, "/api/bureaux", "The register of bureaux", bureauListSchema, presentBureaux),
  ];
}

/** `GET /api/search`. */
function searchRoute(settings: AskSettings): Route {
  return {
    description: {
      method: "get",
      path: "/api/search",
      tags: ["Read"],
      summary: "Ranked paragraphs without an answer",
      description: "Lists may be repeated or separated by commas: `languages=en,zh-Hant`.",
      request: { query: searchQuerySchema },
      responses: {
        200: {
          description: "Best first.",
          content: { "application/json": { schema: searchResponseSchema } },
        },
      },
    },
    handle: async (context) => {
      const { assistant } = requireReady(settings.readiness);
      const { q, limit, explain, ...filters } = readQuery(context.req.raw, searchQuerySchema, {
        lists: ["documents", "bureaux", "languages"],
        numbers: ["limit"],
      });
      const request = {
        text: q,
        limit,
        explain: explain === "true",
        filters: knownFilters(filters, assistant.library, ""),
      };
      return context.json(await searchInTime(settings, request, context.req.raw.signal));
    },
  };
}

/** What a search finds, unless its client leaves or time runs out first. */
export async function searchInTime(
  settings: AskSettings,
  request: SearchRequest,
  client: AbortSignal,
): Promise<SearchResponse> {
  const { assistant } = requireReady(settings.readiness);
  const search = (signal: AbortSignal) => settings.admission(() => assistant.search(request, signal), signal);
  const results = await withinDeadline(search, client, settings.answerTimeoutMs);
  return presentSearch(request.text, results, assistant.library);
}

/** A route that reads the library, by an id where its path has one. */
function reading<T extends z.ZodType>(
  readiness: Readiness,
  path: string,
  summary: string,
  schema: T,
  present: (library: OpenLibrary, id: string) => z.input<T>,
): Route {
  const description: RouteConfig = {
    method: "get",
    path,
    tags: ["Read"],
    summary,
    ...(path.includes("{id}") ? { request: { params: z.object({ id: z.string() }) } } : {}),
    responses: { 200: { description: summary, content: { "application/json": { schema } } } },
  };
  const handle = (context: RequestContext) => {
    const { assistant } = requireReady(readiness);
    readQuery(context.req.raw, emptyQuerySchema);
    return context.json(present(assistant.library, context.req.param("id") ?? "") as object);
  };
  return { description, handle };
}
