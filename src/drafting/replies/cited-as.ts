// A citation in, what a footnote calls it out: document, date, label, and the heading where the label counts from one.
import { documentDate, nameIn } from "../../answering/composing/in-language.ts";
import type { Citation } from "../../domain/answer.ts";
import type { Paragraph } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import type { ReplyTongue } from "./reply-draft.ts";

/** Paragraphs that bear no printed number: "para. 5" is the fifth under its heading, and each heading has one. */
const COUNTED_BY_SECTION: ReadonlySet<Paragraph["kind"]> = new Set(["prose", "bullet"]);

/** The label, after the heading that it counts under: 「概覽」第5段, para. 5 under “Overview”. */
export function placeIn({ kind, label, section }: Paragraph, language: ReplyTongue): string {
  const heading = section.at(-1);
  if (heading === undefined || !COUNTED_BY_SECTION.has(kind)) return label;
  return language === "en" ? `${label} under “${heading}”` : `「${heading}」${label}`;
}

/** Document, date and place: what a footnote says before its link. */
export function citedAs({ paragraph }: Citation, language: ReplyTongue, library: Library): string {
  const document = library.document(paragraph.documentId);
  const place = placeIn(paragraph, language);
  if (document === undefined) return place;
  const title = nameIn(language, document.title);
  const date = documentDate({ ...document, kind: "other" }, language);
  return language === "en" ? `${title}, ${date}, ${place}.` : `《${title}》，${date}，${place}。`;
}
