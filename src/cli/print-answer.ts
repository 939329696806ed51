// An answer as the service gives it comes in; the text that a person reads in a terminal goes out.
import type { Language } from "../domain/document.ts";
import type { AskResponse, CitationBody } from "../http/contract.ts";
import { nameIn } from "../http/present-evidence.ts";
import { ANSWER_WORDS, dateIn } from "./answer-words.ts";
import { wrapText } from "./wrap-text.ts";

/** The answer, its notices and its sources, wrapped to `width` columns. */
export function printAnswer(response: AskResponse, width: number): string {
  const words = ANSWER_WORDS[response.language];
  const wrap = (text: string, indent = "") => wrapText(text, width, indent);
  const notices = response.notices.map(({ text, citations }) =>
    wrap(`${words.notice}${text}${citations.map((ref) => ` [${ref}]`).join("")}`),
  );
  const bodies = response.bureaux.map((bureau) => `${nameIn(bureau, response.language)} (${bureau.code})`);
  const shown = response.status === "answered" ? response.citations : response.nearest;
  const sources = shown.map((citation) => printCitation(citation, response.language, wrap));
  const title = response.status === "answered" ? words.sources : words.nearest;
  const { composer, chatModel = "" } = response.provenance;
  return [
    wrap(response.answer),
    ...(composer === "generative" ? [wrap(words.written(chatModel))] : []),
    ...(bodies.length === 0 ? [] : [wrap(words.responsible + words.bodies(bodies))]),
    ...notices,
    ...(sources.length === 0 ? [] : [title, ...sources]),
  ]
    .join("\n\n")
    .concat("\n");
}

function printCitation(
  citation: CitationBody,
  language: Language,
  wrap: (text: string, indent?: string) => string,
): string {
  const { document, quote, bureaux, section, label, ref } = citation;
  const words = ANSWER_WORDS[language];
  const date = dateIn(language, document.publishedOn, document.publishedPrecision);
  const names = bureaux.map((bureau) => nameIn(bureau, language));
  const parts = [nameIn(document.title, language), section.at(-1) ?? "", label, date, words.bodies(names)];
  const heading = `[${ref}] ${parts.filter((part) => part !== "").join(" · ")}`;
  return `${wrap(heading)}\n${wrap(words.quote(quote.text), "    ")}`;
}
