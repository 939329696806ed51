// The messages of a chat come in; a question with its history goes out. Only what users and the assistant said counts:
// a system message is somebody's instruction to a model, and nothing in a request is an instruction here.
import { type AskRequest, askRequestSchema, HISTORY_LIMIT, TURN_LIMIT } from "./contract.ts";
import type { ChatRequest } from "./openai-contract.ts";
import { ProblemError } from "./problem.ts";
import { checked } from "./read-request.ts";
import { readableText } from "./readable-text.ts";

type ChatMessage = ChatRequest["messages"][number];

/** The request of `POST /api/ask` that a chat comes to; throws request-invalid with the pointer of the message. */
export function questionOf(request: ChatRequest): AskRequest {
  const { messages, language, filters, limit } = request;
  const last = messages.findLastIndex(({ role }) => role === "user");
  if (last < 0) throw refused("/messages", "no-user-message");
  const asked = {
    question: questionText(messages[last] as ChatMessage, `/messages/${last}/content`),
    history: messages.slice(0, last).flatMap(turnOf).slice(-HISTORY_LIMIT),
    language,
    filters,
    limit,
    ...(request.model === "youju-extractive" ? { composer: "extractive" } : {}),
  };
  return inTermsOfMessages(() => checked(askRequestSchema, asked), last);
}

/** Every text of a chat's messages, for their length. */
export function textsOf(messages: ChatRequest["messages"]): readonly string[] {
  return messages.map((message) => textParts(message).join("\n"));
}

/** What a part other than text says cannot be read, and leaving it out would answer another question. */
function questionText(message: ChatMessage, pointer: string): string {
  const { content } = message;
  const strange = Array.isArray(content) ? content.findIndex(({ type }) => type !== "text") : -1;
  if (strange >= 0) throw refused(`${pointer}/${strange}/type`, "not-supported");
  return textParts(message).join("\n");
}

/** An earlier turn; a long one keeps its beginning, for clients send whole conversations and cannot shorten them. */
function turnOf(message: ChatMessage): AskRequest["history"] {
  const { role } = message;
  if (role !== "user" && role !== "assistant") return [];
  const text = readableText(textParts(message).join("\n"));
  return text === "" ? [] : [{ role, content: Array.from(text).slice(0, TURN_LIMIT).join("") }];
}

function textParts({ content }: ChatMessage): readonly string[] {
  if (!Array.isArray(content)) return typeof content === "string" ? [content] : [];
  return content.flatMap(({ type, text }) => (type === "text" && text !== undefined ? [text] : []));
}

/** What does not fit in the question is said of the message that it came from. */
function inTermsOfMessages(read: () => AskRequest, last: number): AskRequest {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.errors === undefined) throw error;
    const errors = error.errors.map((one) => ({
      ...one,
      pointer: one.pointer
        .replace(/^\/question/, `/messages/${last}/content`)
        .replace(/^\/history\/.*/, "/messages"),
    }));
    throw new ProblemError(error.code, { errors });
  }
}

function refused(pointer: string, code: string): ProblemError {
  return new ProblemError("request-invalid", { errors: [{ pointer, code }] });
}
