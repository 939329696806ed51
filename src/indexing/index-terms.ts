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

/** Postings in the order of their chunks, each with the number of its term: flat, since millions of maps would fill the memory. */
interface Gathered {
  /** Numbers of the terms, in the order that they were met. */
  readonly numberOf: Map<string, number>;
  readonly terms: number[];
  readonly chunks: number[];
  readonly weights: number[];
}

/** The inverted index of the passages in one group of languages, or of those that `isWanted`; sentences are searched by vector only. */
export function buildInvertedIndex(
  group: TermGroup,
  chunks: readonly Chunk[],
  paragraphOf: (id: string) => Paragraph,
  bureaux: BureauRegister,
  isWanted: (chunk: number) => boolean = () => true,
): InvertedIndex {
  const gathered: Gathered = { numberOf: new Map(), terms: [], chunks: [], weights: [] };
  const lengths = new Float32Array(chunks.length);
  chunks.forEach((chunk, number) => {
    if (chunk.unit !== "passage" || !isWanted(number)) return;
    const paragraph = paragraphOf(chunk.paragraphId);
    if (termGroupOf(paragraph.language) !== group) return;
    const weights = new Map<string, number>();
    for (const field of fieldsOf(chunk, paragraph, bureaux)) {
      for (const { term } of extractTerms(field.text)) {
        weights.set(term, (weights.get(term) ?? 0) + field.weight);
        lengths[number] = (lengths[number] as number) + field.weight;
      }
    }
    gather(gathered, number, weights);
  });
  return sortByTerm(gathered, lengths);
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

function gather(gathered: Gathered, chunk: number, weights: ReadonlyMap<string, number>): void {
  const { numberOf } = gathered;
  for (const [term, weight] of weights) {
    let number = numberOf.get(term);
    if (number === undefined) {
      number = numberOf.size;
      numberOf.set(term, number);
    }
    gathered.terms.push(number);
    gathered.chunks.push(chunk);
    gathered.weights.push(weight);
  }
}

/** Puts postings under their terms, in code-unit order; within a term they stay in the order of their chunks. */
function sortByTerm(gathered: Gathered, lengths: Float32Array): InvertedIndex {
  const terms = [...gathered.numberOf.keys()].sort();
  const rowOf = new Uint32Array(terms.length);
  for (const [row, term] of terms.entries()) rowOf[gathered.numberOf.get(term) as number] = row;
  const offsets = new Uint32Array(terms.length + 1);
  for (const number of gathered.terms) {
    const next = (rowOf[number] as number) + 1;
    offsets[next] = (offsets[next] as number) + 1;
  }
  for (let row = 0; row < terms.length; row++)
    offsets[row + 1] = (offsets[row + 1] as number) + (offsets[row] as number);
  const chunks = new Uint32Array(gathered.terms.length);
  const weights = new Float32Array(gathered.terms.length);
  const next = offsets.slice();
  for (const [i, number] of gathered.terms.entries()) {
    const row = rowOf[number] as number;
    const at = next[row] as number;
    next[row] = at + 1;
    chunks[at] = gathered.chunks[i] as number;
    weights[at] = gathered.weights[i] as number;
  }
  return { terms, offsets, chunks, weights, lengths };
}
