// A statement with its citation in, the sentence that the reply prints out: what it is taken from and of which date, then the
// document's own words in quotation marks.
import { quoted } from "../../answering/composing/words.ts";
import type { DocumentRecord } from "../../domain/document.ts";
import type { Library } from "../../ports.ts";
import { sourceLead } from "./reply-words.ts";
import type { WrittenStatement } from "./write-statement.ts";

/** The sentence; `again` where the one before it is from the same document. */
export function quotedStatement(
  { statement, citation }: WrittenStatement,
  again: boolean,
  library: Library,
): string {
  const { text, basis, language } = statement;
  const said = basis === "verbatim" ? quoted(text, language) : text;
  if (again || basis === "model") return said;
  return sourceLead(library.document(citation.paragraph.documentId) as DocumentRecord, language) + said;
}
