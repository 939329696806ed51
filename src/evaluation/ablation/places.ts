// A question's gold and what a way to rank found for it come in; the few numbers that the figures are made of go out.
import type { EvaluationCase } from "../question-set.ts";
import type { ResolvedPassage } from "../resolve-gold.ts";

/** A ranked entry: the ids of the versions that stand in one place of the list. */
export type RankedEntry = readonly string[];

/** Where a ranking has what a question needs. */
export interface Places {
  /** Place of the first right entry, from 1; Infinity where none was found. */
  readonly first: number;
  /** Place by which every group of interchangeable passages has one; Infinity where one has none. */
  readonly all: number;
}

/** Depth of "every needed paragraph": the citations that a question asks for by default. */
const NEEDED_DEPTH = 5;

/** The figures of a ranking: 1 where it holds for a question. */
export const FIGURES = {
  "hit@1": ({ first }) => first <= 1,
  "hit@3": ({ first }) => first <= 3,
  "hit@10": ({ first }) => first <= 10,
  needed: ({ all }) => all <= NEEDED_DEPTH,
} as const satisfies Readonly<Record<string, (places: Places) => boolean>>;

/** Name of a figure. */
export type FigureName = keyof typeof FIGURES;

/** Looks up where a ranking, best first, has each group of a question's gold. */
export function placesOf(
  gold: readonly (readonly ResolvedPassage[])[],
  ranking: readonly RankedEntry[],
): Places {
  const places = gold.map((group) => {
    const ids = new Set(group.flatMap(({ paragraphIds }) => paragraphIds));
    const index = ranking.findIndex((entry) => entry.some((id) => ids.has(id)));
    return index < 0 ? Number.POSITIVE_INFINITY : index + 1;
  });
  return { first: Math.min(...places), all: Math.max(...places) };
}

/** What is drawn and flipped together: one question in several scripts, a conversation, else the question alone. */
export function conversationOf({ id, parallelId, conversationId, history }: EvaluationCase): string {
  const opening = history.find(({ role }) => role === "user")?.content;
  return parallelId ?? conversationId ?? (opening === undefined ? id : `turns: ${opening}`);
}
