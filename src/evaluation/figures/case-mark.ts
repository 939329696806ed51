// A graded case comes in, the little of it that figures need goes out: ten thousand of them fit in memory, their texts
// would not.
import { createHash } from "node:crypto";
import type { GradedCase } from "../run-folder.ts";

/** A graded case without its texts. */
export interface CaseMark
  extends Pick<
    GradedCase,
    | "id"
    | "language"
    | "answerability"
    | "unanswerableKind"
    | "tags"
    | "parallelId"
    | "cluster"
    | "turn"
    | "sourceLanguage"
    | "status"
    | "answerLength"
    | "bureaux"
    | "expectedBureaux"
    | "confidence"
    | "grades"
  > {
  /** Hash of what is asked and expected: cases of two runs are comparable only where it is the same. */
  readonly question: string;
  /** Relevant places among the first 1, 2, … 10 of the ranking; null where recall is not defined. */
  readonly hitsByDepth: readonly number[] | null;
}

/** Depths of the curve of recall. */
export const DEPTHS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What figures need of a case. */
export function markOf(graded: GradedCase): CaseMark {
  return {
    id: graded.id,
    language: graded.language,
    answerability: graded.answerability,
    unanswerableKind: graded.unanswerableKind,
    tags: graded.tags,
    parallelId: graded.parallelId,
    cluster: graded.cluster,
    turn: graded.turn,
    sourceLanguage: graded.sourceLanguage,
    status: graded.status,
    answerLength: graded.answerLength,
    bureaux: graded.bureaux,
    expectedBureaux: graded.expectedBureaux,
    confidence: graded.confidence,
    grades: graded.grades,
    question: hashQuestion(graded),
    hitsByDepth: countHits(graded),
  };
}

function hashQuestion({
  query,
  history,
  answerability,
  expected,
  facts,
  expectedBureaux,
}: GradedCase): string {
  const gold = expected.map((group) =>
    group.map(({ document, snippet, grade }) => [document, snippet, grade]),
  );
  const asked = [
    query,
    history,
    answerability,
    gold,
    facts.map(({ spellings }) => spellings),
    expectedBureaux,
  ];
  return createHash("sha256").update(JSON.stringify(asked)).digest("base64");
}

function countHits({ retrieved, grades }: GradedCase): readonly number[] | null {
  if (retrieved === null || grades["recall-at-10"] === null) return null;
  return DEPTHS.map((depth) => retrieved.slice(0, depth).filter(({ grade }) => grade > 0).length);
}
