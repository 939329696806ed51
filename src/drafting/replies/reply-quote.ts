// A selected paragraph in, the stretch of it that a reply quotes out: a paragraph of a few sentences whole, for what stands
// beside a figure says what it is of; of a longer one the sentences that answer; without the bodies in brackets behind it.
import { chooseQuote } from "../../answering/composing/choose-quote.ts";
import type { SelectedEvidence } from "../../answering/composing/select-evidence.ts";
import type { Quote } from "../../domain/answer.ts";
import type { Paragraph } from "../../domain/document.ts";

/** Longest paragraph that is quoted whole, in UTF-16 units: about four sentences. */
const LONGEST_WHOLE = { en: 600, zh: 280 } as const;

/** The stretch to quote. */
export function chooseReplyQuote(selected: SelectedEvidence): Quote {
  const { paragraph, profile } = selected.evidence;
  const { text } = paragraph;
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_WHOLE[profile.group]) return withoutBodies(paragraph, chooseQuote(selected));
  const start = text.indexOf(trimmed);
  return withoutBodies(paragraph, { text: trimmed, start, end: start + trimmed.length });
}

const BODIES = /(?<!\s)\s*[(（][^()（）\n]{2,120}[)）][.。]?$/u;

/** The quotation without the responsible bodies: who is responsible stands in the working note. */
function withoutBodies(paragraph: Paragraph, quote: Quote): Quote {
  const isStated =
    paragraph.bureaux.some(({ basis }) => basis === "stated") || paragraph.unlistedBodies.length > 0;
  const atEnd = quote.end === paragraph.text.trimEnd().length;
  const bodies = isStated && atEnd ? BODIES.exec(quote.text) : null;
  if (bodies === null || bodies.index === 0) return quote;
  const text = quote.text.slice(0, bodies.index);
  return { text, start: quote.start, end: quote.start + text.length };
}
