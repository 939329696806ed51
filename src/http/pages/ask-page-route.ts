// A form or a link with a question comes in, from a browser without scripts or before they run; the asking page goes out with
// the answer in it. What was typed stands in the form again whenever there is no answer.

import type { Tongue, TurnData } from "../../web/page-data.ts";
import { type AskChoices, type AskInput, EMPTY_INPUT, renderAskPage } from "../../web/pages/ask-page.tsx";
import { scriptAddresses } from "../../web/pages/shell.tsx";
import { answerInTime } from "../ask-route.ts";
import { catalogueOf } from "../catalogue.ts";
import { type AskRequest, type AskResponse, askRequestSchema } from "../contract.ts";
import { presentBureau } from "../present-evidence.ts";
import { presentDocumentSummary } from "../present-library.ts";
import { checked, parseJson, readFormBody, strictFields } from "../read-request.ts";
import type { RequestContext, Route } from "../route.ts";
import { pageScripts } from "./page-files.ts";
import { pageFrame, pageTongue } from "./page-request.ts";
import { pageProblem, pageResponse } from "./page-response.ts";
import { libraryIfReady, pageDescription } from "./page-route.ts";
import type { PageSettings } from "./page-settings.ts";

/** Earlier turns that a form carries, and the code points of each: an address-encoded form stays below 64 KiB. */
const CARRIED_TURNS = 4;
const CARRIED_LENGTH = 500;
/** Hits of an explanation that the page shows. */
const SHOWN_HITS = 8;

/** `GET /`, and `/ask` for the form of a browser without scripts: by POST, so that a question stands in no address. */
export function askPageRoutes(settings: PageSettings): readonly Route[] {
  const handle = (context: RequestContext) =>
    respond(context, settings, strictFields(new URL(context.req.url).search.slice(1)));
  return [
    { description: pageDescription("get", "/", "The page where a person asks"), handle },
    { description: pageDescription("get", "/ask", "The same, for whoever reloads an answer"), handle },
    {
      description: {
        ...pageDescription("post", "/ask", "The same with a question, as a browser without scripts sends it"),
        request: {
          body: {
            required: true,
            content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } },
          },
        },
      },
      handle: async (context) => respond(context, settings, await readFormBody(context.req.raw)),
    },
  ];
}

async function respond(
  context: RequestContext,
  settings: PageSettings,
  fields: URLSearchParams,
): Promise<Response> {
  const input = inputOf(fields);
  const frame = pageFrame(
    context,
    pageScripts(settings.pageFiles),
    pageTongue(context, fields.get("lang") ?? undefined),
  );
  const choices = choicesOf(settings);
  const scripts = Object.values(scriptAddresses(frame, "ask-page"));
  if (input.q.trim() === "") {
    const html = renderAskPage({ frame, choices, input, turn: undefined, earlier: [] });
    return pageResponse(context, html, 200, { scripts });
  }
  const { turn, earlier, status, retryAfter } = await answered(
    context,
    settings,
    input,
    fields,
    frame.tongue,
  );
  const shown = turn.answer === undefined ? input : { ...input, q: "" };
  const html = renderAskPage({ frame, choices, input: shown, turn, earlier });
  return pageResponse(context, html, status, { retryAfter, scripts });
}

async function answered(
  context: RequestContext,
  settings: PageSettings,
  input: AskInput,
  fields: URLSearchParams,
  tongue: Tongue,
): Promise<{
  readonly turn: TurnData;
  readonly earlier: AskRequest["history"];
  readonly status: number;
  readonly retryAfter?: number | undefined;
}> {
  let earlier: AskRequest["history"] = [];
  try {
    const request = checked(askRequestSchema, requestOf(input, fields));
    earlier = request.history;
    const answer = await answerInTime(
      settings,
      request,
      context.get("requestId"),
      tongue,
    )(context.req.raw.signal);
    return { turn: { question: request.question, answer: withFewHits(answer) }, earlier, status: 200 };
  } catch (thrown) {
    const problem = pageProblem(context, settings.log, thrown);
    return {
      turn: { question: input.q, problem },
      earlier,
      status: problem.status,
      retryAfter: problem.retryAfter,
    };
  }
}

/** The page shows the best hits; the rest of an explanation would only make it heavy. */
function withFewHits(answer: AskResponse): AskResponse {
  if (answer.explanation === undefined) return answer;
  const hits = answer.explanation.hits.slice(0, SHOWN_HITS).map((hit) => ({ ...hit, features: [] }));
  return { ...answer, explanation: { ...answer.explanation, hits } };
}

function inputOf(fields: URLSearchParams): AskInput {
  const all = (name: string) => fields.getAll(name).filter((value) => value !== "");
  return {
    q: fields.get("q") ?? EMPTY_INPUT.q,
    answer: fields.get("answer") ?? EMPTY_INPUT.answer,
    documents: all("documents"),
    bureaux: all("bureaux"),
    languages: all("languages"),
    from: fields.get("from") ?? "",
    to: fields.get("to") ?? "",
  };
}

/** The body that a program would send for the same question. */
function requestOf(input: AskInput, fields: URLSearchParams): object {
  const { q, answer, documents, bureaux, languages, from, to } = input;
  return {
    question: q,
    language: answer,
    explain: true,
    history: carriedHistory(fields.get("history")),
    filters: {
      documents,
      bureaux,
      languages,
      ...(from === "" ? {} : { publishedFrom: `${from}-01-01` }),
      ...(to === "" ? {} : { publishedTo: `${to}-12-31` }),
    },
  };
}

function carriedHistory(field: string | null): unknown {
  const history = field === null ? [] : parseJson(field);
  if (!Array.isArray(history)) return history;
  return history.slice(-CARRIED_TURNS).map((turn: unknown) => {
    if (typeof turn !== "object" || turn === null || !("content" in turn)) return turn;
    return { ...turn, content: Array.from(String(turn.content)).slice(0, CARRIED_LENGTH).join("") };
  });
}

/** What the filters offer; a bureau without a paragraph would only ever find nothing. */
function choicesOf({ readiness }: PageSettings): AskChoices {
  const library = libraryIfReady(readiness);
  if (library === undefined) return { documents: [], bureaux: [], years: [] };
  const { responsibleFor } = catalogueOf(library);
  const years = new Set(library.documents.map(({ publishedOn }) => publishedOn.slice(0, 4)));
  return {
    documents: library.documents.map((document) => presentDocumentSummary(library, document)),
    bureaux: [...library.bureaux.keys()]
      .filter((code) => responsibleFor(code) > 0)
      .map((code) => presentBureau(library, code)),
    years: [...years].sort(),
  };
}
