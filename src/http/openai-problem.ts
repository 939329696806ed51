// A problem comes in; under /v1/ it goes out in the shape of OpenAI's errors, which stock clients turn into their own,
// elsewhere as what it is.
import type { FieldError } from "./contract.ts";
import type { OpenAIErrorBody } from "./openai-contract.ts";
import { type ProblemError, problemBody, problemResponse, toProblem } from "./problem.ts";
import type { RequestContext } from "./route.ts";

/** The response to a problem in the shape of the door that was knocked at. */
export function respondWithProblem(context: RequestContext, problem: ProblemError, id: string): Response {
  const response = problemResponse(context, problem, id);
  if (!isOpenaiPath(context.req.path)) return response;
  const headers = new Headers(response.headers);
  headers.set("Content-Type", "application/json");
  return new Response(JSON.stringify(openaiErrorBody(problem, id)), {
    // OpenAI knows no 422: a field that does not fit is a 400 there.
    status: response.status === 422 ? 400 : response.status,
    headers,
  });
}

/** Whatever went wrong, as the body of an error of OpenAI's. */
export function openaiErrorBody(thrown: unknown, requestId: string): OpenAIErrorBody {
  const problem = toProblem(thrown);
  const { status, detail } = problemBody(problem, requestId);
  const [first] = problem.errors ?? [];
  return {
    error: {
      message: first === undefined ? detail : fieldMessage(first),
      type: errorType(status),
      param: first === undefined ? null : parameterOf(first.pointer),
      code: first?.code ?? problem.code,
    },
  };
}

/** True for the addresses whose clients know OpenAI's errors only. */
function isOpenaiPath(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/");
}

function errorType(status: number): OpenAIErrorBody["error"]["type"] {
  if (status >= 500) return "server_error";
  if (status === 429) return "rate_limit_error";
  if (status === 401) return "authentication_error";
  return status === 403 ? "permission_error" : "invalid_request_error";
}

function fieldMessage({ pointer, code, limit }: FieldError): string {
  if (pointer === "") return `The request does not fit: ${code}.`;
  const bound = limit === undefined ? "" : ` (limit ${limit})`;
  return `The field '${parameterOf(pointer) ?? ""}' does not fit: ${code}${bound}.`;
}

/** `/messages/0/content` as OpenAI writes it: `messages[0].content`. */
function parameterOf(pointer: string): string | null {
  if (pointer === "") return null;
  return pointer
    .slice(1)
    .split("/")
    .map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : `${i === 0 ? "" : "."}${part}`))
    .join("");
}
