// A sentence of a draft comes in, pieces that can each be checked in one go come out: a list without a full stop, or a text whose
// marks were lost, would otherwise keep the thread for as long as it is, and hang all its figures on whatever paragraph says most of it.
import type { Span } from "../domain/document.ts";
import { splitClauses } from "../text/sentences.ts";
import { wholeCharacters } from "../text/whole-characters.ts";

/** Longest piece in UTF-16 units: half as much again as the longest sentence of the documents (632). */
export const LONGEST_SENTENCE = 1_000;

/** The sentence itself where it is no longer than that; otherwise its clauses in runs, a clause that is too long cut at a blank. Covers all but blanks. */
export function cutLongSentence(text: string, sentence: Span): readonly Span[] {
  if (sentence.end - sentence.start <= LONGEST_SENTENCE) return [sentence];
  const clauses = splitClauses(text, sentence).flatMap((clause) => cutAtBlanks(text, clause));
  const pieces: { start: number; end: number }[] = [];
  for (const { start, end } of clauses) {
    const last = pieces.at(-1);
    if (last !== undefined && end - last.start <= LONGEST_SENTENCE) last.end = end;
    else pieces.push({ start, end });
  }
  return pieces;
}

/** Cut at the last blank that fits, or where there is none between two characters. */
function cutAtBlanks(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const fits = text.slice(from, from + LONGEST_SENTENCE);
    const to =
      from + (Math.max(fits.lastIndexOf(" "), fits.lastIndexOf("\n")) + 1 || wholeCharacters(fits).length);
    pieces.push({ start: from, end: from + text.slice(from, to).trimEnd().length });
    from = to + text.slice(to, end).length - text.slice(to, end).trimStart().length;
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
}
