// What a question asks and the passages nearest to it come in; whether they speak for other years than the one that it wants goes out.

import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { PassageProfile, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { sharedSentences } from "../retrieving/passages/subject-sentences.ts";
import { isNumberOf } from "../understanding/asking/counting/counting.ts";
import { asksOtherYear } from "../understanding/asking/values/asked-time.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** Sentences that say nearly as much as the most telling one are telling too. */
const TELLING_SHARE = 0.8;

/**
 * Judged by the sentence that says most of the question, among those that state the value asked for with a date where some do: the paragraph around it
 * may speak of many years ("3 million users at the end of 2024", and a plan for 2025). What names no year speaks for that of its own document.
 */
export function speaksOfOtherYear(
  nearest: readonly PassageProfile[],
  question: UnderstoodQuestion,
  concepts: readonly WeighedConcept[],
  yearOf: (profile: PassageProfile) => number,
): boolean {
  if (question.dates.length === 0) return false;
  const sentences = nearest.flatMap((profile) => {
    const year = yearOf(profile);
    return sharedSentences(concepts, profile).map((each) => ({ year, ...each }));
  });
  const values = askedValues(question.text);
  const counted = question.counted.filter(({ classes }) => classes.length > 0);
  const givesNumber = (sentence: SentenceProfile): boolean =>
    counted.length === 0 || counted.some((counting) => isNumberOf(sentence.counted, counting));
  const isOfAskedYear = (published: number): boolean => question.dates.some(({ year }) => year === published);
  const stating = sentences.filter(
    ({ sentence, year }) =>
      (sentence.dates.length > 0 || isOfAskedYear(year)) &&
      values.some((value) => value.isStatedIn(sentence)) &&
      givesNumber(sentence),
  );
  const candidates = stating.length > 0 ? stating : sentences;
  const most = Math.max(0, ...candidates.map(({ share }) => share));
  const telling = candidates.filter(({ share }) => share >= most * TELLING_SHARE);
  const years = new Set(telling.map(({ year }) => year));
  return [...years].every((published) => {
    const said = telling.filter(({ year }) => Object.is(year, published));
    return asksOtherYear(
      question,
      said.map(({ sentence }) => sentence),
      published,
    );
  });
}
