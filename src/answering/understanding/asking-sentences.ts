// A question comes in, the sentences of it that ask go out: what the asker tells of himself before them is not asked about.
import { withoutTail } from "../../text/tail.ts";

/** After each sentence; a full stop within a number or a name ends none. */
const SENTENCE_END = /(?<=[?？。!！])|(?<=\.)(?=\s)/u;

/** The questions at the end of the text ("What is Macao's fund? Who pays?"), or its last sentence where it ends in none. */
export function sentencesThatAsk(text: string): string {
  const sentences = sentencesOf(text);
  const told = sentences.findLastIndex((sentence) => !isQuestion(sentence));
  return sentences.slice(told === sentences.length - 1 ? -1 : told + 1).join("");
}

/** The text from its first question on; its last sentence where it holds none. */
export function fromFirstQuestion(text: string): string {
  const sentences = sentencesOf(text);
  return sentences.slice(sentences.findIndex(isQuestion)).join("");
}

function sentencesOf(text: string): readonly string[] {
  return withoutTail(text, /[.!。！\s]/).split(SENTENCE_END);
}

function isQuestion(sentence: string): boolean {
  return /[?？]$/.test(sentence);
}
