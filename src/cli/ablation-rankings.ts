// The parts of an assistant and a question come in; its ranking by the service, by the service without one leg or one
// feature, and by the controls goes out. A leg that is left out neither proposes nor scores.
import type { AssistantParts } from "../answering/answer-question.ts";
import { rankEvidence, type SearchedQuestion } from "../answering/rank-question.ts";
import { findRuns } from "../answering/retrieving/chunk-runs.ts";
import { evidenceFilter } from "../answering/retrieving/evidence-filter.ts";
import { createProfileReader, type ProfileOf } from "../answering/retrieving/passages/passage-profile.ts";
import { type Evidence, scoreOf, weightsFor } from "../answering/retrieving/ranking/rank-candidates.ts";
import { FEATURE_NAMES, type RankFeatures } from "../answering/retrieving/ranking/rank-features.ts";
import { queryFor } from "../answering/retrieving/retrieve-candidates.ts";
import {
  condenseQuestion,
  type StandaloneQuestion,
} from "../answering/understanding/conversation/condense-question.ts";
import type { EvidenceFilters } from "../domain/question.ts";
import { TERM_GROUPS } from "../domain/snapshot.ts";
import type { RankedEntry } from "../evaluation/ablation/places.ts";
import { fuseRankings } from "../evaluation/benchmarks/collection.ts";
import type { EvaluationCase } from "../evaluation/question-set.ts";
import type { ChunkFilter, Hit, LexicalIndex, TermTranslator, VectorIndex } from "../ports.ts";
import { ownTerms, wordHits } from "./word-ranking.ts";

/** Rankings by the name of the way that made them, the service's first. */
export type RankingsByWay = ReadonlyMap<string, readonly RankedEntry[]>;

/** The name of the whole ranking. */
const SERVICE = "the service";

/** How deep the controls look, and how much of a ranking is kept. */
const DEPTH = 100;

/** What is changed to leave something out. */
interface WithoutLeg {
  readonly parts: AssistantParts;
  readonly withHistory: boolean;
}

/** Ranks a question in every way that an ablation compares. */
export function ablationRanker(
  parts: AssistantParts,
): (item: EvaluationCase) => Promise<{ readonly left: RankingsByWay; readonly controls: RankingsByWay }> {
  const profileOf = createProfileReader();
  const legs = legsLeftOut(parts);
  return async (item) => {
    const standalone = condenseQuestion(item.query, item.history);
    const whole = await rankEvidence(standalone, item.language, {}, parts, profileOf);
    const service: [string, readonly RankedEntry[]] = [SERVICE, entriesOf(whole.ranked)];
    const left = new Map([service]);
    for (const [name, { parts: without, withHistory }] of legs) {
      const asked = withHistory ? standalone : condenseQuestion(item.query, []);
      left.set(name, entriesOf((await rankEvidence(asked, item.language, {}, without, profileOf)).ranked));
    }
    for (const name of FEATURE_NAMES) {
      left.set(`feature ${name}`, entriesOf(withoutFeature(whole.ranked, name)));
    }
    const controls = new Map([service, ...(await controlRankings(standalone, whole, parts, undefined))]);
    return { left, controls };
  };
}

/** Ranks a question among the passages of some languages alone: the service, and the controls. */
export function narrowedRanker(
  parts: AssistantParts,
  filters: EvidenceFilters,
): (item: EvaluationCase) => Promise<RankingsByWay> {
  const profileOf: ProfileOf = createProfileReader();
  const filter = evidenceFilter(filters, parts);
  return async (item) => {
    const standalone = condenseQuestion(item.query, item.history);
    const whole = await rankEvidence(standalone, item.language, filters, parts, profileOf);
    const controls = await controlRankings(standalone, whole, parts, filter);
    return new Map([[SERVICE, entriesOf(whole.ranked)], ...controls]);
  };
}

/** The version that scored best and its twin stand in one place. */
function entriesOf(ranked: readonly Evidence[]): readonly RankedEntry[] {
  return ranked
    .slice(0, DEPTH)
    .map(({ paragraph, counterpart }) => [paragraph.id, ...(counterpart === null ? [] : [counterpart.id])]);
}

/**
 * The same evidence in the order that it has when one weight is 0; the other weights are not fitted again, and what a passage won or lost
 * besides (for what it lacks, for its date) stays.
 */
export function withoutFeature(ranked: readonly Evidence[], left: keyof RankFeatures): readonly Evidence[] {
  return ranked
    .map((evidence, place) => {
      const lost = fittedScore(evidence, undefined) - fittedScore(evidence, left);
      return { evidence, place, score: evidence.score - lost };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .map(({ evidence }) => evidence);
}

/** By the weights alone, of the version that scores better; without one feature where one is named. */
function fittedScore(
  { features, otherFeatures, same }: Evidence,
  left: keyof RankFeatures | undefined,
): number {
  const score = (of: RankFeatures, ofSame: boolean): number =>
    scoreOf(of, left === undefined ? weightsFor(ofSame) : { ...weightsFor(ofSame), [left]: 0 });
  const own = score(features, same);
  return otherFeatures === undefined ? own : Math.max(own, score(otherFeatures, !same));
}

function legsLeftOut(parts: AssistantParts): ReadonlyMap<string, WithoutLeg> {
  const { vectors, lexical, library } = parts;
  const isPassage = (chunk: number): boolean => library.chunks.at(chunk)?.unit === "passage";
  const silent = (group: string): AssistantParts => ({
    ...parts,
    lexical: new Map(
      Array.from(lexical, ([of, leg]) => [of, group === "both" || of === group ? silentWords(leg) : leg]),
    ),
  });
  const without: Readonly<Record<string, AssistantParts>> = {
    "leg encoder": { ...parts, vectors: silentVectors(vectors) },
    "leg sentence vectors": {
      ...parts,
      chunkRuns: findRuns(library, ({ unit }) => unit === "passage"),
      vectors: narrowedVectors(vectors, isPassage),
    },
    ...Object.fromEntries(TERM_GROUPS.map((group) => [`leg BM25, ${group}`, silent(group)])),
    "leg BM25": silent("both"),
    "leg translation table": { ...parts, translator: { translate: () => [] } },
    "translations, the likeliest alone": { ...parts, translator: likeliestAlone(parts.translator) },
    "everyday words": { ...parts, everydayWords: () => [] },
    "leg names of bodies": { ...parts, findBodies: () => [] },
  };
  return new Map<string, WithoutLeg>([
    ...Object.entries(without).map(
      ([name, changed]) => [name, { parts: changed, withHistory: true }] as const,
    ),
    ["the turns before", { parts, withHistory: false }] as const,
  ]);
}

/** Each word in the one way that the table holds for most probable. */
function likeliestAlone({ translate }: TermTranslator): TermTranslator {
  return { translate: (term, from) => translate(term, from).slice(0, 1) };
}

function silentVectors(vectors: VectorIndex): VectorIndex {
  return {
    ...vectors,
    search: async () => [],
    similarities: async (_, chunks) => chunks.map(() => 0),
  };
}

function narrowedVectors(vectors: VectorIndex, admits: ChunkFilter): VectorIndex {
  return {
    ...vectors,
    search: (vector, limit, filter) =>
      vectors.search(vector, limit, (chunk) => admits(chunk) && (filter === undefined || filter(chunk))),
  };
}

/** Proposes nothing; how rare a word is stays known, for the weight of a concept is no leg's own. */
function silentWords(leg: LexicalIndex): LexicalIndex {
  return { ...leg, search: async () => [] };
}

/** Rankings that the service must beat, over the same standalone question. */
async function controlRankings(
  { text }: StandaloneQuestion,
  { concepts }: SearchedQuestion,
  parts: AssistantParts,
  filter: ChunkFilter | undefined,
): Promise<readonly (readonly [string, readonly RankedEntry[]])[]> {
  const words = await wordHits(() => ownTerms(text), parts, DEPTH, filter);
  const translated = await wordHits((group) => queryFor(concepts, group), parts, DEPTH, filter);
  const encoder = await encoderHits(text, parts, filter);
  const [translatedIds, encoderIds] = [idsOf(translated, parts), idsOf(encoder, parts)];
  return [
    ["BM25 of the question's own words", joinTwins(idsOf(words, parts), parts)],
    ["BM25 with the translation table", joinTwins(translatedIds, parts)],
    ["encoder alone", joinTwins(encoderIds, parts)],
    ["reciprocal rank fusion of these two", joinTwins(fuseRankings([translatedIds, encoderIds]), parts)],
  ];
}

async function encoderHits(
  text: string,
  parts: AssistantParts,
  filter: ChunkFilter | undefined,
): Promise<readonly Hit[]> {
  const [vector] = await parts.embedder.embed([text], "query");
  const admits = (chunk: number): boolean =>
    parts.library.chunks.at(chunk)?.unit === "passage" && (filter === undefined || filter(chunk));
  return vector === undefined ? [] : parts.vectors.search(vector, DEPTH, admits);
}

/** Paragraphs of hits that are best first, each where its best chunk stands. */
function idsOf(hits: readonly Hit[], { library }: AssistantParts): readonly string[] {
  return [...new Set(hits.map(({ chunk }) => library.chunks.at(chunk)?.paragraphId ?? ""))];
}

/** A control may show a paragraph and its other version in one place too: what is compared is the order. */
function joinTwins(ids: readonly string[], { library }: AssistantParts): readonly RankedEntry[] {
  const taken = new Set<string>();
  return ids.flatMap((id) => {
    if (taken.has(id)) return [];
    const entry = [id, library.paragraph(id)?.counterpartId ?? []].flat();
    for (const each of entry) taken.add(each);
    return [entry];
  });
}
