// An answer comes in; OpenAI's chat completion goes out, whole or in chunks, with a url_citation for every marker.
import type { AskResponse } from "./contract.ts";
import type { ChatCompletion, ChatCompletionChunk, UrlCitation } from "./openai-contract.ts";
import { paragraphPermalink } from "./permalink.ts";
import { nameIn } from "./present-evidence.ts";

/** What a completion says besides the answer. */
export interface CompletionFrame {
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
    ...completionHead(answer, frame),
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

/** The completion in chunks: the role, the content statement by statement, the end with annotations and the answer. */
export function presentChunks(answer: AskResponse, frame: CompletionFrame): readonly ChatCompletionChunk[] {
  const head = { ...completionHead(answer, frame), object: "chat.completion.chunk" as const };
  type Delta = ChatCompletionChunk["choices"][number]["delta"];
  const chunk = (delta: Delta, end: "stop" | null = null): ChatCompletionChunk => ({
    ...head,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: end }],
    ...(frame.includeUsage ? { usage: null } : {}),
  });
  const declined = answer.status === "declined" ? { refusal: answer.answer } : {};
  const end = chunk({ ...declined, annotations: [...annotationsOf(answer, frame.base)] }, "stop");
  return [
    chunk({ role: "assistant", content: "" }),
    ...contentPieces(answer).map((content) => chunk({ content })),
    { ...end, answer },
    ...(frame.includeUsage ? [{ ...head, choices: [], usage: usageOf(answer, frame), answer }] : []),
  ];
}

function completionHead({ id, provenance }: AskResponse, { model, created }: CompletionFrame) {
  const fingerprint = `fp_${provenance.indexId.replace(/^sha256:/, "").slice(0, 12)}`;
  return { id: `chatcmpl-${id}`, created, model, system_fingerprint: fingerprint };
}

/** The answer's text cut before each statement but the first; the pieces add up to the text. */
function contentPieces(answer: AskResponse): readonly string[] {
  const starts = statementStarts(answer).filter((start) => start > 0);
  return [0, ...starts].map((start, i) => answer.answer.slice(start, starts[i]));
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
export function annotationsOf(response: AskResponse, base: string): readonly UrlCitation[] {
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
