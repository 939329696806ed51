// An assistant that was just opened comes in; it has answered a few questions when this is done. What is read of a paragraph is
// remembered and what runs often is compiled, so that the first people who ask do not wait ten times as long as the others.
import type { Paragraph } from "../domain/document.ts";
import type { Assistant } from "./assistant.ts";

/** Questions at most: their candidates are most paragraphs of a few documents. */
const MOST_QUESTIONS = 120;
/** Milliseconds after which no further question is begun: a service says that it is ready when this is over. */
const MOST_MS = 2000;
/** UTF-16 units of a paragraph that make a question, those that it must have at least, and those that name what a question is about. */
const QUESTION_LENGTH = 120;
const LEAST_LENGTH = 20;
const TOPIC_LENGTH = 40;
/** Citations of an answer by default. */
const LIMIT = 5;

/** What people ask of a thing: questions of several parts, and comparisons, are ranked several times and take the longest. */
const ASKED_IN_ENGLISH: readonly ((topic: string) => string)[] = [
  (topic) => `How much money is set aside for ${topic}, and when will it be ready?`,
  (topic) => `Which bureau is responsible for ${topic}? Who leads it, and how many companies take part?`,
  (topic) => `Compare the share of ${topic} in 2023 and 2024.`,
];
const ASKED_IN_CHINESE: readonly ((topic: string) => string)[] = [
  (topic) => `${topic}撥款多少？何時完成？`,
  (topic) => `${topic}由哪個政策局負責？由誰領導？有多少間公司參與？`,
  (topic) => `比較${topic}在2023年和2024年所佔的百分比。`,
];

/** Asks by paragraphs from all over the library; nothing of it is logged, counted or sent to a chat model. */
export async function warmUp(
  { ask, library }: Pick<Assistant, "ask" | "library">,
  now: () => number,
  mostMs = MOST_MS,
): Promise<void> {
  const until = now() + mostMs;
  const telling = library.paragraphs.filter(({ text }) => text.length >= LEAST_LENGTH);
  const step = Math.max(1, Math.ceil(telling.length / MOST_QUESTIONS));
  for (let turn = 0; turn * step < telling.length && now() < until; turn++) {
    const text = questionBy(telling[turn * step] as Paragraph, turn);
    await ask({ text, history: [], language: "auto", filters: {}, limit: LIMIT, composer: "extractive" });
  }
}

/** By turns a paragraph's own words, and what people ask of such a thing. */
function questionBy({ text, language }: Paragraph, turn: number): string {
  if (turn % 2 === 0) return text.slice(0, QUESTION_LENGTH);
  const asked = language === "en" ? ASKED_IN_ENGLISH : ASKED_IN_CHINESE;
  const put = asked[(turn >> 1) % asked.length] as (topic: string) => string;
  return put(text.slice(0, TOPIC_LENGTH));
}
