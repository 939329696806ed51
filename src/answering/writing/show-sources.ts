// The citations of an answer come in, what a chat model sees of them goes out: short handles, titles, dates and text between
// tags. It sees no id and no address, so it can invent none; and no sentence that gives orders to a machine.
import type { Citation } from "../../domain/answer.ts";
import type { Language } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { splitSentences } from "../../text/sentences.ts";
import { sourceName } from "../composing/in-language.ts";
import { givesOrders } from "../verifying/statement-form.ts";

/** Longest part of a paragraph that is shown, in UTF-16 units; of a longer one, the part around its quotation. */
const LONGEST_SHOWN = 4000;
/** What stands before the quotation of a paragraph that is cut. */
const LEAD = 1000;

/** The tags of our prompts, in whatever text, lose their brackets: nobody closes a fence from within. */
const FENCES = /<(?=\s{0,9}\/?\s{0,9}(?:source|sources|question|conversation|sentence|faults|answer)\b)/gi;
/** Marks of the transcription ("<sup>"), which say nothing. */
const MARKUP = /<\/?[a-z]{1,10}>/gi;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>()（）「」，。]{1,2000}/gi;

/** The handle of a citation. */
export function handleOf(ref: number): string {
  return `S${ref}`;
}

/** The sources of a prompt. */
export function showSources(citations: readonly Citation[], language: Language, library: Library): string {
  return citations
    .map((citation) => {
      const { paragraph, ref } = citation;
      const document = library.document(paragraph.documentId);
      const from =
        document === undefined ? "" : ` from="${sourceName(document, language).replace(/["<>]/g, "")}"`;
      const heading = paragraph.section.join(" › ");
      const text = [...(heading === "" ? [] : [`(${heading})`]), shownText(citation)].join("\n");
      return `<source id="${handleOf(ref)}"${from}>\n${fenced(text)}\n</source>`;
    })
    .join("\n");
}

/** A text that stands between tags, without addresses and without tags of ours. */
export function fenced(text: string): string {
  return text.replace(FENCES, "‹").replace(MARKUP, "").replace(ADDRESS, "…");
}

function shownText({ paragraph, quote }: Citation): string {
  const { text } = paragraph;
  const from =
    text.length <= LONGEST_SHOWN ? 0 : Math.max(0, Math.min(quote.start - LEAD, text.length - LONGEST_SHOWN));
  const to = from + LONGEST_SHOWN;
  return splitSentences(text)
    .filter(({ start, end }) => start >= from && start < to && !givesOrders(text.slice(start, end)))
    .map(({ start, end }) => text.slice(start, Math.min(end, to)))
    .join("\n");
}
