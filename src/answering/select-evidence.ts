// Ranked evidence comes in, the few paragraphs that the answer needs go out: usually one, the near ties besides it, and
// for a comparison the best of each document.
import type { Evidence } from "./rank-candidates.ts";
import type { UnderstoodQuestion } from "./understand-question.ts";

/**
 * How far below the best score a paragraph may stand and still be cited, by what is asked, in score units;
 * measured on the development set (recall of needed paragraphs against citations that are not needed).
 */
const MARGINS = { plain: 0.6, list: 1.6, compare: 2.4 } as const;

/** Most paragraphs of a plain answer: a reader checks two or three, not ten. */
const MOST_PLAIN = 3;

/** The evidence to quote, best first; at most `limit`, at least one. */
export function selectEvidence(
  ranked: readonly [Evidence, ...Evidence[]],
  question: UnderstoodQuestion,
  limit: number,
): readonly [Evidence, ...Evidence[]] {
  const [best, ...rest] = ranked;
  const spansTime = question.types.has("compare") || yearsAsked(question) > 1;
  const most = question.types.has("list") ? limit : Math.min(limit, MOST_PLAIN);
  const documents = new Set([best.paragraph.documentId]);
  const chosen: Evidence[] = [];
  for (const evidence of rest) {
    if (chosen.length + 1 >= most) break;
    const fromOther = !documents.has(evidence.paragraph.documentId);
    const margin =
      spansTime && fromOther ? MARGINS.compare : question.types.has("list") ? MARGINS.list : MARGINS.plain;
    if (best.score - evidence.score > margin) continue;
    documents.add(evidence.paragraph.documentId);
    chosen.push(evidence);
  }
  return [best, ...chosen];
}

function yearsAsked(question: UnderstoodQuestion): number {
  return new Set(question.dates.map(({ year }) => year).filter((year) => year !== undefined)).size;
}
