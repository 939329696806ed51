// A text and the place of a figure in it come in; the schemes and places that the figure is of go out, as far as the text names them.

import { thingsNamedIn } from "../../text/named-things.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import { spanAround } from "../../text/spans.ts";

/** What a figure is of: what its clause names, else its sentence, else the nearest sentence before that names something. */
export function figureOwners(text: string, at: number): ReadonlySet<string> {
  const sentences = splitSentences(text).filter(({ start }) => start <= at);
  const own = sentences.at(-1);
  const clause = own && spanAround(splitClauses(text, own), { start: at });
  for (const span of [clause, ...sentences.toReversed()]) {
    const named = span === undefined ? undefined : thingsNamedIn(text.slice(span.start, span.end));
    if (named !== undefined && named.size > 0) return named;
  }
  return new Set();
}
