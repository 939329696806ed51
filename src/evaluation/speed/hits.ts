// Ranked texts and gold passages come in; how often a right one stands first, or among the first four, goes out. Texts and
// not paragraphs are compared, because the tutorial's chunks know no paragraphs.
import { containsSnippet } from "../contains-snippet.ts";
import type { EvaluationCase } from "../question-set.ts";

/** Texts that a contender returns for a question, best first. */
export type RankTexts = (item: EvaluationCase) => Promise<readonly string[]>;

/** Shares of the questions, 0 to 1. */
export interface HitRates {
  readonly first: number;
  readonly amongFour: number;
}

/** Results that the tutorial asks for, and so the most that count of anybody. */
export const TOP = 4;

/** Questions that can be asked of anybody: answerable, with a gold snippet, and not a follow-up. */
export function comparableCases(cases: readonly EvaluationCase[]): readonly EvaluationCase[] {
  return cases.filter(
    ({ answerable, history, needed }) =>
      answerable && history.length === 0 && needed.some((group) => group.some(({ snippet }) => snippet)),
  );
}

/** How often a right text comes back; a text is right that holds any of the question's gold snippets. */
export async function hitRates(cases: readonly EvaluationCase[], rank: RankTexts): Promise<HitRates> {
  let first = 0;
  let amongFour = 0;
  for (const item of cases) {
    const at = (await rank(item)).slice(0, TOP).findIndex((text) => isRight(text, item));
    if (at === 0) first++;
    if (at !== -1) amongFour++;
  }
  return { first: first / Math.max(1, cases.length), amongFour: amongFour / Math.max(1, cases.length) };
}

function isRight(text: string, item: EvaluationCase): boolean {
  return item.needed.some((group) =>
    group.some(({ snippet }) => snippet !== null && containsSnippet(text, snippet)),
  );
}
