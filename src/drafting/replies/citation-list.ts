// Quotations come in, refs go out: each stretch of a paragraph is one citation of the reply, however often it is used.
import type { Citation, Quote } from "../../domain/answer.ts";
import type { Paragraph } from "../../domain/document.ts";

/** The citations of a reply so far. */
export interface CitationList {
  readonly all: readonly Citation[];
  cite(paragraph: Paragraph, quote: Quote, counterpart: Paragraph | null, score: number): Citation;
}

/** An empty list. */
export function createCitationList(): CitationList {
  const all: Citation[] = [];
  const known = new Map<string, Citation>();
  return {
    all,
    cite: (paragraph, quote, counterpart, score) => {
      const key = `${paragraph.id} ${quote.start} ${quote.end}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const citation = { ref: all.length + 1, paragraph, quote, counterpart, score };
      all.push(citation);
      known.set(key, citation);
      return citation;
    },
  };
}
