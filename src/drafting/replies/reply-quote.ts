// A selected paragraph in, the stretch of it that a reply quotes out: a paragraph of a few sentences whole, for what stands
// beside a figure says what it is of; of a longer one the sentences that answer; without the bodies in brackets behind it: who is responsible stands in the working note.

import { chooseQuote } from "../../answering/composing/quoting/choose-quote.ts";
import { withoutBodies } from "../../answering/composing/quoting/tighten-quote.ts";
import type { SelectedEvidence } from "../../answering/composing/selecting/select-evidence.ts";
import { coverageOf } from "../../answering/retrieving/coverage/coverage.ts";
import { askedValues } from "../../answering/understanding/asking/values/asked-value.ts";
import type { Quote } from "../../domain/answer.ts";
import { quoteFrom } from "../../domain/answer.ts";

/** Longest paragraph that is quoted whole, in UTF-16 units: about four sentences. */
const LONGEST_WHOLE = { en: 600, zh: 280 } as const;

/** The stretch to quote. */
export function chooseReplyQuote(selected: SelectedEvidence): Quote {
  const { paragraph, profile } = selected.evidence;
  const { text } = paragraph;
  const trimmed = text.trim();
  const longest = LONGEST_WHOLE[profile.group];
  if (trimmed.length > longest)
    return withoutBodies(paragraph, withValues(chooseQuote(selected), selected, longest));
  const start = text.indexOf(trimmed);
  return withoutBodies(paragraph, { text: trimmed, start, end: start + trimmed.length });
}

/** The quotation with the sentences that state what is asked for, which the sentence before them often introduces. */
function withValues(quote: Quote, { evidence, askings }: SelectedEvidence, longest: number): Quote {
  const { paragraph, profile } = evidence;
  const stating = askings.flatMap(({ question, concepts }) => {
    const values = askedValues(question.text);
    if (values.length === 0) return [];
    const told = profile.sentences.filter((sentence) =>
      values.every(({ isStatedIn }) => isStatedIn(sentence)),
    );
    const shares = told.map((sentence) => ({
      sentence,
      share: coverageOf(concepts, profile.group, sentence.terms),
    }));
    return shares.sort((a, b) => b.share - a.share)[0]?.sentence ?? [];
  });
  const outside = stating.filter(({ start, end }) => start < quote.start || end > quote.end);
  if (outside.length === 0) return quote;
  const all = [quote, ...outside];
  const start = Math.min(...all.map((each) => each.start));
  const end = Math.max(...all.map((each) => each.end));
  const [first] = outside;
  // Too far apart to stand in one quotation: what is asked for is what must be said.
  if (end - start > 2 * longest && first !== undefined) return quoteFrom(paragraph, first);
  return quoteFrom(paragraph, { start, end });
}
