// A question comes in, the sentences of it that ask go out: what the asker tells of himself before them is not asked about.
import { withoutTail } from "../../text/tail.ts";

/** After each sentence; a full stop within a number or a name ends none. */
const SENTENCE_END = /(?<=[?？。!！])|(?<=\.)(?=\s)/u;

/** The questions at the end of the text ("What is Macao's fund? Who pays?"), or its last sentence where it ends in none. */
export function sentencesThatAsk(text: string): string {
  const sentences = withoutTail(text, /[.!。！\s]/).split(SENTENCE_END);
  const told = sentences.findLastIndex((sentence) => !/[?？]$/.test(sentence));
  return sentences.slice(told === sentences.length - 1 ? -1 : told + 1).join("");
}

/** The text from its first question on; its last sentence where it holds none. */
export function fromFirstQuestion(text: string): string {
  const sentences = withoutTail(text, /[.!。！\s]/).split(SENTENCE_END);
  return sentences.slice(sentences.findIndex((sentence) => /[?？]$/.test(sentence))).join("");
}
