// A draft comes in, the places of its sentences go out: those of a text, cut besides at blank lines and after a salutation,
// which a letter ends with a comma, and where one is too long to be a sentence.

import { isGreeting } from "../answering/comparing/statement-kind.ts";
import type { Span } from "../domain/document.ts";
import { splitSentences } from "../text/sentences.ts";
import { cutLongSentence } from "./cut-long-sentence.ts";

/** A blank line, or the end of a line at a comma, with that line where it is short. */
const BREAK = /\n(?:(?=[^\S\n]*\n)|(?<=(?<line>(?:^|\n)[^\n]{1,60})[,，][^\S\n]*\n))/g;

/** Sentence spans in order, without overlap, that cover all but blanks. */
export function splitDraft(text: string): readonly Span[] {
  return splitSentences(text)
    .flatMap((span) => cutAtBreaks(text, span))
    .flatMap((span) => cutLongSentence(text, span));
}

function cutAtBreaks(text: string, { start, end }: Span): readonly Span[] {
  const part = text.slice(start, end);
  const cuts = [...part.matchAll(BREAK)]
    .filter(({ groups }) => groups?.line === undefined || isGreeting(groups.line))
    .map(({ index }) => start + index);
  return [...cuts, end].flatMap((to, i) => trimmed(text, cuts[i - 1] ?? start, to));
}

function trimmed(text: string, start: number, end: number): readonly Span[] {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = start + part.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}
