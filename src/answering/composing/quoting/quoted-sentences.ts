// A quotation of several sentences comes in, the ones that answer go out: what stands at its edges, says nothing more of the
// question and is far from it in meaning is left out, but never what the next sentence leans on.

import type { Quote } from "../../../domain/answer.ts";
import { quoteFrom } from "../../../domain/answer.ts";
import { thingsNamedIn } from "../../../text/named-things.ts";
import { foldedSource } from "../../../text/source-facts.ts";
import { shareTogether } from "../../retrieving/coverage/coverage-reader.ts";
import type { SentenceProfile } from "../../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import type { AnswerType } from "../../understanding/question-type.ts";
import { spansTime } from "../../understanding/spans-time.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { holdsWhatIsAsked } from "./choose-quote.ts";
import { saysAllOf, saysMore } from "./says-more.ts";

/**
 * How much less similar to the question than the nearest sentence of the quotation, as a cosine, one at its edge must be to be
 * left out. On the development sets no fact asked for stood in those; at 0.07 the first did.
 */
const FAR = 0.1;

/** Kinds of question whose answer may be every sentence of a paragraph. */
const OPEN: readonly AnswerType[] = ["list", "why", "compare"];

/** The sentences of a paragraph that a quotation holds whole. */
export function sentencesOf(quote: Quote, { profile }: Evidence): readonly SentenceProfile[] {
  return profile.sentences.filter(({ start, end }) => start >= quote.start && end <= quote.end);
}

/** The quotation without the sentences at its edges that answer nothing; it keeps at least one. */
export function withoutEdges(quote: Quote, evidence: Evidence, asking: RankedAsking): Quote {
  const { question, concepts } = asking;
  if (spansTime(question) || OPEN.some((type) => question.types.has(type))) return quote;
  let kept = withoutLead(sentencesOf(quote, evidence), evidence, asking);
  const { profile } = evidence;
  const told = (some: readonly SentenceProfile[]): number => {
    const from = some[0] === undefined ? 0 : profile.sentences.indexOf(some[0]);
    return shareTogether(concepts, profile, from, from + some.length);
  };
  const nearnessOf = ({ start }: SentenceProfile): number => evidence.sentenceSimilarities.get(start) ?? 0;
  const [whole, nearest] = [told(kept), Math.max(...kept.map(nearnessOf))];
  const isNeedless = (sentence: SentenceProfile, rest: readonly SentenceProfile[]): boolean =>
    nearnessOf(sentence) <= nearest - FAR && !holdsWhatIsAsked(sentence, question) && told(rest) >= whole;
  while (kept.length > 1) {
    const [[first, second], last] = [kept, kept.at(-1)];
    if (first === undefined || second === undefined || last === undefined) break;
    const [front, back] = [kept.slice(0, -1), kept.slice(1)];
    if (isNeedless(last, front)) kept = front;
    else if (!leansOn(first, second, evidence, asking) && isNeedless(first, back)) kept = back;
    else break;
  }
  const span = { start: kept[0]?.start ?? quote.start, end: kept.at(-1)?.end ?? quote.end };
  return quoteFrom(evidence.paragraph, span);
}

/**
 * The sentences without those at the beginning that a later one outdoes, in words and in meaning, and that hold no more of the
 * kind asked for. What follows the telling one stays: a paragraph names its subject first and gives the figures after it.
 */
function withoutLead(
  sentences: readonly SentenceProfile[],
  evidence: Evidence,
  asking: RankedAsking,
): readonly SentenceProfile[] {
  const holds = (sentence: SentenceProfile): boolean => holdsWhatIsAsked(sentence, asking.question);
  const isOutdone = (sentence: SentenceProfile, at: number): boolean =>
    sentences.some(
      (later, i) =>
        i > at && saysMore(later, sentence, evidence, asking) && (holds(later) || !holds(sentence)),
    );
  const leans = (at: number): boolean => {
    const [before, sentence] = [sentences[at - 1], sentences[at]];
    return before !== undefined && sentence !== undefined && leansOn(before, sentence, evidence, asking);
  };
  let from = sentences.findIndex((sentence, at) => !isOutdone(sentence, at));
  while (from > 0 && leans(from)) from -= 1;
  return sentences.slice(Math.max(0, from));
}

/** The quotation from the sentence on that its first one leans on, so that no figure is quoted without what it is of. */
export function withItsName(quote: Quote, evidence: Evidence, asking: RankedAsking): Quote {
  const { profile, paragraph } = evidence;
  const at = profile.sentences.findIndex(({ start }) => start === quote.start);
  const [before, first] = [profile.sentences[at - 1], profile.sentences[at]];
  if (before === undefined || first === undefined || !leansOn(before, first, evidence, asking)) return quote;
  return { text: paragraph.text.slice(before.start, quote.end), start: before.start, end: quote.end };
}

/** What a sentence is about where it does not name it: "it", "the fund", 該計劃, 基金. */
const UNNAMED_ZH =
  "(?:该|有关|此|这|其|上述|当中|它|他们|两者|(?:基金|计划|中心|平台|项目|工作组|委员会|顾问|系统|网站)(?=于|在|已|将|亦|会|由|为|共|下|拨|获|自|可|旨|首|的|现|正|至))";
const UNNAMED_EN =
  "(?:this|these|those|that|it|its|they|their|such|he|she|the (?:former|latter|said|same|fund|scheme|programme|programmes|cent(?:er|re)|platform|project|institute|office|committee|system|site|hub|network|initiative))\\b";

/** Beginnings of a sentence, folded, that lean on the one before it, at once or behind a date. */
const LEANS = new RegExp(
  `^(?:${UNNAMED_ZH}|另|同时|目前|现时|至今|自成立|(?:截至|自|于|到|在)[^，,。]{1,16}[，,]${UNNAMED_ZH})|` +
    `^(?:${UNNAMED_EN}|(?:as at|as of|at|by|since|in|until|up to|so far)\\b[^,.]{0,40}, ${UNNAMED_EN})`,
);

/**
 * A sentence says little without the one before it where that is its label, introduces it, is what "it" means, or names whose
 * figure it gives; a name is not missed where the sentence says more of the question than the one with the name, and all that both say.
 */
export function leansOn(
  before: SentenceProfile,
  sentence: SentenceProfile,
  evidence: Evidence,
  asking: RankedAsking,
): boolean {
  const isLabel = evidence.paragraph.text.slice(before.start, sentence.start).includes("\t");
  const isIntroduced = /[:：]\s*$/.test(before.text);
  if (isLabel || isIntroduced || LEANS.test(foldedSource(sentence.text))) return true;
  const needsNoName = saysMore(sentence, before, evidence, asking) && saysAllOf(sentence, evidence, asking);
  return isNamedBy(before, sentence) && !needsNoName;
}

/** "Each may get up to $16 million": a figure without a name is that of the programme which the sentence before it names. */
function isNamedBy(before: SentenceProfile, sentence: SentenceProfile): boolean {
  return (
    sentence.quantities.length > 0 &&
    thingsNamedIn(sentence.text).size === 0 &&
    thingsNamedIn(before.text).size > 0
  );
}
