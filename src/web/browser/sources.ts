// A click on a number comes in; the paragraph behind it opens in place, under the sentence that it carries. Also what a
// source offers: copying it with its citation, and the paragraphs around it.
import { paragraphDataAddress } from "../addresses.ts";
import { citationText } from "../export/citation-text.ts";
import type { CitationData, Tongue } from "../page-data.ts";
import { fill, languageTag } from "../tongue.ts";
import { printed } from "../views/printed.tsx";
import type { Reader } from "../views/reader.ts";
import { SourceCard } from "../views/source-card.tsx";
import { copyText } from "./clipboard.ts";

/** Opens the source under the button's sentence, or closes it. */
export function toggleSource(button: HTMLButtonElement, citation: CitationData, reader: Reader): void {
  const place = button.closest(".statement, .notices > p");
  if (place === null) return;
  const open = place.parentElement?.querySelector<HTMLElement>(
    `.in-place[data-opener="${openerOf(button)}"]`,
  );
  if (open) {
    closeSource(open);
    return;
  }
  const panel = document.createElement("div");
  panel.className = "in-place";
  panel.dataset.opener = openerOf(button);
  panel.lang = languageTag(reader.tongue);
  panel.role = "group";
  panel.ariaLabel = fill(reader.words.source, { n: citation.ref });
  panel.id = `source-${openerOf(button)}`;
  const close = document.createElement("button");
  close.type = "button";
  close.className = "plain close";
  close.dataset.action = "close-source";
  close.textContent = "×";
  close.ariaLabel = fill(reader.words.closeSource, { n: citation.ref });
  panel.append(close, SourceCard({ citation, reader }) as unknown as Node);
  button.ariaExpanded = "true";
  button.setAttribute("aria-controls", panel.id);
  if (place.matches(".statement")) place.append(panel);
  else place.after(panel);
  panel.scrollIntoView({ block: "nearest" });
}

let openers = 0;

/** The button's own number, so that a panel finds its way back to it. */
function openerOf(button: HTMLButtonElement): string {
  if (button.dataset.opener === undefined) {
    openers += 1;
    button.dataset.opener = String(openers);
  }
  return button.dataset.opener;
}

/** Closes a panel and gives the focus back to the number that opened it. */
export function closeSource(panel: HTMLElement): void {
  const button = document.querySelector<HTMLButtonElement>(`.ref[data-opener="${panel.dataset.opener}"]`);
  panel.remove();
  if (button === null) return;
  button.ariaExpanded = "false";
  button.removeAttribute("aria-controls");
  button.focus();
}

/** Copies the quotation with where it stands; false where the browser does not let us. */
export function copyCitation(citation: CitationData, tongue: Tongue): Promise<boolean> {
  return copyText(citationText(citation, tongue, location.origin));
}

interface Neighbour {
  readonly label: string;
  readonly text: string;
}

/** Puts the paragraphs before and after into the card, once; rejects when the service cannot be reached. */
export async function showSurroundings(
  button: HTMLElement,
  citation: CitationData,
  reader: Reader,
): Promise<void> {
  const figure = button.closest(".source")?.querySelector("figure");
  if (!figure) return;
  const response = await fetch(paragraphDataAddress(citation.paragraphId));
  if (!response.ok) throw new Error("no surroundings");
  const around = (await response.json()) as { previous: Neighbour | null; next: Neighbour | null };
  figure.querySelector("blockquote")?.before(...neighbour(around.previous, reader.words.before, citation));
  figure.append(...neighbour(around.next, reader.words.after, citation));
  button.parentElement?.querySelector("a")?.focus();
  button.remove();
}

function neighbour(found: Neighbour | null, name: string, citation: CitationData): readonly Node[] {
  if (found === null) return [];
  const paragraph = document.createElement("p");
  paragraph.className = "around";
  const head = document.createElement("span");
  head.className = "soft";
  head.textContent = `${name}: `;
  const text = document.createElement("span");
  text.lang = languageTag(citation.document.language);
  text.textContent = `${found.label} ${printed(found.text)}`;
  paragraph.append(head, text);
  return [paragraph];
}
