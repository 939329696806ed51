// A paragraph of a document comes in; it goes out exactly as printed, in its own language, with the quotation marked.
import { createElement, type Markup } from "../element.ts";
import type { QuoteData, Tongue } from "../page-data.ts";
import { languageTag } from "../tongue.ts";
import { printedContent } from "./printed.tsx";

/** The paragraph's text; with `quote`, that range is a `mark`. */
export function Passage(properties: {
  readonly text: string;
  readonly language: Tongue;
  readonly quote?: Pick<QuoteData, "start" | "end"> | undefined;
}): Markup {
  const { text, language, quote } = properties;
  return (
    <blockquote class="passage" lang={languageTag(language)}>
      {quote === undefined || quote.end <= quote.start
        ? printedContent(text)
        : [
            printedContent(text.slice(0, quote.start)),
            <mark>{printedContent(text.slice(quote.start, quote.end))}</mark>,
            printedContent(text.slice(quote.end)),
          ]}
    </blockquote>
  );
}
