// Ranked evidence for a question whose answer is doubted comes in with the figures that the asker holds against it ("I remember 90"); where
// the first passage states none of them, the best one that does goes out before it: it is that one which tells of what or when they are.

import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { passageShare } from "../retrieving/coverage/coverage-reader.ts";
import type { ProfileOf } from "../retrieving/passages/passage-profile.ts";
import { versionsOf, withFirst } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { type HeldFigure, isHeldIn } from "../understanding/conversation/held-figures.ts";

/** Places that are read. */
const PLACES = 10;

/** Share of what the first passage says of the question that another one must say to be of the same thing. */
const AS_MUCH = 0.7;

/** The evidence in its new order, each place with the score that it had; as it came where no passage on the same thing states one. */
export function putHeldFirst(
  ranked: readonly Evidence[],
  held: readonly HeldFigure[],
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly Evidence[] {
  const [best] = ranked;
  if (best === undefined || held.length === 0) return ranked;
  const saidBy = (evidence: Evidence): number =>
    Math.max(...versionsOf(evidence, profileOf).map((profile) => passageShare(concepts, profile)));
  const states = (evidence: Evidence): boolean =>
    versionsOf(evidence, profileOf).some(({ sentences }) =>
      sentences.some(({ quantities }) => held.some((figure) => isHeldIn(figure, quantities))),
    );
  const enough = AS_MUCH * saidBy(best);
  const stating = ranked
    .slice(0, PLACES)
    .find((evidence) => states(evidence) && (evidence === best || saidBy(evidence) >= enough));
  return withFirst(ranked, stating);
}
