// Ranked evidence for a question that asks for what few sentences tell (a target, who leads, a reason, a share that a table gives) comes in;
// where the first passage does not tell it, the best near one that does goes out before it: the other says all the words of the question
// but that. Each place keeps the score that it had.

import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { PassageProfile, ProfileOf, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { sharedSentences } from "../retrieving/passages/subject-sentences.ts";
import { versionsOf, withFirst } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { asksLeader, statesLeader } from "../understanding/asking/asked-leader.ts";
import { askedRelation } from "../understanding/asking/asked-relations.ts";
import { asksTarget, statesTarget } from "../understanding/asking/values/asked-target.ts";
import { splitQuestion } from "../understanding/split-question.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** Places that are read. */
const PLACES = 10;

/** What a sentence has to tell, and how near its passage has to be to the first, in score units and in words. */
interface Telling {
  readonly tells: (sentence: SentenceProfile, passage: PassageProfile) => boolean;
  readonly margin: number;
  /** Share of what the most telling sentence says of the question that a telling one must say. */
  readonly share: number;
  /** The same of the first passage, which stays where it tells: with 0 in any of its sentences. */
  readonly shareOfFirst: number;
}

const TARGET = { margin: Number.POSITIVE_INFINITY, share: 0.6, shareOfFirst: 0.6 };
const LEADER = { margin: 4, share: 0.5, shareOfFirst: 0 };
const RELATION = { margin: 2.5, share: 0.3, shareOfFirst: 0 };
/** The label of a row names a part alone. */
const ROW = { margin: 2.5, share: 0.5, shareOfFirst: 0 };

/** The same evidence; as it came where nothing of the kind is asked for, or nothing near tells it. */
export function putTellingFirst(
  ranked: readonly Evidence[],
  question: Pick<UnderstoodQuestion, "asked" | "types">,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly Evidence[] {
  const [best] = ranked;
  const telling = tellingFor(question);
  if (best === undefined || telling === undefined) return ranked;
  const first = ranked.slice(0, PLACES).map((evidence) => ({
    evidence,
    passages: versionsOf(evidence, profileOf).map((passage) => ({
      passage,
      sentences: sharedSentences(concepts, passage),
    })),
  }));
  const all = first.flatMap(({ passages }) => passages.flatMap(({ sentences }) => sentences));
  const most = Math.max(0, ...all.map(({ share }) => share));
  const found = first.find(({ evidence, passages }) => {
    const enough = most * (evidence === best ? telling.shareOfFirst : telling.share);
    return (
      best.score - evidence.score <= telling.margin &&
      passages.some(({ passage, sentences }) =>
        sentences.some(({ sentence, share }) => share >= enough && telling.tells(sentence, passage)),
      )
    );
  });
  return withFirst(ranked, found?.evidence);
}

function tellingFor({ asked, types }: Pick<UnderstoodQuestion, "asked" | "types">): Telling | undefined {
  // Of several questions in one, another may be what the first passage answers.
  const isOne = splitQuestion(asked).length < 2;
  if (isOne && asksTarget(asked)) return { tells: statesTarget, ...TARGET };
  if (isOne && asksLeader(asked)) return { tells: statesLeader, ...LEADER };
  const relation = askedRelation(asked);
  if (relation !== undefined)
    return { tells: relation.isToldIn, ...RELATION, margin: relation.margin ?? RELATION.margin };
  const asksFigure = types.has("how-much") || types.has("how-many") || types.has("percent");
  return asksFigure ? { tells: (_, passage) => isRowOfFigures(passage), ...ROW } : undefined;
}

/** A cell that holds a figure and nothing else: 「10%」, 「100 000」. */
const FIGURE_CELL = /^\P{L}{0,4}\d[\d ,.]*[%％]?$/u;

function isRowOfFigures({ paragraph, sentences }: PassageProfile): boolean {
  return paragraph.kind === "table-row" && sentences.some(({ text }) => FIGURE_CELL.test(text.trim()));
}
