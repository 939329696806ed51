// A question and its parts come in, the ranked evidence of each goes out: all are understood before the encoder is called, so that it
// is called once, and where one sets times side by side, it is ranked once more by what it asks without them.
import type { Language } from "../domain/document.ts";
import type { EvidenceFilters } from "../domain/question.ts";
import { type AskedQuestion, embedQuestions } from "./embed-questions.ts";
import { letOthers } from "./let-others.ts";
import { rankAcrossTimes } from "./ordering/rank-across-times.ts";
import { type RankingParts, rankEmbedded, type SearchedQuestion, understandAsked } from "./rank-question.ts";
import { type RankedQuestion, readSigns } from "./read-signs.ts";
import { askTogether } from "./retrieving/coverage/said-concepts.ts";
import type { ProfileOf } from "./retrieving/passages/passage-profile.ts";
import { PART_DEPTH } from "./retrieving/retrieve-candidates.ts";
import { searchOnce } from "./retrieving/search-once.ts";
import type { StandaloneQuestion } from "./understanding/conversation/condense-question.ts";
import { spansTime } from "./understanding/spans-time.ts";
import { withoutTimes } from "./understanding/timeless-question.ts";

/** Ranks the questions in their order, the first of which is the whole and the others its parts; other requests have their turn before each but the first. */
export async function rankTogether(
  standalones: readonly StandaloneQuestion[],
  language: Language,
  filters: EvidenceFilters,
  parts: RankingParts,
  profileOf: ProfileOf,
  signal: AbortSignal | undefined,
): Promise<readonly RankedQuestion[]> {
  const comparisons = await understandComparisons(standalones, language, parts, signal);
  const asked = comparisons.flat();
  askTogether(asked.map(({ concepts }) => concepts));
  const embedded = await embedQuestions(asked, parts, signal);
  const { library, chunkRuns, depth } = parts;
  const whole = { library, chunkRuns, depth, ...searchOnce(parts) };
  const part = { ...whole, depth: PART_DEPTH };
  const found: SearchedQuestion[] = [];
  let next = 0;
  for (const { length } of comparisons) {
    if (next > 0) await letOthers(signal);
    const ranked: SearchedQuestion[] = [];
    for (const each of embedded.slice(next, next + length))
      ranked.push(await rankEmbedded(each, filters, parts, profileOf, signal, next === 0 ? whole : part));
    found.push(...acrossTimes(ranked));
    next += length;
  }
  return readSigns(found, parts, profileOf, signal);
}

/** Each question, followed by the same without its times where it sets some side by side. */
async function understandComparisons(
  standalones: readonly StandaloneQuestion[],
  language: Language,
  parts: RankingParts,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly AskedQuestion[])[]> {
  const comparisons: (readonly AskedQuestion[])[] = [];
  for (const standalone of standalones) {
    const asked = await understandAsked(standalone, language, parts, signal);
    const timeless = spansTime(asked.question) ? withoutTimes(standalone) : undefined;
    comparisons.push(
      timeless === undefined ? [asked] : [asked, await understandAsked(timeless, language, parts, signal)],
    );
  }
  return comparisons;
}

/** One ranking of a question that was ranked with its times and without; none of none. */
function acrossTimes([dated, timeless]: readonly SearchedQuestion[]): readonly SearchedQuestion[] {
  if (dated === undefined) return [];
  if (timeless === undefined) return [dated];
  const ranked = rankAcrossTimes(dated.ranked, timeless.ranked);
  const embedMs = dated.embedMs + timeless.embedMs;
  const candidates = [...dated.candidates, ...timeless.candidates];
  return [{ ...dated, ranked, candidates, embedMs, retrieveMs: dated.retrieveMs + timeless.retrieveMs }];
}
