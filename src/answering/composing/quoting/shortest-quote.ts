// A quotation of several sentences comes in, the one that answers goes out: the first that holds what is asked, for who wishes for less
// of an answer ("shorter", 講重點). It is the source's own sentence; nothing is put in other words.

import type { Quote } from "../../../domain/answer.ts";
import { quoteFrom } from "../../../domain/answer.ts";
import type { SelectedEvidence } from "../selecting/select-evidence.ts";
import { holdsWhatIsAsked } from "./choose-quote.ts";
import { sentencesOf } from "./quoted-sentences.ts";

/** One sentence of the quotation; as it is where it has no more. */
export function shortestOf(quote: Quote, { evidence, askings }: SelectedEvidence): Quote {
  const sentences = sentencesOf(quote, evidence);
  const [first, another] = sentences;
  if (first === undefined || another === undefined) return quote;
  const holds = sentences.find((sentence) =>
    askings.some(({ question }) => holdsWhatIsAsked(sentence, question)),
  );
  return quoteFrom(evidence.paragraph, holds ?? first);
}
