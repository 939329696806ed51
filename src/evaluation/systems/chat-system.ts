// The base URL of an OpenAI-compatible chat comes in, a system under test goes out. Citations are the url_citation
// annotations of the message, or [1] markers; a chat shows no ranking and names no bureaux.
import { BARE_REFERENCE, barePrediction, type PredictedReference, type Prediction } from "../prediction.ts";
import { type Field, fieldOf, readList, readOptional, readText } from "../read-json-lines.ts";
import { fetchJson, publicUrl, urlUnder } from "./http-json.ts";
import { readMarkedAnswer } from "./marked-answer.ts";
import type { SystemUnderTest } from "./system.ts";

/** How to speak to the chat. */
export interface ChatSettings {
  readonly base: string;
  readonly model: string;
  /** Bearer token; sent, never kept. */
  readonly apiKey: string | undefined;
  /** Words by which the chat's own prompt makes it decline; null: only an empty message or a `refusal` is a decline. */
  readonly declinesWith: string | null;
}

/** Asks with temperature 0 and a fixed seed, so that two runs agree as far as the chat allows. */
export function chatSystem(settings: ChatSettings): SystemUnderTest {
  const { base, model, apiKey } = settings;
  const headers = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  return {
    description: { kind: "chat", at: publicUrl(base), model, indexId: null, documents: {} },
    ask: async (item, signal) => {
      const messages = [...item.history, { role: "user", content: item.query }];
      const body = { model, messages, temperature: 0, seed: 1, stream: false };
      const startedAt = performance.now();
      const response = await fetchJson({ url: completionsUrl(base), body, headers, signal }, item.id);
      const totalMs = performance.now() - startedAt;
      return { prediction: readCompletion(item.id, response, settings), totalMs };
    },
  };
}

/** Bases are written with and without their version. */
function completionsUrl(base: string): URL {
  return urlUnder(base, /\/v1\/?$/u.test(base) ? "chat/completions" : "v1/chat/completions");
}

/** A chat completion as a prediction. */
function readCompletion(
  id: string,
  response: Field,
  { model, declinesWith }: Pick<ChatSettings, "model" | "declinesWith">,
): Prediction {
  const [message] = readList(fieldOf(response, "choices"), (choice) => fieldOf(choice, "message"));
  const said = message === undefined ? null : readOptional(fieldOf(message, "content"), textOf);
  const refusal = message === undefined ? null : readOptional(fieldOf(message, "refusal"), readText);
  const text = refusal ?? said ?? "";
  const refused =
    refusal !== null || text.trim() === "" || (declinesWith !== null && text.includes(declinesWith));
  return {
    ...barePrediction(id, refused),
    answer: readMarkedAnswer(text),
    references: message === undefined ? [] : readAnnotations(message),
    provenance: { indexId: null, embedder: null, composer: model, fallback: null },
  };
}

function textOf(field: Field): string {
  return typeof field.value === "string" ? field.value : readText(field);
}

/** Annotations in their order; a permalink of the service is known by the paragraph's id, any other by its URL. */
function readAnnotations(message: Field): readonly PredictedReference[] {
  const annotations =
    readOptional(fieldOf(message, "annotations"), (list) => readList(list, (item) => item)) ?? [];
  return annotations
    .filter((item) => fieldOf(item, "type").value === "url_citation")
    .map((item) => {
      const citation = fieldOf(item, "url_citation");
      return {
        ...BARE_REFERENCE,
        id: idOf(readText(fieldOf(citation, "url"))),
        text: readOptional(fieldOf(citation, "content"), readText),
        label: readOptional(fieldOf(citation, "title"), readText),
      };
    });
}

function idOf(url: string): string {
  const [, encoded] = /\/api\/paragraphs\/([^/?#]+)/u.exec(url) ?? [];
  return encoded === undefined ? url : decodeURIComponent(encoded);
}
