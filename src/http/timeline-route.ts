// A topic comes in over HTTP, or none; what each document says of it goes out, oldest first, or the programmes to choose from.
import { z } from "@hono/zod-openapi";
import type { AskSettings } from "./ask-route.ts";
import { timelineQuerySchema, timelineSchema, topicListSchema } from "./contract-drafting.ts";
import { withinDeadline } from "./deadline.ts";
import { knownFilters } from "./filters.ts";
import { copyNames } from "./present-evidence.ts";
import { presentTimeline } from "./present-timeline.ts";
import { readQuery } from "./read-request.ts";
import { requireReady } from "./readiness.ts";
import type { RequestContext, Route } from "./route.ts";

/** `GET /api/timeline`. */
export function timelineRoute(settings: AskSettings): Route {
  return {
    description: {
      method: "get",
      path: "/api/timeline",
      tags: ["Draft"],
      summary: "What each document says of a programme, oldest first; without a topic, the programmes",
      request: { query: timelineQuerySchema },
      responses: {
        200: {
          description: "A topic through time, or the programmes that two or more documents speak of.",
          content: { "application/json": { schema: z.union([topicListSchema, timelineSchema]) } },
        },
      },
    },
    handle: (context) => handleTimeline(context, settings),
  };
}

async function handleTimeline(context: RequestContext, settings: AskSettings): Promise<Response> {
  const { assistant, desk } = requireReady(settings.readiness);
  const query = readQuery(context.req.raw, timelineQuerySchema, { lists: ["documents"] });
  const { documents } = knownFilters({ documents: query.documents }, assistant.library, "");
  const { topic, language } = query;
  if (topic === undefined) {
    const topics = desk.topics(documents);
    return context.json({ topics: topics.map((each) => ({ ...each, name: copyNames(each.name) })) });
  }
  const lay = (signal: AbortSignal) =>
    settings.admission(() => desk.timeline({ topic, language, documents }), signal);
  const timeline = await withinDeadline(lay, context.req.raw.signal, settings.answerTimeoutMs);
  const shown = language === "auto" ? (timeline.citations[0]?.paragraph.language ?? "en") : language;
  return context.json(presentTimeline(timeline, assistant.library, shown));
}
