// A figure of a quotation in, the day that it speaks for out: what the sentence itself says ("as of this August", 截至2023年9月底),
// else its document's date.
import type { DocumentRecord, Span } from "../domain/document.ts";
import { extractDates } from "../text/dates.ts";
import { splitSentences } from "../text/sentences.ts";
import { lastDayOf } from "./told-status.ts";

const AS_AT_BEFORE =
  /(?:截至|截止|as (?:at|of)(?: the end of)?|up to(?: the end of)?|by the end of)[ \u3000]*(?:今年|this |the )*$/iu;

/** ISO date that a figure at `span` of a text speaks for. */
export function asAtDate(text: string, span: Span, document: DocumentRecord): string {
  const sentence = splitSentences(text).find(({ start, end }) => start <= span.start && span.start < end);
  const from = sentence?.start ?? 0;
  const documentYear = Number(document.publishedOn.slice(0, 4));
  const said = extractDates(text.slice(from, sentence?.end ?? text.length), { documentYear }).findLast(
    ({ start }) =>
      from + start < span.start &&
      AS_AT_BEFORE.test(text.slice(Math.max(0, from + start - 24), from + start)),
  );
  return (said === undefined ? undefined : lastDayOf(said, documentYear)) ?? document.publishedOn;
}
