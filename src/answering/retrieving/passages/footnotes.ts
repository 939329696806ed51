// A passage and what else was found come in; the footnotes that the passage points to go out: what it calls "six local universities"
// the footnote names.
import type { Paragraph } from "../../../domain/document.ts";
import { withFirst } from "../ranking/evidence-list.ts";
import type { Evidence } from "../ranking/rank-candidates.ts";

/** Marks of footnotes as the transcription writes them. */
const FOOTNOTE_MARK = /<sup>([^<>]{1,12})<\/sup>/g;

function marksIn({ text }: Paragraph): readonly (string | null)[] {
  return Array.from(text.matchAll(FOOTNOTE_MARK), ([, mark = ""]) => mark);
}

/** The footnotes of a passage among the ranked, in their order. */
export function footnotesOf({ paragraph }: Evidence, ranked: readonly Evidence[]): readonly Evidence[] {
  const marks = marksIn(paragraph);
  if (marks.length === 0) return [];
  return ranked.filter(
    ({ paragraph: note }) =>
      note.kind === "footnote" && note.documentId === paragraph.documentId && marks.includes(note.label),
  );
}

/** Places in which a passage with a footnote is looked for. */
const PLACES = 10;

/**
 * The ranked without a footnote in the first place that belongs to a lesser passage: a footnote names who counts for the passage that
 * points to it, and for no other, so the nearest passage with a footnote goes before it where it says as much of the question.
 */
export function putPointingFirst(ranked: readonly Evidence[]): readonly Evidence[] {
  const [note] = ranked;
  if (note?.paragraph.kind !== "footnote") return ranked;
  const pointing = ranked.slice(0, PLACES).find(({ paragraph }) => marksIn(paragraph).length > 0);
  const isItsOwn = pointing !== undefined && footnotesOf(pointing, ranked).includes(note);
  if (pointing === undefined || isItsOwn || pointing.features.coverage < note.features.coverage)
    return ranked;
  return withFirst(ranked, pointing);
}
