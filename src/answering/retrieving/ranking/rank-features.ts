// A candidate comes in, the numbers that its rank is made of go out: each between 0 and 1 or a cosine, each readable.

import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import type { CoverageReader } from "../coverage/coverage-reader.ts";
import { type PassageProfile, type SentenceProfile, UNITS } from "../passages/passage-profile.ts";
import { holdsThing, toldThings } from "../passages/told-things.ts";
import type { Candidate } from "../retrieve-candidates.ts";

/** The features by name; ranking-weights.ts has a weight for each. */
export interface RankFeatures {
  readonly passageSimilarity: number;
  readonly sentenceSimilarity: number;
  /** BM25 as a share of the best of its group. */
  readonly lexical: number;
  /** Share of the question's importance that the paragraph with its headings says. */
  readonly coverage: number;
  /** The same for its best sentence alone. */
  readonly sentenceCoverage: number;
  /** Share that its headings alone say. */
  readonly headingCoverage: number;
  /** 1 when some sentence holds the kind of thing that is asked for (a date, an amount). */
  readonly answerType: number;
  /** 1 when the question names the document, its kind or its year. */
  readonly documentHint: number;
  /** Similarity of the passage, or of its best sentence, to the question's words in the passage's language. */
  readonly translatedSimilarity: number;
  /** Coverage, similarity and kind of answer together in its best sentence. */
  readonly bestSentence: number;
  /** Always 1: what a passage is worth for its language alone. */
  readonly bias: number;
  /** 1 for titles, captions, links and footnotes: they seldom answer. */
  readonly marginal: number;
  /** Share of the question's figures and dates that the paragraph states. */
  readonly figures: number;
}

/** Names of all features, in the order of the interface. */
export const FEATURE_NAMES: readonly (keyof RankFeatures)[] = [
  "passageSimilarity",
  "sentenceSimilarity",
  "lexical",
  "coverage",
  "sentenceCoverage",
  "headingCoverage",
  "answerType",
  "documentHint",
  "translatedSimilarity",
  "bestSentence",
  "bias",
  "marginal",
  "figures",
];

const MARGINAL_KINDS: ReadonlySet<string> = new Set(["caption", "link", "front-matter", "footnote"]);

/** Tells the features of candidates for one question; what is the same for all of them is read once. */
export function featureReader(
  question: UnderstoodQuestion,
  coverage: CoverageReader,
): (candidate: Candidate, profile: PassageProfile, isMentioned: boolean) => RankFeatures {
  const things = toldThings(question);
  return (candidate, profile, isMentioned) => {
    const shares = coverage.sharesOf(profile);
    const best = readSentences(candidate, profile.starts, shares, things.map(profile.holdingOf));
    return {
      passageSimilarity: candidate.passageSimilarity,
      sentenceSimilarity: candidate.sentenceSimilarity,
      lexical: candidate.lexical,
      coverage: shares[UNITS.all] ?? 0,
      sentenceCoverage: best.coverage,
      headingCoverage: shares[UNITS.headings] ?? 0,
      answerType: best.holdsType ? 1 : 0,
      documentHint: isMentioned ? 1 : 0,
      translatedSimilarity: candidate.translatedSimilarity,
      bestSentence: best.together,
      bias: 1,
      marginal: MARGINAL_KINDS.has(profile.paragraph.kind) ? 1 : 0,
      figures: sharedFigures(question, profile),
    };
  };
}

/** The best that sentences of a candidate say, each for itself. */
interface BestSentences {
  readonly coverage: number;
  /** Coverage, similarity and kind of answer together. */
  readonly together: number;
  readonly holdsType: boolean;
}

/** `holding` tells of each thing that is asked for which sentences hold it. */
function readSentences(
  { sentenceSimilarities, passageSimilarity }: Candidate,
  starts: Int32Array,
  shares: Float64Array,
  holding: readonly Uint8Array[],
): BestSentences {
  let coverage = 0;
  let together = 0;
  let holdsType = false;
  for (let i = 0; i < starts.length; i++) {
    const covered = shares[UNITS.sentences + i] ?? 0;
    const holds = holding.length > 0 && holding.some((sentencesWith) => sentencesWith[i] === 1);
    const similarity = sentenceSimilarities.get(starts[i] as number) ?? passageSimilarity;
    coverage = Math.max(coverage, covered);
    together = Math.max(together, covered + (similarity + (holds ? TYPE_WORTH : 0)));
    holdsType ||= holds;
  }
  return { coverage, together, holdsType };
}

/** What tells the kind of thing that is asked for. */
type Asked = Pick<UnderstoodQuestion, "types" | "counted">;

/** Whether a sentence holds a thing of a kind that is asked for; false when nothing of the kind can be told by rule. */
export function holdsAnswerType(sentence: SentenceProfile, asked: Asked): boolean {
  return toldThings(asked).some((thing) => holdsThing(sentence, thing));
}

/** Worth of holding the kind of thing asked for, against a coverage and a cosine. */
const TYPE_WORTH = 0.3;

function sharedFigures(question: UnderstoodQuestion, profile: PassageProfile): number {
  const asked = question.quantities.length + question.dates.length;
  if (asked === 0) return 0;
  const { values, years } = profile;
  const said =
    question.quantities.filter(({ value }) => values.has(value)).length +
    question.dates.filter(({ year }) => year !== undefined && years.has(year)).length;
  return said / asked;
}
