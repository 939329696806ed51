// A question comes in; the service's answer goes out, its sentences handed over as they come. Whatever fails becomes a value
// that the page can say in words.
import type { AnswerData, CitationData, ProblemData, StatementData, TurnData } from "../page-data.ts";
import { readEvents } from "./server-events.ts";

/** Body of the request: the fields of POST /api/ask. */
export interface AskBody {
  readonly question: string;
  readonly history: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly language: string;
  readonly filters: object;
  readonly explain: true;
}

/** What came of a request. */
export type Outcome = { readonly answer: AnswerData } | { readonly problem: ProblemData };

/** Told of each sentence, with the citations that came before it. */
export type OnStatement = (statement: StatementData, citations: readonly CitationData[]) => void;

/** Most earlier turns that a follow-up sends, and most code points of each: far below the service's 64 KiB. */
const HISTORY_TURNS = 5;
const HISTORY_LENGTH = 1200;

/** Asks, for a reader of that language tag; rejects only when `signal` was aborted. */
export async function askService(
  body: AskBody,
  onStatement: OnStatement,
  reader: string,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const response = await fetch("/api/ask", {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "text/event-stream",
        "Accept-Language": reader,
      },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok || response.body === null) return { problem: await readProblem(response) };
    return await readAnswer(response, onStatement);
  } catch (failure) {
    if (signal.aborted) throw failure;
    return { problem: { code: "unreachable", id: "" } };
  }
}

async function readAnswer(response: Response, onStatement: OnStatement): Promise<Outcome> {
  let citations: readonly CitationData[] = [];
  for await (const { event, data } of readEvents(textOf(response))) {
    const value = JSON.parse(data) as unknown;
    if (event === "citations") citations = value as readonly CitationData[];
    if (event === "statement") onStatement(value as StatementData, citations);
    if (event === "done") return { answer: value as AnswerData };
    if (event === "error") return { problem: toProblem(value, response) };
  }
  return { problem: { code: "unreachable", id: response.headers.get("X-Request-Id") ?? "" } };
}

/** The body's text as it comes; a reader, for not every browser can iterate over a stream. */
async function* textOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return;
    yield piece.value;
  }
}

/** A response that is no 200, as a problem; one that is not even problem+json is known by its status alone. */
export async function readProblem(response: Response): Promise<ProblemData> {
  const body: unknown = await response.json().catch(() => null);
  return toProblem(body, response);
}

function toProblem(body: unknown, response: Response): ProblemData {
  const type =
    typeof body === "object" && body !== null && "type" in body && typeof body.type === "string"
      ? body.type
      : "";
  const byStatus =
    response.status === 429 ? "too-many-requests" : response.status === 503 ? "overloaded" : "other";
  const wait = Number(response.headers.get("Retry-After") ?? "");
  return {
    code: type === "" || type === "about:blank" ? byStatus : (type.split(":").at(-1) ?? byStatus),
    id: response.headers.get("X-Request-Id") ?? "",
    ...(wait > 0 ? { retryAfter: wait } : {}),
  };
}

/** The turns before a follow-up, oldest first: what was asked and how it was answered. */
export function historyOf(turns: readonly TurnData[]): AskBody["history"] {
  const cut = (text: string) => Array.from(text).slice(0, HISTORY_LENGTH).join("");
  return turns
    .flatMap(({ question, answer }) => (answer === undefined ? [] : [{ question, answer: answer.answer }]))
    .slice(-HISTORY_TURNS)
    .flatMap(({ question, answer }) => [
      { role: "user" as const, content: cut(question) },
      { role: "assistant" as const, content: cut(answer) },
    ]);
}
