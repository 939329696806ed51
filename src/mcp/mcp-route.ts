// A message of the Model Context Protocol comes in over HTTP; the response goes out as JSON. Each request has a server of
// its own and no session, so that any process can answer any request.

import { z } from "@hono/zod-openapi";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { problemSchema } from "../http/contract.ts";
import { withinDeadline } from "../http/deadline.ts";
import type { DoorSettings } from "../http/openai-routes.ts";
import { addressOf } from "../http/permalink.ts";
import { ProblemError } from "../http/problem.ts";
import { readJsonBody } from "../http/read-request.ts";
import type { RequestContext, Route } from "../http/route.ts";
import { createMcpServer } from "./mcp-server.ts";
import { isOwnRequest } from "./own-request.ts";

/** Beyond a tool's own deadline a message gets this much longer, in milliseconds, to be said in. */
const SAYING_MS = 1_000;

/** What the route knows of its process. */
export interface McpRouteSettings {
  /** Address that the service listens on. */
  readonly host: string;
  readonly version: string;
}

/** Most messages of a batch: limits count requests, and a batch is one. */
const MOST_MESSAGES = 10;

/** What a message is, the protocol's own library decides. */
const bodySchema = z.unknown().refine((body) => !Array.isArray(body) || body.length <= MOST_MESSAGES, {
  params: { code: "too-long", limit: MOST_MESSAGES },
});
const messageSchema = z.looseObject({ jsonrpc: z.literal("2.0"), method: z.string().optional() });
const responseSchema = z.looseObject({ jsonrpc: z.literal("2.0") });

/** `POST /mcp`. */
export function mcpRoute(settings: DoorSettings, process: McpRouteSettings): Route {
  return {
    description: {
      method: "post",
      path: "/mcp",
      tags: ["MCP"],
      summary: "Model Context Protocol: ask, search_paragraphs, get_paragraph, list_documents, verify_text",
      description:
        "Streamable HTTP without sessions: JSON-RPC in, JSON out. `Accept` must name application/json and text/event-stream. " +
        "A request whose Host or Origin is not this service's own is refused.",
      request: {
        body: {
          required: true,
          content: {
            "application/json": {
              schema: z.union([messageSchema, z.array(messageSchema).max(MOST_MESSAGES)]),
              examples: {
                listTools: { summary: "The tools", value: { jsonrpc: "2.0", id: 1, method: "tools/list" } },
              },
            },
          },
        },
      },
      responses: {
        200: {
          description: "The JSON-RPC response.",
          content: { "application/json": { schema: z.union([responseSchema, z.array(responseSchema)]) } },
        },
        400: {
          description: "Not JSON, or no message.",
          content: { "application/json": { schema: responseSchema } },
        },
        202: { description: "A notification was taken." },
        403: { description: "Another host's or page's request." },
        406: { description: "Accept does not name both types." },
        422: {
          description: `A batch of more than ${MOST_MESSAGES} messages.`,
          content: { "application/problem+json": { schema: problemSchema } },
        },
      },
    },
    handle: (context) => handleMessage(context, settings, process),
  };
}

async function handleMessage(
  context: RequestContext,
  settings: DoorSettings,
  { host, version }: McpRouteSettings,
): Promise<Response> {
  const { publicUrl, answerTimeoutMs } = settings;
  const { raw } = context.req;
  if (!isOwnRequest(raw.headers, { host, publicUrl })) throw new ProblemError("origin-refused");
  const parsedBody = await readJsonBody(raw, bodySchema);
  const base = addressOf(context, publicUrl);
  const caller = { requestId: context.get("requestId"), isStaff: context.get("isStaff") };
  const server = createMcpServer({ ...settings, version, base, ...caller });
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const answer = () => transport.handleRequest(raw, { parsedBody });
    return await withinDeadline(answer, raw.signal, answerTimeoutMs + SAYING_MS);
  } finally {
    // Ends what is still under way: a client that leaves stops the work behind its call.
    await server.close();
  }
}
