// A passage and what else was found come in; the footnotes that the passage points to go out: what it calls "six local universities"
// the footnote names.
import type { Evidence } from "./rank-candidates.ts";

/** Marks of footnotes as the transcription writes them. */
const FOOTNOTE_MARK = /<sup>([^<>]{1,12})<\/sup>/g;

/** The footnotes of a passage among the ranked, in their order. */
export function footnotesOf({ paragraph }: Evidence, ranked: readonly Evidence[]): readonly Evidence[] {
  const marks = Array.from(paragraph.text.matchAll(FOOTNOTE_MARK), ([, mark]) => mark);
  if (marks.length === 0) return [];
  return ranked.filter(
    ({ paragraph: note }) =>
      note.kind === "footnote" && note.documentId === paragraph.documentId && marks.includes(note.label),
  );
}
