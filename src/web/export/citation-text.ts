// A citation comes in; the quotation with everything needed to find it again goes out, as one text to paste.
import { paragraphAddress } from "../addresses.ts";
import type { CitationData, Tongue } from "../page-data.ts";
import { dateIn, nameIn } from "../tongue.ts";
import { printed } from "../views/printed.tsx";

/** Where a citation stands: document, number printed there, date, bodies, permalink. `origin` is the service's address. */
export function sourceLine(citation: CitationData, tongue: Tongue, origin: string): string {
  const { document, label, bureaux, paragraphId, quote } = citation;
  const bodies = bureaux.map((bureau) => nameIn(bureau, tongue)).join(tongue === "en" ? ", " : "、");
  const address = origin + paragraphAddress(paragraphId, { quote });
  return tongue === "en"
    ? `${nameIn(document.title, tongue)}, ${label}, ${dateIn(document, tongue)}${bodies === "" ? "" : ` (${bodies})`}. ${address}`
    : `《${nameIn(document.title, tongue)}》${label}，${dateIn(document, tongue)}${bodies === "" ? "" : `（${bodies}）`}。${address}`;
}

/** The quotation in the marks of its own language. */
export function quotation({ document, quote }: CitationData): string {
  const [open, close] = document.language === "zh-Hant" ? ["「", "」"] : ["“", "”"];
  return `${open}${printed(quote.text)}${close}`;
}

/** The quotation with where it stands. */
export function citationText(citation: CitationData, tongue: Tongue, origin: string): string {
  return `${quotation(citation)}\n${sourceLine(citation, tongue, origin)}`;
}
