// A follow-up, the conversation before it and what the rules made of both come in; the question as a chat model would ask it
// without the conversation goes out, where it adds nothing that nobody said. Otherwise the rules' own reading stands.
import type { Turn } from "../../domain/question.ts";
import { rewriteColloquial } from "../../text/colloquial.ts";
import { extractDates, sameDate } from "../../text/dates.ts";
import { extractQuantities, sameAmount } from "../../text/quantities.ts";
import { queryTerms } from "../../text/terms.ts";
import type { StandaloneQuestion } from "../understanding/conversation/condense-question.ts";
import { detectLanguage } from "../understanding/detect-language.ts";
import { routeQuestion } from "../understanding/routing/route-question.ts";
import type { ChatWriter } from "./chat-writer.ts";
import { fenced } from "./show-sources.ts";

const CONDENSED_SHAPE = {
  name: "question",
  schema: {
    type: "object",
    properties: { question: { type: "string" } },
    required: ["question"],
    additionalProperties: false,
  },
} as const;

const CONDENSE_TOKENS = 300;
/** Share of the answer's time that may go into understanding the question. */
const TIME_SHARE = 0.25;
/** Longest question that is taken, in UTF-16 units. */
const LONGEST = 600;
/** Turns that the model sees, and how much of each, in UTF-16 units. */
const TURNS_SHOWN = 6;
const TURN_SHOWN = 800;
/** Share of its words that must come from the question or the conversation; "which bureau is responsible" is the model's to say. */
const LEAST_SHARED = 0.6;

/** The question to be searched; `ruled` unless it leans on the conversation and the model's reading passes. */
export async function condenseWithModel(
  asked: string,
  history: readonly Turn[],
  ruled: StandaloneQuestion,
  writer: ChatWriter,
  signal: AbortSignal,
  timeoutMs: number | undefined,
): Promise<StandaloneQuestion> {
  if (ruled.context === undefined) return ruled;
  const language = detectLanguage(asked, detectLanguage(ruled.context));
  const conversation = history
    .slice(-TURNS_SHOWN)
    .map(({ role, content }) => `${role}: ${fenced(content.slice(0, TURN_SHOWN))}`)
    .join("\n");
  const outcome = await writer.model.reply(
    {
      messages: writer.prompts.messages("condense", language, { conversation, question: fenced(asked) }),
      maxTokens: CONDENSE_TOKENS,
      shape: CONDENSED_SHAPE,
      timeoutMs: TIME_SHARE * Math.min(writer.timeoutMs, timeoutMs ?? Number.POSITIVE_INFINITY),
    },
    signal,
  );
  const text = outcome.ok ? questionIn(outcome.text) : undefined;
  if (text === undefined || !isFaithful(text, [asked, ...history.map(({ content }) => content)], asked))
    return ruled;
  return { text, asked: rewriteColloquial(text), context: undefined, contextWeight: 0 };
}

/** The question of the reply's one object. */
function questionIn(reply: string): string | undefined {
  const json = /\{[^{}]{1,4000}\}/.exec(reply)?.[0];
  try {
    const { question } = JSON.parse(json ?? "{}") as { question?: unknown };
    return typeof question === "string" && question.trim() !== "" ? question.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** In the asker's language, one line, no order, and with nothing that was not said: no figure, no date, fewer other words. */
function isFaithful(text: string, said: readonly string[], asked: string): boolean {
  if (text.length > LONGEST || /[\p{Cc}\p{Cf}<>{}]|:\/\//u.test(text) || routeQuestion(text) !== undefined)
    return false;
  if (detectLanguage(text, detectLanguage(asked)) !== detectLanguage(asked, detectLanguage(text)))
    return false;
  const all = said.join("\n");
  const [figures, dates] = [extractQuantities(all), extractDates(all)];
  const known = new Set(said.flatMap((each) => queryTerms(rewriteColloquial(each)).map(({ term }) => term)));
  const terms = queryTerms(rewriteColloquial(text)).map(({ term }) => term);
  const shared = terms.filter((term) => known.has(term)).length;
  return (
    extractQuantities(text).every((own) => figures.some((each) => sameAmount(own, each))) &&
    extractDates(text).every((own) => dates.some((each) => sameDate(own, each))) &&
    shared >= LEAST_SHARED * terms.length
  );
}
