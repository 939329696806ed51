// A citation in, what a footnote calls it out: document, date and label.
import { documentDate, nameIn } from "../../answering/composing/words.ts";
import type { Citation } from "../../domain/answer.ts";
import type { Library } from "../../ports.ts";
import type { ReplyTongue } from "./reply-draft.ts";

/** Document, date and label: what a footnote says before its link. */
export function citedAs({ paragraph }: Citation, language: ReplyTongue, library: Library): string {
  const document = library.document(paragraph.documentId);
  if (document === undefined) return paragraph.label;
  const title = nameIn(language, document.title);
  const date = documentDate({ ...document, kind: "other" }, language);
  return language === "en"
    ? `${title}, ${date}, ${paragraph.label}.`
    : `《${title}》，${date}，${paragraph.label}。`;
}
