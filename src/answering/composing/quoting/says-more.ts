// Two sentences of a passage come in with what is asked of it; whether the one says clearly more of that than the other goes out.
import { sentenceShares, shareTogether } from "../../retrieving/coverage/coverage-reader.ts";
import type { SentenceProfile } from "../../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import type { RankedAsking } from "../ranked-asking.ts";

/**
 * How much more of the question a sentence must say, by its words and as a cosine, to outdo another. Words alone are caught by a
 * heading that repeats them, meaning alone by a neighbour: of the development answers, what was outdone in both held the fact in 2 %.
 */
const MORE = { coverage: 0.1, similarity: 0.05 } as const;

/** Whether a sentence outdoes another of the same passage, in words and in meaning. */
export function saysMore(
  sentence: SentenceProfile,
  other: SentenceProfile,
  { profile, sentenceSimilarities }: Evidence,
  { concepts }: Pick<RankedAsking, "concepts">,
): boolean {
  const nearnessOf = ({ start }: SentenceProfile): number => sentenceSimilarities.get(start) ?? 0;
  if (nearnessOf(sentence) - nearnessOf(other) < MORE.similarity) return false;
  const shares = sentenceShares(concepts, profile);
  const coveredBy = (each: SentenceProfile): number => shares[profile.sentences.indexOf(each)] ?? 0;
  return coveredBy(sentence) - coveredBy(other) >= MORE.coverage;
}

/** Whether a sentence says by itself all of the question that it says together with the one before it. */
export function saysAllOf(
  sentence: SentenceProfile,
  { profile }: Evidence,
  { concepts }: Pick<RankedAsking, "concepts">,
): boolean {
  const at = profile.sentences.indexOf(sentence);
  const alone = shareTogether(concepts, profile, at, at + 1);
  return alone >= shareTogether(concepts, profile, Math.max(0, at - 1), at + 1);
}
