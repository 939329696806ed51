// A statement as it was typed over comes in, the figures in it that neither the draft nor its sources have go out: the digits of
// a name, a year or a restated amount that was changed by hand, which say nothing else that a comparison of facts could weigh.

/** 1 048, 1,048 and 1048 are one figure. */
const FIGURE = /\d+(?:[ \u00a0,]\d{3})*(?:\.\d+)?/g;

/** Figures that stand more often in `text` than in the draft or in any of its sources, as typed. */
export function strayFigures(text: string, drafted: string, sources: readonly string[]): readonly string[] {
  const known = [drafted, ...sources].map(countFigures);
  return [...countFigures(text)]
    .filter(([figure, { times }]) => known.every((counts) => (counts.get(figure)?.times ?? 0) < times))
    .map(([, { typed }]) => typed);
}

function countFigures(text: string): ReadonlyMap<string, { readonly times: number; readonly typed: string }> {
  const counts = new Map<string, { times: number; typed: string }>();
  for (const [typed] of text.matchAll(FIGURE)) {
    const figure = typed.replace(/[ \u00a0,]/g, "");
    const known = counts.get(figure);
    counts.set(figure, { times: (known?.times ?? 0) + 1, typed });
  }
  return counts;
}
