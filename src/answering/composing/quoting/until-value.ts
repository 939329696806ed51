// A quotation comes in with a question that asks for nothing but a value; the quotation goes out without the clauses behind
// the one that states it, where they say no more of the question and do not qualify what was said.
import type { Quote } from "../../../domain/answer.ts";
import type { Span } from "../../../domain/document.ts";
import type { TermGroup } from "../../../domain/snapshot.ts";
import { splitClauses } from "../../../text/sentences.ts";
import { foldedSource } from "../../../text/source-facts.ts";
import { coverageOf } from "../../retrieving/coverage/coverage.ts";
import { type SentenceProfile, termsOf } from "../../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { holdsAnswerType } from "../../retrieving/ranking/rank-features.ts";
import { askedValues } from "../../understanding/asking/values/asked-value.ts";
import { spansTime } from "../../understanding/spans-time.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { asksOnlyValue } from "../asks-only-value.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { sentencesOf } from "./quoted-sentences.ts";

/** Beginnings of a clause, folded, that says when, of what or on which terms, and never what. */
const FRAMES =
  /^(?:截至|于|在|由|自|从|为|如|若|除|随着|因应|根据|透过|通过|按|就|对于|至于|对|除了|当|预计)|^(?:at|by|in|on|as|to|for|from|under|since|with|if|through|following|besides|apart|given|despite|after|before|when|while|during|per)\b/;

/** Beginnings of a clause, folded, that bounds what stands before it: without it that would say too much. */
const QUALIFIES =
  /^(?:但|惟|不过|然而|除非|如|若|视乎|须|需|必须|当中|其中|而|即|包括|以上|以下|每|最)|^(?:but|however|unless|if|subject|except|provided|though|although|of which|including|or|whichever|only|not|per)\b/;

/** Beginnings of an English clause, folded, at which a sentence may end before it; others go on with a list. */
const GOES_ON =
  /^(?:and (?:will|has|have|is|are|was|were|to|the|it|also|then|its)|which|while|with|as|so|to|in order|thereby|thus|where|ranging|covering|making|providing|offering|bringing|supporting|enabling|attracting|comprising|representing|reflecting|[a-z]{3,}ing)\b/;

/** Words, folded, that name for whom or of what something is done; one of the verbs behind them says what. */
const COVERBS = [..."向为替给就对把将与"];
const VERBS = /[推提批发支资投拨给增升减设建定成开完启落达是有]/;

/**
 * The quotation up to the end of the last clause that states an asked value; as it is where what follows gives another figure,
 * says more of the question, qualifies what was said, or is needed for a sentence to end there.
 */
export function untilValue(quote: Quote, evidence: Evidence, { question, concepts }: RankedAsking): Quote {
  if (!asksOnlyValue(question) || spansTime(question)) return quote;
  const { profile } = evidence;
  const { text } = evidence.paragraph;
  const last = sentencesOf(quote, evidence).at(-1);
  if (last === undefined || last.end !== quote.end) return quote;
  const clauses = splitClauses(text, last);
  const stating = clauses.findLastIndex((clause) => statesValue(partOf(last, clause, text), question));
  if (stating < 0) return quote;
  const figures = [...last.quantities, ...last.dates].map(({ end }) => last.start + end);
  const lastFigure = Math.max(...figures);
  const toldUntil = (end: number): number =>
    coverageOf(concepts, profile.group, termsOf(text.slice(quote.start, end)));
  let toldByAll: number | undefined;
  const tellsAll = (end: number): boolean => {
    if (end === quote.end) return true;
    toldByAll ??= toldUntil(quote.end);
    return toldUntil(end) >= toldByAll;
  };
  const enough = clauses.find(
    ({ end }, i) =>
      i >= stating && end >= lastFigure && mayEndBehind(clauses, i, text, profile.group) && tellsAll(end),
  );
  if (enough === undefined) return quote;
  const end = endOfWords(text, enough.end);
  return { text: text.slice(quote.start, end), start: quote.start, end };
}

/** Whether the clauses of a sentence up to one of them can stand by themselves. */
function mayEndBehind(clauses: readonly Span[], at: number, text: string, group: TermGroup): boolean {
  const foldedAt = (i: number): string => foldedSource(text.slice(clauses[i]?.start, clauses[i]?.end));
  const next = foldedAt(at + 1);
  if (QUALIFIES.test(next) || isUnfinished(foldedAt(at))) return false;
  if (group === "en" && !GOES_ON.test(next)) return false;
  const isStated = clauses.slice(0, at + 1).some((_, i) => !FRAMES.test(foldedAt(i)));
  return isStated && isClosed(text.slice(clauses[0]?.start, clauses[at]?.end));
}

/** Whether a Chinese clause ends before it says what is done: 向5 000名從業員. */
function isUnfinished(clause: string): boolean {
  const at = Math.max(...COVERBS.map((word) => clause.lastIndexOf(word)));
  return at >= 0 && !VERBS.test(clause.slice(at + 1));
}

/** Whether every quotation mark of a text that opens closes too. */
function isClosed(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length;
  return ["「」", "『』", "“”", "《》", "（）", "()"].every(
    ([open = "", close = ""]) => count(open) === count(close),
  );
}

/** A clause of a sentence as if it were one. */
function partOf(sentence: SentenceProfile, { start, end }: Span, text: string): SentenceProfile {
  const isWithin = (figure: { readonly start: number; readonly end: number }): boolean =>
    figure.start + sentence.start >= start && figure.end + sentence.start <= end;
  return {
    start,
    end,
    text: text.slice(start, end),
    terms: sentence.terms,
    quantities: sentence.quantities.filter(isWithin),
    dates: sentence.dates.filter(isWithin),
    counted: sentence.counted,
  };
}

function statesValue(part: SentenceProfile, question: UnderstoodQuestion): boolean {
  const isOfType = holdsAnswerType(part, { types: question.types, counted: [] });
  return isOfType || askedValues(question.wanted).some((value) => value.isStatedIn(part));
}

/** Where the words before a place end: a quotation does not stop at a comma. */
export function endOfWords(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s，,；;：:、]/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}
