// A ranking and the gold of its case come in; the retrieval figures go out, as trec_eval defines them: ordered by score
// and then by id, the gain is the grade, and what nobody judged counts as not relevant.
import type { Language } from "../../domain/document.ts";
import type { Grades } from "../metrics.ts";
import type { RetrievedParagraph } from "../prediction.ts";
import {
  ndcgAt,
  orderByScore,
  type RelevanceGrades,
  recallAt,
  reciprocalRankAt,
} from "../ranking-metrics.ts";
import type { ResolvedPassage } from "../resolve-gold.ts";
import { holdsPassage } from "./holds-passage.ts";
import { scoreOf, yesOrNo } from "./ratios.ts";

/** Depth of the deepest figure. */
const DEPTH = 10;

/** A place of a ranking with the grade of what stands there: 0 where it is not relevant. */
export interface GradedPlace {
  readonly id: string;
  readonly score: number;
  readonly grade: number;
}

/** A ranking in trec_eval's order, under keys that its gold shares. */
export interface JudgedRanking {
  readonly places: readonly GradedPlace[];
  readonly keys: readonly string[];
  /** Grades by key, judged ones that are not relevant included. */
  readonly qrels: RelevanceGrades;
}

/** Looks up each place of a ranking in the gold. */
export function judgeRanking(
  retrieved: readonly RetrievedParagraph[],
  passages: readonly ResolvedPassage[],
  judgedIrrelevant: readonly string[],
): JudgedRanking {
  const qrels = new Map<string, number>(judgedIrrelevant.map((id) => [id, 0]));
  for (const [index, passage] of passages.entries()) {
    for (const key of keysOf(passage, index)) qrels.set(key, Math.max(passage.grade, qrels.get(key) ?? 0));
  }
  const byId = new Map(retrieved.map((place) => [place.id, place]));
  const claimed = new Set<string>();
  const ranked = orderByScore([...byId.values()]).flatMap((id) => byId.get(id) ?? []);
  const keys = ranked.map((place) => {
    const key = qrels.has(place.id) ? place.id : keyByText(place, passages, claimed);
    claimed.add(key);
    return key;
  });
  const places = ranked.map(({ id, score }, index) => ({
    id,
    score,
    grade: qrels.get(keys[index] ?? id) ?? 0,
  }));
  return { places, keys, qrels };
}

/** A passage that was not looked up in an index is known by its place in the case. */
function keysOf({ paragraphIds }: ResolvedPassage, index: number): readonly string[] {
  return paragraphIds.length > 0 ? paragraphIds : [`passage ${index}`];
}

function keyByText(
  place: RetrievedParagraph,
  passages: readonly ResolvedPassage[],
  claimed: ReadonlySet<string>,
): string {
  const found = passages.findIndex(
    (passage, index) =>
      passage.paragraphIds.length === 0 && !claimed.has(`passage ${index}`) && holdsPassage(place, passage),
  );
  return found < 0 ? place.id : `passage ${found}`;
}

type RankingGrades = Pick<
  Grades,
  | "recall-at-1"
  | "recall-at-5"
  | "recall-at-10"
  | "success-at-5"
  | "ndcg-at-10"
  | "rr-at-10"
  | "judged-at-10"
  | "other-language-at-10"
>;

/** What a case contributes to the retrieval figures; all null where there is no ranking or nothing relevant is known. */
export function gradeRanking(
  ranking: JudgedRanking | null,
  passages: readonly ResolvedPassage[],
  asked: Language,
): RankingGrades {
  if (ranking === null || passages.length === 0) return NO_RANKING;
  const { keys, qrels } = ranking;
  const top = keys.slice(0, DEPTH);
  const copies = otherLanguageCopies(passages, asked);
  return {
    "recall-at-1": scoreOf(recallAt(keys, qrels, 1)),
    "recall-at-5": scoreOf(recallAt(keys, qrels, 5)),
    "recall-at-10": scoreOf(recallAt(keys, qrels, DEPTH)),
    "success-at-5": yesOrNo(recallAt(keys, qrels, 5) > 0),
    "ndcg-at-10": scoreOf(ndcgAt(keys, qrels, DEPTH)),
    "rr-at-10": scoreOf(reciprocalRankAt(keys, qrels, DEPTH)),
    "judged-at-10": {
      numerator: top.filter((key) => qrels.has(key)).length,
      denominator: top.length,
    },
    "other-language-at-10": copies.size === 0 ? null : yesOrNo(top.some((key) => copies.has(key))),
  };
}

const NO_RANKING: RankingGrades = {
  "recall-at-1": null,
  "recall-at-5": null,
  "recall-at-10": null,
  "success-at-5": null,
  "ndcg-at-10": null,
  "rr-at-10": null,
  "judged-at-10": null,
  "other-language-at-10": null,
};

/** Gold that says in the other language what gold in the asker's language says; none where only one side has it. */
function otherLanguageCopies(passages: readonly ResolvedPassage[], asked: Language): ReadonlySet<string> {
  const english = (language: Language | null): boolean => language === "en";
  const own = passages.filter(({ language }) => language !== null && english(language) === english(asked));
  return new Set(own.flatMap(({ counterpartIds }) => counterpartIds));
}
