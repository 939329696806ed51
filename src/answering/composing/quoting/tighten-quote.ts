// The stretch of a paragraph that answers comes in, the least of it that says the same to the question goes out: the one
// sentence that states the value asked for, without the purpose behind the last comma and the bodies in brackets.

import type { Quote } from "../../../domain/answer.ts";
import { quoteFrom } from "../../../domain/answer.ts";
import type { Paragraph } from "../../../domain/document.ts";
import { foldText } from "../../../text/fold.ts";
import { extractFigures } from "../../../text/quantities.ts";
import { splitClauses } from "../../../text/sentences.ts";
import { foldedSource } from "../../../text/source-facts.ts";
import { coverageOf } from "../../retrieving/coverage/coverage.ts";
import { sentenceShares } from "../../retrieving/coverage/coverage-reader.ts";
import { type SentenceProfile, termsOf } from "../../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { askedDefinition } from "../../understanding/asking/asked-definition.ts";
import { askedValues } from "../../understanding/asking/values/asked-value.ts";
import { spansTime } from "../../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { asksOnlyValue } from "../asks-only-value.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import type { SelectedEvidence } from "../selecting/select-evidence.ts";
import { leansOn, sentencesOf, withItsName, withoutEdges } from "./quoted-sentences.ts";
import { endOfWords, untilValue } from "./until-value.ts";

/** The quotation without what nobody asked for; what is left is contiguous and begins where a sentence begins. */
export function tightenQuote(quote: Quote, { evidence, askings }: SelectedEvidence): Quote {
  const { paragraph } = evidence;
  if (paragraph.kind === "table-row") return quote;
  const [asking, ...others] = askings;
  const stating = asking === undefined || others.length > 0 ? quote : answering(quote, evidence, asking);
  // What a thing is for is what was asked.
  const isExplained = askings.some(({ question }) => askedDefinition(question.wanted) !== undefined);
  const short = isExplained ? stating : withoutPurpose(stating, evidence, askings);
  const bare = askings.some(({ question }) => asksWho(question)) ? short : withoutBodies(paragraph, short);
  return withoutListMarks(paragraph, bare);
}

/** What of a quotation answers the one question that it is quoted for. */
function answering(quote: Quote, evidence: Evidence, asking: RankedAsking): Quote {
  const stating = sentenceStating(quote, evidence, asking);
  return withItsName(untilValue(withoutEdges(stating, evidence, asking), evidence, asking), evidence, asking);
}

/** What stands before an entry of a list (- (i)) and behind it (; and). */
const LIST_MARKS =
  /^(?:[-•‧▪*]\s+)?(?:[(（](?:[ivx]{1,4}|[a-h]|\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*)?(?=\S)/u;
/** What joins a Chinese sentence to the one before it, which is not quoted. */
const OPENER = /^(?:此外|另外|除此之外|[與与]此同[時时]|同[時时])[，,]\s?/u;
const LIST_JOINT = /[；;](?:\s?(?:以及|及|和|and))?$/u;

/** An entry that is quoted alone, without the marks of its list and what joins it to the one before. */
function withoutListMarks(paragraph: Paragraph, quote: Quote): Quote {
  const { text, start } = quote;
  const listed = LIST_MARKS.exec(text)?.[0].length ?? 0;
  const marks = listed + (OPENER.exec(text.slice(listed))?.[0].length ?? 0);
  const joint = LIST_JOINT.exec(text)?.[0].length ?? 0;
  if (marks + joint >= text.length) return quote;
  return quoteFrom(paragraph, { start: start + marks, end: start + text.length - joint });
}

/**
 * The one sentence that states the values asked for, where it is also the nearest to the question by its words or
 * by meaning; with the sentence before it where it leans on that. The quotation as it is where several state one.
 */
function sentenceStating(quote: Quote, evidence: Evidence, asking: RankedAsking): Quote {
  const { question, concepts } = asking;
  if (!asksOnlyValue(question) || spansTime(question)) return quote;
  const sentences = sentencesOf(quote, evidence);
  const values = askedValues(question.wanted);
  const stating = sentences.filter((sentence) => values.every((value) => value.isStatedIn(sentence)));
  const [only, ...others] = stating;
  if (only === undefined || others.length > 0) return quote;
  const shares = sentenceShares(concepts, evidence.profile);
  const coveredBy = (sentence: SentenceProfile): number =>
    shares[evidence.profile.sentences.indexOf(sentence)] as number;
  const nearnessOf = ({ start }: SentenceProfile): number => evidence.sentenceSimilarities.get(start) ?? 0;
  const isMost = (worth: (sentence: SentenceProfile) => number): boolean =>
    worth(only) === Math.max(...sentences.map(worth));
  if (!isMost(coveredBy) && !isMost(nearnessOf)) return quote;
  const before = sentences[sentences.indexOf(only) - 1];
  const start = before !== undefined && leansOn(before, only, evidence, asking) ? before.start : only.start;
  return quoteFrom(evidence.paragraph, { start, end: only.end });
}

/** Beginnings of a clause, folded, that says what the rest is for or what comes of it. */
const PURPOSE =
  /^(?:以(?:期|便|助|协助|支持|支援|促进|推动|加快|加强|提升|配合|应[对付]|满足|吸引|鼓励|扩大|确保|优化|改善|进一步)|从而|[藉借]以|[藉借]此|务求|进而|令|使|让|促进|提升|助力|带动|完善|为.{1,30}(?:奠定|提供|创造|注入))|^(?:(?:and )?(?:thereby|thus|hence)\b|with (?:a view|an? aim|the (?:aim|goal|objective))\b|in order to|so (?:as to|that)|aim(?:ing|ed) (?:to|at)|(?:laying|promoting|fostering|facilitating|enabling|helping|allowing|strengthening|enhancing)\b)/;

/** Questions, folded, that may ask for just that. */
const ASKS_PURPOSE =
  /\bhow\b(?! (?:much|many|long|large|big|far|often|fast|soon|old|high|tall)\b)|\b(?:why|purpose|aims?|goals?|objectives?|for what|what for|benefits?|helps?|effects?|results?|good|hopes?|expected)\b|如何|怎|点样|点解|点做|为何|为什么|为咩|为咗|做咩|目的|目标|用途|用嚟|用来|作用|好处|有什么用|有咩用|帮|意义|成效|效果|希望|期望|哪些|有何|有[咩乜]/;

/** A thing called by its name. */
const NAMES = /[「『《“"]|[A-Z]{2,}|[A-Z][a-z]+(?:[ -][A-Z]|-[a-z]+ [A-Z])/;

/** The quotation without the clauses at its end that only say what it is for: no figure, no name and no word of the question. */
function withoutPurpose(quote: Quote, evidence: Evidence, askings: readonly RankedAsking[]): Quote {
  const { paragraph, profile } = evidence;
  const last = sentencesOf(quote, evidence).at(-1);
  if (last === undefined || last.end !== quote.end || askings.some(asksPurpose)) return quote;
  const clauses = splitClauses(paragraph.text, last);
  const saidUntil = (end: number): readonly number[] => {
    const terms = termsOf(paragraph.text.slice(quote.start, end));
    return askings.map(({ concepts }) => coverageOf(concepts, profile.group, terms));
  };
  const isNeedless = (at: number): boolean => {
    const clause = clauses[at] ?? last;
    const own = withoutBodies(paragraph, quoteFrom(paragraph, clause)).text;
    if (!PURPOSE.test(foldedSource(own)) || NAMES.test(own) || hasFigures(own)) return false;
    const whole = saidUntil(quote.end);
    return saidUntil(clause.start).every((share, i) => share >= (whole[i] ?? 0));
  };
  let kept = clauses.length;
  while (kept > 1 && isNeedless(kept - 1)) kept -= 1;
  const end = clauses[kept - 1]?.end ?? quote.end;
  if (kept === clauses.length) return quote;
  return quoteFrom(paragraph, { start: quote.start, end: endOfWords(paragraph.text, end) });
}

function asksPurpose({ question }: RankedAsking): boolean {
  return question.types.has("why") || asksWho(question) || ASKS_PURPOSE.test(foldText(question.text));
}

/** Who is responsible stands in brackets, at the very end. */
const ASKS_BODY = /\b(?:bureaux?|departments?|portfolio|responsible)\b|局|部门|边个|归谁|边个管/;

function asksWho({ types, text }: UnderstoodQuestion): boolean {
  return types.has("bureau") || types.has("who") || ASKS_BODY.test(foldText(text));
}

function hasFigures(text: string): boolean {
  const { quantities, dates } = extractFigures(text);
  return quantities.length + dates.length > 0;
}

const BODIES = /(?<!\s)\s*[(（][^()（）\n]{2,120}[)）][.。]?$/u;

/** The quotation without the responsible bodies in brackets at the end of its paragraph. */
export function withoutBodies(paragraph: Paragraph, quote: Quote): Quote {
  const isStated =
    paragraph.bureaux.some(({ basis }) => basis === "stated") || paragraph.unlistedBodies.length > 0;
  const atEnd = quote.end === paragraph.text.trimEnd().length;
  const bodies = isStated && atEnd ? BODIES.exec(quote.text) : null;
  if (bodies === null || bodies.index === 0) return quote;
  const text = quote.text.slice(0, bodies.index);
  return { text, start: quote.start, end: quote.start + text.length };
}
