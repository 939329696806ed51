// The assistant's last reply comes in, the names in it go out: "Who leads it?" after a reply that named a working group
// asks of that group. Names help to find what is meant; nothing that a reply says is ever evidence.

import { ENGLISH_STOP_WORDS } from "../../../text/stop-words.ts";
import { ANSWER_WORDS } from "../../composing/answer-words.ts";
import { DECLINE_WORDS } from "../../composing/decline-words.ts";
import type { Phrase } from "../../composing/in-language.ts";
import { withoutDocumentNames } from "../document-hints.ts";

/** What a reply says first names its subject; beyond these UTF-16 units it is detail. */
const OPENING = 400;

/** Most names of a reply: one that quotes a paragraph may name all that the paragraph does, and would hold the conversation to that. */
const MOST_NAMES = 2;

/** Capitalised words in a row, with the small words of a name between them: "Working Group on Developing Low-altitude Economy". */
const ENGLISH_NAME =
  /(?<![\w+&@'’-])[A-Z][\w+&@'’-]{0,40}(?:,? (?:(?:of|on|for|and|the|in|to|with) ){0,2}[A-Z][\w+&@'’-]{0,40})+/g;

/** What stands in quotation marks or book marks and is no sentence. */
const QUOTED_NAME = /[「『“《"]([^「」『』“”《》"。，,.]{2,20})[」』”》"]/g;

/** Words behind which one of our replies shows what may be meant besides. */
const SEE_ALSO = Object.values(ANSWER_WORDS.seeAlso).map((words) => words.trim());

/** Words that end each of our replies that found no answer, or nothing beyond what was quoted, behind the documents that they name. */
const NOT_FOUND = behindDocuments(DECLINE_WORDS.notFound);
const NOTHING_MORE = [...behindDocuments(DECLINE_WORDS.noMore), ...behindDocuments(DECLINE_WORDS.noOther)];

function behindDocuments(phrase: Phrase): readonly string[] {
  return Object.values(phrase).map((words) => words.slice(words.lastIndexOf("}") + 1));
}

/** Whether a reply, or the last of several, is one of ours that found no answer. */
export function saysNotFound(reply: string): boolean {
  return NOT_FOUND.some((words) => reply.includes(words));
}

/** Whether a reply is one of ours that found nothing more, or nothing else, than what was quoted before. */
export function saysNothingMore(reply: string): boolean {
  return NOTHING_MORE.some((words) => reply.includes(words));
}

/** A reply without what it shows besides: the conversation goes on from what it says. */
export function saidInReply(reply: string): string {
  const ends = SEE_ALSO.map((words) => reply.indexOf(words)).filter((at) => at > 0);
  return reply.slice(0, Math.min(reply.length, ...ends));
}

/** The first names in the opening of a reply, each once, in order, joined; empty where it names nothing. */
export function namedInReply(reply: string): string {
  const opening = withoutDocumentNames(reply.slice(0, OPENING));
  const quoted = [...opening.matchAll(QUOTED_NAME)].map(([, name]) => name ?? "");
  const capitalised = (opening.match(ENGLISH_NAME) ?? []).map(withoutOpeningWords);
  return [...new Set([...capitalised, ...quoted])]
    .filter((name) => name !== "")
    .slice(0, MOST_NAMES)
    .join(" ");
}

/** "Yes, the Working Group on …" begins a sentence: what opens it is capitalised and no part of the name. */
function withoutOpeningWords(name: string): string {
  const words = name.split(" ");
  const isOpening = (word: string) => ENGLISH_STOP_WORDS.has(word.replace(",", "").toLowerCase());
  const from = words.findIndex((word) => !isOpening(word));
  return from === -1 || words.length - from < 2 ? "" : words.slice(from).join(" ");
}
