// Ids come in, addresses of our own pages go out. Links on the pages lead here or to the published sources, and nowhere else.
import type { QuoteData, Tongue } from "./page-data.ts";

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>, anchor = ""): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return path + (pairs.length > 0 ? `?${pairs.join("&")}` : "") + (anchor === "" ? "" : `#${anchor}`);
}

/** A page in the reader's language. */
export function pageAddress(path: string, tongue: Tongue): string {
  return withQuery(path, { lang: tongue });
}

/** The asking page with a question in it. */
export function questionAddress(question: string, tongue: Tongue): string {
  return withQuery("/", { q: question, lang: tongue });
}

/** The lasting address of a paragraph; with a quotation, that is what it highlights. */
export function paragraphAddress(
  id: string,
  options: { readonly quote?: QuoteData | undefined; readonly tongue?: Tongue } = {},
): string {
  const { quote, tongue } = options;
  return withQuery(`/paragraphs/${encodeURIComponent(id)}`, {
    quote: quote === undefined ? undefined : `${quote.start}-${quote.end}`,
    lang: tongue,
  });
}

/** The same paragraph for programs. */
export function paragraphDataAddress(id: string): string {
  return `/api/paragraphs/${encodeURIComponent(id)}`;
}

/** A document's reading page, at a paragraph of it where one is given. */
export function documentAddress(id: string, tongue: Tongue, paragraphId = ""): string {
  return withQuery(`/documents/${encodeURIComponent(id)}`, { lang: tongue }, paragraphAnchor(paragraphId));
}

/** The part of a paragraph's id after its document's: the anchor on the reading page. */
export function paragraphAnchor(paragraphId: string): string {
  return paragraphId.slice(paragraphId.indexOf("#") + 1);
}

/** All paragraphs of a bureau. */
export function bureauAddress(code: string, tongue: Tongue): string {
  return withQuery(`/bureaux/${encodeURIComponent(code)}`, { lang: tongue });
}

/** A programme over the years. */
export function timelineAddress(topic: string, tongue: Tongue): string {
  return withQuery("/timeline", { topic, lang: tongue });
}

/** A source's address if it is one of the web's; anything else in a manifest is no link. */
export function sourceAddress(address: string | null): string | undefined {
  return address !== null && /^https?:\/\//i.test(address) ? address : undefined;
}
