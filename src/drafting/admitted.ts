// The documents that a request is narrowed to come in, whether a paragraph may be cited goes out: of one that stands in two
// languages the version that was left out is not quoted in the other's place.
import type { Paragraph } from "../domain/document.ts";

/** Tells of a paragraph whether the request lets it be cited. */
export type IsAdmitted = (paragraph: Pick<Paragraph, "documentId">) => boolean;

/** By the ids of documents; undefined admits all. */
export function admitted(documents: readonly string[] | undefined): IsAdmitted {
  const ids = documents === undefined ? undefined : new Set(documents);
  return ({ documentId }) => ids?.has(documentId) ?? true;
}
