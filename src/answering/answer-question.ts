// The question's line, top to bottom: a question comes in, a cited answer or an honest decline goes out.
import type { NonEmpty } from "../domain/answer.ts";
import type { Language } from "../domain/document.ts";
import type { Question } from "../domain/question.ts";
import { spellContractions } from "../text/contractions.ts";
import type { AnswerReport, AskOptions, Assistant } from "./assistant.ts";
import { type ComposedAnswer, composeAnswer, QUOTED } from "./compose-answer.ts";
import { declineRoute } from "./composing/decline-answer.ts";
import { explainAnswer } from "./explain-answer.ts";
import type { RankingParts } from "./rank-question.ts";
import { rankTogether } from "./rank-together.ts";
import type { RankedQuestion } from "./read-signs.ts";
import { createProfileReader, type ProfileOf } from "./retrieving/passages/passage-profile.ts";
import { searchParagraphs } from "./search-paragraphs.ts";
import { askedAgain } from "./understanding/conversation/asks-about-reply.ts";
import { askedForMore } from "./understanding/conversation/asks-for-more.ts";
import { saysNotFound } from "./understanding/conversation/named-in-reply.ts";
import { type ReplyWish, wishedOfReply } from "./understanding/conversation/reply-wishes.ts";
import { conversationHint, detectLanguage } from "./understanding/detect-language.ts";
import { routeQuestion } from "./understanding/routing/route-question.ts";
import type { Route } from "./understanding/routing/route-rules.ts";
import { createSpelling, type MendSpelling, mendQuestion } from "./understanding/spelling/mend-spelling.ts";
import { vocabularyOf } from "./understanding/spelling/spelling-vocabulary.ts";
import { partQuestions } from "./understanding/split-question.ts";
import type { ChatWriter } from "./writing/chat-writer.ts";
import { type ConfiguredChat, createChatWriter } from "./writing/create-chat-writer.ts";
import { startWriting, understandFollowUp, type Writing } from "./writing/writing.ts";

/** What the line is built on; wiring.ts plugs it in. */
export interface AssistantParts extends RankingParts {
  /** The chat model that writes answers, where one is configured. */
  readonly chat?: ConfiguredChat | undefined;
}

/** The assistant over one open snapshot. */
export function createAssistant(parts: AssistantParts): Assistant {
  const profileOf = createProfileReader();
  const mend = createSpelling(vocabularyOf(parts.library, parts.lexical, parts.translator));
  const writer = parts.chat === undefined ? undefined : createChatWriter(parts.chat, parts, profileOf);
  return {
    library: parts.library,
    ask: (question, signal, options = {}) =>
      answerQuestion(question, { writer, mend, ...parts }, profileOf, signal, options),
    search: (request, signal) => searchParagraphs(request, { ...parts, mend }, profileOf, signal),
  };
}

async function answerQuestion(
  typed: Question,
  parts: AssistantParts & { readonly writer: ChatWriter | undefined; readonly mend: MendSpelling },
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
  options: AskOptions,
): Promise<AnswerReport> {
  const startedAt = parts.now();
  const asked = withContractionsSpelt(typed);
  const language = answerLanguage(asked);
  const route = routeOf(asked);
  if (route !== undefined) {
    const answer = declineRoute(route, asked.text, language, parts.library);
    const work = { startedAt, rankings: [], composedAt: parts.now() };
    return report({ answer, authorship: QUOTED }, { promptVersion: null }, parts, work);
  }
  const writing = startWriting(asked, parts.writer, parts.now, signal, options);
  const standalone = mendQuestion(await understandFollowUp(asked, writing), parts.mend);
  const asking = [standalone, ...partQuestions(standalone)];
  const rankings = await rankTogether(asking, language, asked.filters, parts, profileOf, signal);
  const [found, ...foundParts] = rankings as NonEmpty<RankedQuestion>;
  signal?.throwIfAborted();
  const composedAt = parts.now();
  const answering = { found, foundParts, standalone, limit: asked.limit };
  const composed = await composeAnswer(answering, parts.library, profileOf, writing);
  const work = { startedAt, rankings, composedAt };
  const answered = report(composed, writing.used(), parts, work);
  if (asked.explain !== true) return answered;
  return { ...answered, explanation: explainAnswer(found, parts.library, profileOf) };
}

/** The road past the documents; a question about an answer, or for more of it, takes that of the question that was answered. */
function routeOf({ text, history }: Question): Route | undefined {
  const again = askedAgain(text, history);
  const asked = again ?? askedForMore(text, history);
  const wish = wishedOfReply(text);
  if (wish !== undefined && asked === undefined) return WISHES_OF_NOTHING[wish.kind];
  // A wish of its own words ("translate it", "answer in English") is no task of another kind.
  const route = wish === undefined ? routeQuestion(text, history.length > 0) : undefined;
  const before = asked && routeQuestion(asked.question, asked.history.length > 0);
  const isOfNothing = again?.wish === "source" && (before !== undefined || saysNotFound(again.reply));
  return route ?? (isOfNothing ? "nothing-said" : before);
}

/** The roads of wishes about a reply where there was none. */
const WISHES_OF_NOTHING: Readonly<Record<ReplyWish["kind"], Route>> = {
  other: "unclear",
  short: "unclear",
  again: "unclear",
  contact: "personal-case",
};

/** What the asker typed, now and before, in the spelling that the rules read. */
function withContractionsSpelt(typed: Question): Question {
  const history = typed.history.map(({ role, content }) => ({
    role,
    content: role === "user" ? spellContractions(content) : content,
  }));
  return { ...typed, text: spellContractions(typed.text), history };
}

function answerLanguage({ text, history, language, reader }: Question): Language {
  if (language !== "auto") return language;
  const turns = history.filter(({ role }) => role === "user").map(({ content }) => content);
  const own = detectLanguage(text, conversationHint(text, turns, reader));
  const wished = wishedOfReply(text)?.language;
  if (wished !== "zh") return wished ?? own;
  // Written in Chinese it tells its script, else the last turn in Chinese does.
  return own === "en" ? (chineseOf(turns) ?? (reader === "zh-Hans" ? reader : "zh-Hant")) : own;
}

/** The script of the last turn in Chinese; undefined where there is none. */
function chineseOf(turns: readonly string[]): Language | undefined {
  const chinese = turns.filter((turn) => detectLanguage(turn) !== "en");
  return chinese.length === 0 ? undefined : detectLanguage(chinese.at(-1) ?? "");
}

/** What the timings of an answer are told from; moments are milliseconds of `AssistantParts.now`. */
interface Work {
  readonly startedAt: number;
  readonly rankings: readonly RankedQuestion[];
  readonly composedAt: number;
}

/** The answer with who made it, from what, and how long it took. */
function report(
  { answer, authorship }: ComposedAnswer,
  used: ReturnType<Writing["used"]>,
  parts: AssistantParts,
  { startedAt, rankings, composedAt }: Work,
): AnswerReport {
  const endedAt = parts.now();
  return {
    answer,
    provenance: {
      indexId: parts.library.indexId,
      embedder: parts.embedder.modelId,
      ...(parts.reranking === undefined ? {} : { reranker: parts.reranking.reranker.modelId }),
      ...authorship,
      ...used,
    },
    timings: {
      totalMs: endedAt - startedAt,
      embedMs: sumOf(rankings.map(({ embedMs }) => embedMs)),
      retrieveMs: sumOf(rankings.map(({ retrieveMs }) => retrieveMs)),
      composeMs: endedAt - composedAt,
    },
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
