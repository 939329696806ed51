// An answer comes in; OpenAI's chat completion goes out, whole or in chunks, with a url_citation for every marker.
import type { Statement } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { AskResponse } from "./contract.ts";
import type { ChatCompletion, ChatCompletionChunk, UrlCitation } from "./openai-contract.ts";
import { paragraphPermalink } from "./permalink.ts";
import { sentenceGap, withMarkers } from "./present-answer.ts";
import { nameIn } from "./present-evidence.ts";

/** What a completion says besides the answer. */
export interface CompletionFrame {
  /** Id of the request. */
  readonly id: string;
  readonly indexId: string;
  readonly model: ChatCompletion["model"];
  /** Seconds since 1970. */
  readonly created: number;
  /** Address of the service, for permalinks. */
  readonly base: string;
  readonly promptTexts: readonly string[];
  /** Whether a stream ends with a chunk of its own for the usage. */
  readonly includeUsage: boolean;
}

/** The whole completion. */
export function presentCompletion(answer: AskResponse, frame: CompletionFrame): ChatCompletion {
  return {
    ...completionHead(frame),
    object: "chat.completion",
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: answer.answer,
          refusal: answer.status === "declined" ? answer.answer : null,
          annotations: [...annotationsOf(answer, frame.base)],
        },
        logprobs: null,
        finish_reason: "stop",
      },
    ],
    usage: usageOf(answer, frame),
    answer,
  };
}

type Delta = ChatCompletionChunk["choices"][number]["delta"];

/** The completion in chunks: the role, the content statement by statement, the end with annotations and the answer. */
export function presentChunks(answer: AskResponse, frame: CompletionFrame): readonly ChatCompletionChunk[] {
  const { statements, language } = answer;
  const declined = answer.status === "declined";
  const annotations = [...annotationsOf(answer, frame.base)];
  const end = { ...(declined ? { refusal: answer.answer } : {}), annotations };
  const usage = { ...completionHead(frame), object: "chat.completion.chunk" as const, choices: [] };
  return [
    roleChunk(frame),
    ...(declined ? [chunkOf(frame, { content: answer.answer })] : []),
    ...statements.map((statement, i) => statementChunk(frame, statement, i, language)),
    { ...chunkOf(frame, end, "stop"), answer },
    ...(frame.includeUsage ? [{ ...usage, usage: usageOf(answer, frame), answer }] : []),
  ];
}

/** The chunk that opens a stream. */
export function roleChunk(frame: CompletionFrame): ChatCompletionChunk {
  return chunkOf(frame, { role: "assistant", content: "" });
}

/** The chunk of one statement by its place in the answer; together they are the answer's text. */
export function statementChunk(
  frame: CompletionFrame,
  statement: Pick<Statement, "text" | "citations">,
  place: number,
  language: Language,
): ChatCompletionChunk {
  const gap = sentenceGap(language);
  return chunkOf(frame, { content: `${place === 0 ? "" : gap}${withMarkers(statement, gap)}` });
}

function chunkOf(frame: CompletionFrame, delta: Delta, end: "stop" | null = null): ChatCompletionChunk {
  return {
    ...completionHead(frame),
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: end }],
    ...(frame.includeUsage ? { usage: null } : {}),
  };
}

function completionHead({ id, model, created, indexId }: CompletionFrame) {
  const fingerprint = `fp_${indexId.replace(/^sha256:/, "").slice(0, 12)}`;
  return { id: `chatcmpl-${id}`, created, model, system_fingerprint: fingerprint };
}

/** Where each statement begins in the answer's text. */
function statementStarts({ answer, statements }: AskResponse): readonly number[] {
  const starts: number[] = [];
  let from = 0;
  for (const { text } of statements) {
    const start = Math.max(answer.indexOf(text, from), from);
    starts.push(start);
    from = start + text.length;
  }
  return starts;
}

/** One annotation a marker, in order; a marker is looked for after its statement, for a quotation may hold `[1]` itself. */
function annotationsOf(response: AskResponse, base: string): readonly UrlCitation[] {
  const { answer, statements, citations, language } = response;
  const starts = statementStarts(response);
  const byRef = new Map(citations.map((citation) => [citation.ref, citation]));
  return statements.flatMap((statement, i) => {
    let from = (starts[i] ?? 0) + statement.text.length;
    return statement.citations.flatMap((ref): UrlCitation[] => {
      const citation = byRef.get(ref);
      const marker = `[${ref}]`;
      const start = answer.indexOf(marker, from);
      if (citation === undefined || start < 0) return [];
      from = start + marker.length;
      const url = paragraphPermalink(base, citation.paragraphId);
      const title = `${nameIn(citation.document.title, language)}, ${citation.label}`;
      return [{ type: "url_citation", url_citation: { start_index: start, end_index: from, url, title } }];
    });
  });
}

function usageOf(answer: AskResponse, { promptTexts }: CompletionFrame): ChatCompletion["usage"] {
  const prompt_tokens = promptTexts.reduce((sum, text) => sum + estimateTokens(text), 0);
  const completion_tokens = estimateTokens(answer.answer);
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

/** Tokens as common tokenizers count them, roughly: a Han character is one, four other characters are one. */
function estimateTokens(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 4);
}
