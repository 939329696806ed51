// Ranked evidence comes in, the few paragraphs that the answer needs go out: usually one; for a comparison the best of
// each document that speaks of the same thing; for a list what matches nearly as well; for several parts one for each.
import type { WeighedConcept } from "../retrieving/coverage.ts";
import type { Evidence } from "../retrieving/rank-candidates.ts";
import { spansTime } from "../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** A question, or one part of it, with its ranking. */
export interface RankedAsking {
  readonly question: UnderstoodQuestion;
  readonly concepts: readonly WeighedConcept[];
  readonly ranked: readonly Evidence[];
}

/** A paragraph of the answer. */
export interface SelectedEvidence {
  readonly evidence: Evidence;
  /** The parts of the question that it is quoted for. */
  readonly askings: readonly RankedAsking[];
  /**
   * `main` carries the answer, and its bureaux are the answer's; `tie` is quoted besides, since it may be what was meant;
   * `pointer` is cited and not quoted.
   */
  readonly role: "main" | "tie" | "pointer";
}

/**
 * How far below the best score a paragraph may stand, in score units, and what share of the best one's coverage it must
 * have; measured on the development set (needed paragraphs found against citations that are not needed).
 */
const BOUNDS = {
  tie: { margin: 1.2, coverage: 0 },
  pointer: { margin: 3, coverage: 0 },
  list: { margin: 2, coverage: 0.6 },
  acrossTime: { margin: 4.5, coverage: 0.6 },
} as const;

/** A part is answered by the best paragraph of the whole question unless another stands this far above it. */
const PART_MARGIN = 1;

/** Own words of a part up to which "which bureau is responsible" names no subject. */
const MOST_WORDS_OF_WHOSE = 3;

/** Most paragraphs of a plain answer: a reader checks two or three, not ten. */
const MOST_PLAIN = 3;

/** The evidence to cite, best first and then what is only pointed to; at most `limit`, at least one. */
export function selectEvidence(
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
  limit: number,
): readonly SelectedEvidence[] {
  const carriers = [best, ...partEvidence(best, parts), ...companions(best, whole), ...fellows(best, whole)];
  const main = uniqueOf(carriers).slice(0, limit);
  const room = Math.max(0, Math.min(limit, MOST_PLAIN) - main.length);
  const others = within(best, whole.ranked, "pointer").filter((other) => !main.some(isSameAs(other)));
  const besides = others.slice(0, room).map(
    (evidence): SelectedEvidence => ({
      evidence,
      askings: [whole],
      role: best.score - evidence.score <= BOUNDS.tie.margin ? "tie" : "pointer",
    }),
  );
  const carrying = main.map(
    (evidence): SelectedEvidence => ({
      evidence,
      askings: askingsOf(evidence, best, whole, parts),
      role: "main",
    }),
  );
  return [...carrying, ...besides];
}

function isSameAs({ paragraph }: Evidence): (other: Evidence) => boolean {
  return (other) => other.paragraph.id === paragraph.id;
}

function uniqueOf(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((each, i) => evidence.findIndex(isSameAs(each)) === i);
}

/** For each part that the best paragraph does not answer, the one that does. */
function partEvidence(best: Evidence, parts: readonly RankedAsking[]): readonly Evidence[] {
  return parts.flatMap((part) => {
    const top = part.ranked[0];
    return top === undefined || answersPart(best, part) ? [] : [top];
  });
}

function answersPart(evidence: Evidence, part: RankedAsking): boolean {
  if (asksOnlyWhose(part)) return true;
  const top = part.ranked[0];
  const own = ownIn(evidence, part);
  return top !== undefined && own !== undefined && top.score - own.score <= PART_MARGIN;
}

/** "And which bureau is responsible?" is asked of what the other parts are about. */
function asksOnlyWhose({ question }: RankedAsking): boolean {
  const own = question.concepts.filter(({ weight }) => weight === 1);
  return question.types.has("bureau") && own.length <= MOST_WORDS_OF_WHOSE;
}

function ownIn(evidence: Evidence, part: RankedAsking): Evidence | undefined {
  return part.ranked.find(({ paragraph }) => paragraph.id === evidence.paragraph.id);
}

/** What carries the answer besides the best, for the kind of the question. */
function companions(best: Evidence, { question, ranked }: RankedAsking): readonly Evidence[] {
  if (spansTime(question)) return bestOfOtherDocuments(best, within(best, ranked, "acrossTime"));
  return question.types.has("list") ? within(best, ranked, "list") : [];
}

/** Who is responsible for a programme: every near tie under its heading says, not the one bullet that happens to be first. */
function fellows(best: Evidence, { question, ranked }: RankedAsking): readonly Evidence[] {
  if (!question.types.has("bureau")) return [];
  const heading = best.paragraph.section.join("\n");
  const ties = within(best, ranked, "tie").slice(0, MOST_PLAIN - 1);
  return ties.filter(
    ({ paragraph }) =>
      paragraph.documentId === best.paragraph.documentId && paragraph.section.join("\n") === heading,
  );
}

function bestOfOtherDocuments(best: Evidence, others: readonly Evidence[]): readonly Evidence[] {
  const documents = new Set([best.paragraph.documentId]);
  return others.filter(({ paragraph }) => {
    const isFirst = !documents.has(paragraph.documentId);
    documents.add(paragraph.documentId);
    return isFirst;
  });
}

function within(
  best: Evidence,
  ranked: readonly Evidence[],
  bound: keyof typeof BOUNDS,
): readonly Evidence[] {
  const { margin, coverage } = BOUNDS[bound];
  return ranked.filter(
    (evidence) =>
      evidence.paragraph.id !== best.paragraph.id &&
      best.score - evidence.score <= margin &&
      evidence.features.coverage >= coverage * best.features.coverage,
  );
}

/** The parts that a paragraph answers, the whole question where there are none. */
function askingsOf(
  evidence: Evidence,
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
): readonly RankedAsking[] {
  const answered = parts.filter((part) =>
    answersPart(best, part) ? evidence === best : part.ranked[0]?.paragraph.id === evidence.paragraph.id,
  );
  return answered.length === 0 ? [whole] : answered;
}
