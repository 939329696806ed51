// Ranked evidence comes in; the same evidence goes out with the passages that speak before those that only point: a list of web
// addresses answers who wants an address, the paragraphs that state a body answer what that body does, whose site is asked for gets that very line, and one on running a place
// answers who runs it. Each place keeps the score that it had.
import { foldText } from "../../text/fold.ts";
import { givesOwnAddress } from "../retrieving/passages/own-address.ts";
import { speaksOfBody } from "../retrieving/passages/speaks-of-body.ts";
import { inOrderOf, inPlacesOf, withFirst } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import { askedDefinition } from "../understanding/asking/asked-definition.ts";
import { asksWhoRuns } from "../understanding/asking/asks-who-runs.ts";
import { askedValues } from "../understanding/asking/values/asked-value.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";

/** Gives the list back as it came where nothing is to be moved. */
export function putOwnPassagesFirst(
  ranked: readonly Evidence[],
  question: UnderstoodQuestion,
): readonly Evidence[] {
  if (question.siteOf !== undefined)
    return withFirst(
      ranked,
      ranked.find(({ paragraph }) => givesOwnAddress(paragraph, question)),
    );
  const { ofBody } = question;
  if (ofBody !== undefined) return inOrderOf(ranked, ({ profile }) => speaksOfBody(profile, ofBody));
  const parted = isBareAddress(ranked[0], question) ? withoutBareAddress(ranked, question) : ranked;
  if (question.isAboutBodies) return partedBy(parted, (evidence) => statesBody(evidence, question));
  return asksWhoRuns(question.asked) ? withFirst(parted, parted.find(saysWhoRuns(parted))) : parted;
}

/** On the folded passage. */
const IS_RUN = /\b(manag(es?|ed|ing)|operat(es?|ed|ing)|runs?|run by)\b|管理|营运|运营|经营/;
/** Scores that are no further apart leave the first place open. */
const TIED = 1.5;
/** Places that are looked at. */
const PLACES = 3;

/** Whether a passage that is as near as the first speaks of running something. */
function saysWhoRuns(ranked: readonly Evidence[]): (evidence: Evidence) => boolean {
  const best = ranked[0]?.score ?? 0;
  const near = new Set(ranked.slice(0, PLACES).filter(({ score }) => best - score <= TIED));
  return (evidence) => near.has(evidence) && IS_RUN.test(foldText(evidence.paragraph.text));
}

/** An address that nobody asked for. Where a value is asked for, stated-first.ts looks for what states it. */
function isBareAddress(first: Evidence | undefined, { types, wanted }: UnderstoodQuestion): boolean {
  return first?.paragraph.kind === "link" && !types.has("website") && askedValues(wanted).length === 0;
}

/** What explains a thing is told by the scores of the others; else what speaks takes the place of the address. */
function withoutBareAddress(
  ranked: readonly Evidence[],
  { wanted }: UnderstoodQuestion,
): readonly Evidence[] {
  return askedDefinition(wanted) === undefined
    ? withFirst(
        ranked,
        ranked.find(({ paragraph }) => paragraph.kind !== "link"),
      )
    : withAddressLast(ranked);
}

/** The first, which only points, behind all others, which keep their scores. */
function withAddressLast(ranked: readonly Evidence[]): readonly Evidence[] {
  const [address, ...rest] = ranked;
  const last = rest.at(-1);
  if (address === undefined || last === undefined) return ranked;
  return [...rest, { ...address, score: last.score, relevance: last.relevance }];
}

/** An address tells nothing of the body whose it is. */
function statesBody({ paragraph }: Evidence, { bodies, types }: UnderstoodQuestion): boolean {
  if (paragraph.kind === "link" && !types.has("website")) return false;
  return paragraph.bureaux.some(({ code, basis }) => basis !== "document" && bodies.includes(code));
}

/** Those that pass before those that do not, each in their order; as it came where none passes. */
function partedBy(ranked: readonly Evidence[], passes: (evidence: Evidence) => boolean): readonly Evidence[] {
  const passing = ranked.filter(passes);
  if (passing.length === 0) return ranked;
  return inPlacesOf(ranked, [...passing, ...ranked.filter((evidence) => !passes(evidence))]);
}
