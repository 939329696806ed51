// An assistant that was just opened comes in; it has answered a few questions when this is done. What is read of a paragraph is
// remembered and what runs often is compiled, so that the first people who ask do not wait ten times as long as the others.
import type { Assistant } from "./assistant.ts";

/** Questions at most: their candidates are most paragraphs of a few documents. */
const MOST_QUESTIONS = 60;
/** Milliseconds after which no further question is begun: a service says that it is ready when this is over. */
const MOST_MS = 2000;
/** UTF-16 units of a paragraph that make a question, and those that it must have at least. */
const QUESTION_LENGTH = 120;
const LEAST_LENGTH = 20;
/** Citations of an answer by default. */
const LIMIT = 5;

/** Asks by the words of paragraphs from all over the library; nothing of it is logged, counted or sent to a chat model. */
export async function warmUp(
  { ask, library }: Pick<Assistant, "ask" | "library">,
  now: () => number,
  mostMs = MOST_MS,
): Promise<void> {
  const until = now() + mostMs;
  const telling = library.paragraphs.filter(({ text }) => text.length >= LEAST_LENGTH);
  const step = Math.max(1, Math.ceil(telling.length / MOST_QUESTIONS));
  for (let at = 0; at < telling.length && now() < until; at += step) {
    const text = telling[at]?.text.slice(0, QUESTION_LENGTH) ?? "";
    await ask({ text, history: [], language: "auto", filters: {}, limit: LIMIT, composer: "extractive" });
  }
}
