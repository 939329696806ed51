// The tools of the Model Context Protocol: each has a name, words for the model that chooses it, the schemas of what comes
// in and goes out, and does what the route of the same purpose does. They read; nothing can be changed through them.
import { z } from "@hono/zod-openapi";
import { answerInTime } from "../http/ask-route.ts";
import { askRequestSchema, askResponseSchema, emptyQuerySchema, requestText } from "../http/contract.ts";
import { verifyRequestSchema, verifyResponseSchema } from "../http/contract-drafting.ts";
import { documentListSchema, paragraphDetailSchema, searchResponseSchema } from "../http/contract-library.ts";
import { knownFilters } from "../http/filters.ts";
import { searchInTime } from "../http/library-routes.ts";
import type { DoorSettings } from "../http/openai-routes.ts";
import { presentDocumentSummary, presentParagraph } from "../http/present-library.ts";
import { found } from "../http/problem.ts";
import { requireReady } from "../http/readiness.ts";
import { verifyInTime } from "../http/verify-route.ts";

/** One tool; `run` may throw what a route may throw. */
export interface McpTool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly output: O;
  /** Whether it does what a staff route does, and asks for a key where that does. */
  readonly staffOnly?: true;
  readonly run: (
    input: z.output<I>,
    settings: DoorSettings,
    call: { readonly id: string; readonly signal: AbortSignal },
  ) => Promise<z.input<O>>;
}

const { filters, limit } = askRequestSchema.shape;

const ask = tool({
  name: "ask",
  title: "Ask Hong Kong's policy documents",
  description:
    "Answers a question from the indexed Hong Kong policy documents, in English, Traditional or Simplified Chinese: every sentence cites its " +
    "paragraph, and the responsible bureaux are named. Where the documents do not say, `status` is `declined`, with a reason and the nearest " +
    "paragraphs: do not answer from elsewhere as if they had. Quote as quoted, and keep the citations.",
  input: askRequestSchema.omit({ explain: true }),
  output: askResponseSchema,
  run: (input, settings, { id, signal }) => answerInTime(settings, { ...input, explain: false }, id)(signal),
});

const searchParagraphs = tool({
  name: "search_paragraphs",
  title: "Search paragraphs",
  description:
    "Ranked paragraphs for a query in English or Chinese, without an answer; paragraphs of the other language are found too. A low score means that nothing fits.",
  input: z.strictObject({
    query: requestText(1, 4000, "What to look for, in English or Chinese."),
    limit,
    filters,
  }),
  output: searchResponseSchema,
  run: (input, settings, { signal }) => {
    const { library } = requireReady(settings.readiness).assistant;
    const narrowed = knownFilters(input.filters, library, "/filters");
    return searchInTime(settings, { text: input.query, limit: input.limit, filters: narrowed }, signal);
  },
});

const getParagraph = tool({
  name: "get_paragraph",
  title: "Read one paragraph",
  description:
    "One paragraph by its id (as citations give it), exactly as in the document, with its bureaux, its counterpart in the other language and its neighbours.",
  input: z.strictObject({
    id: z.string().max(200).openapi({ description: "For example policy-address-2024-ch4.en#p17." }),
  }),
  output: paragraphDetailSchema,
  run: async ({ id }, { readiness }) => {
    const { library } = requireReady(readiness).assistant;
    return presentParagraph(library, found(library.paragraph(id)));
  },
});

const listDocuments = tool({
  name: "list_documents",
  title: "List the documents",
  description: "What is indexed: ids, titles, publishers, dates, languages and numbers of paragraphs.",
  input: emptyQuerySchema,
  output: documentListSchema,
  run: async (_, { readiness }) => {
    const { library } = requireReady(readiness).assistant;
    return { documents: library.documents.map((document) => presentDocumentSummary(library, document)) };
  },
});

const verifyText = tool({
  name: "verify_text",
  title: "Check a draft",
  description:
    "Checks a text sentence by sentence against the documents: every figure, date, hedge, status and body. Each sentence is supported, differs (with what the paragraph says), is not found, or states no fact.",
  input: verifyRequestSchema,
  output: verifyResponseSchema,
  staffOnly: true,
  run: (input, settings, { id, signal }) => verifyInTime(settings, input, id)(signal),
});

/** Every tool. */
export const MCP_TOOLS: readonly McpTool[] = [ask, searchParagraphs, getParagraph, listDocuments, verifyText];

/** Holds a tool's input and output to its schemas, then forgets which they are. */
function tool<I extends z.ZodObject, O extends z.ZodObject>(one: McpTool<I, O>): McpTool {
  return one as unknown as McpTool;
}
