// Chunks come in, one inverted index a group of languages goes out: the words of each passage, with the words of its
// headings and of its bureaux at a lower weight, so that "what does the section on hydrogen say" finds its bullets.
import type { BureauRegister } from "../domain/bureau.ts";
import type { Paragraph } from "../domain/document.ts";
import type { InvertedIndex } from "../domain/inverted-index.ts";
import { type TermGroup, termGroupOf } from "../domain/snapshot.ts";
import type { Chunk } from "../ports.ts";
import { extractTerms } from "../text/terms.ts";

/** Weight of a term by the field it stands in; text counts once for each time it stands there. */
const FIELD_WEIGHTS = { text: 1, section: 0.4, bureau: 0.4 } as const;

/** The inverted index of all passages in one group of languages; sentences are searched by vector only. */
export function buildInvertedIndex(
  group: TermGroup,
  chunks: readonly Chunk[],
  paragraphOf: (id: string) => Paragraph,
  bureaux: BureauRegister,
): InvertedIndex {
  const postings = new Map<string, Map<number, number>>();
  const lengths = new Float32Array(chunks.length);
  chunks.forEach((chunk, number) => {
    const paragraph = paragraphOf(chunk.paragraphId);
    if (chunk.unit !== "passage" || termGroupOf(paragraph.language) !== group) return;
    for (const field of fieldsOf(chunk, paragraph, bureaux)) {
      for (const { term } of extractTerms(field.text)) {
        addPosting(postings, term, number, field.weight);
        lengths[number] = (lengths[number] as number) + field.weight;
      }
    }
  });
  return toArrays(postings, lengths);
}

function fieldsOf(
  chunk: Chunk,
  paragraph: Paragraph,
  bureaux: BureauRegister,
): readonly { readonly text: string; readonly weight: number }[] {
  const responsible = paragraph.bureaux.filter(({ basis }) => basis !== "document");
  const names = responsible.flatMap(({ code }) => {
    const bureau = bureaux.get(code);
    return bureau === undefined ? [] : [code, paragraph.language === "en" ? bureau.en : bureau.zhHant];
  });
  return [
    { text: paragraph.text.slice(chunk.start, chunk.end), weight: FIELD_WEIGHTS.text },
    { text: paragraph.section.join("\n"), weight: FIELD_WEIGHTS.section },
    { text: names.join("\n"), weight: FIELD_WEIGHTS.bureau },
  ];
}

function addPosting(
  postings: Map<string, Map<number, number>>,
  term: string,
  chunk: number,
  weight: number,
): void {
  const row = postings.get(term) ?? new Map<number, number>();
  row.set(chunk, (row.get(chunk) ?? 0) + weight);
  postings.set(term, row);
}

function toArrays(
  postings: ReadonlyMap<string, ReadonlyMap<number, number>>,
  lengths: Float32Array,
): InvertedIndex {
  const terms = [...postings.keys()].sort();
  const total = terms.reduce((sum, term) => sum + (postings.get(term)?.size ?? 0), 0);
  const offsets = new Uint32Array(terms.length + 1);
  const chunks = new Uint32Array(total);
  const weights = new Float32Array(total);
  let at = 0;
  terms.forEach((term, row) => {
    offsets[row] = at;
    for (const [chunk, weight] of postings.get(term) ?? []) {
      chunks[at] = chunk;
      weights[at] = weight;
      at++;
    }
  });
  offsets[terms.length] = at;
  return { terms, offsets, chunks, weights, lengths };
}
