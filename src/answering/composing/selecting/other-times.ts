// The best evidence of a comparison comes in with what else was found; the paragraphs that speak for the other times go out.
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { askedYears } from "../../understanding/spans-time.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { within, withinAny } from "./evidence-bounds.ts";
import { namesThingOf } from "./same-thing.ts";

/** Most other documents of a comparison that names no years, and how near the second one must be. */
const MOST_OTHER_TIMES = 2;
const NEAR_OTHER_TIME = 1.5;

/** How much nearer, in score units, a paragraph may be that states nothing of the kind asked for. */
const KIND_MARGIN = 2;

/** How much nearer one may be that names no scheme, fund or plan of the best paragraph. */
const THING_MARGIN = 1.5;

/** How much nearer one may be that gives no figure for the year asked for. */
const YEAR_MARGIN = 1.5;

/** Year of a document's date by its id; undefined for one that is not known. */
export type YearOf = (documentId: string) => number | undefined;

/**
 * For years that are named, the best of another document that speaks of each; else the nearest of other documents. What
 * names the same scheme, fund or plan as the best goes before what is not much nearer.
 */
export function atOtherTimes(
  best: Evidence,
  { question, ranked }: RankedAsking,
  yearOf: YearOf,
): readonly Evidence[] {
  const years = askedYears(question);
  const isOfSame = namesThingOf(best);
  if (years.length > 1) {
    const near = withinAny(best, ranked, ["namedTime", "acrossTimeFar"]);
    const ofSame = within(best, ranked, "sameThing").filter(isOfSame);
    const others = bestOfOtherDocuments(best, inOrderOf(ranked, [...near, ...ofSame]), isOfSame);
    const speaks = (evidence: Evidence, year: number): boolean =>
      yearOf(evidence.paragraph.documentId) === year || speaksOf(evidence, year);
    const missing = years.filter((year) => !speaks(best, year));
    return missing.flatMap(
      (year) =>
        firstFor(
          year,
          others.filter((other) => speaks(other, year)),
        ) ?? [],
    );
  }
  const near = withinAny(best, ranked, ["acrossTime", "acrossTimeFar"]);
  return bestOfOtherDocuments(best, near, isOfSame)
    .slice(0, MOST_OTHER_TIMES)
    .filter((other, i) => i === 0 || best.score - other.score <= NEAR_OTHER_TIME);
}

/** A passage that gives a figure for the year goes before one whose document is only dated in it and is not much nearer. */
function firstFor(year: number, others: readonly Evidence[]): Evidence | undefined {
  const [first] = others;
  if (first === undefined) return undefined;
  return (
    others.find((other) => givesFigureFor(other, year) && first.score - other.score <= YEAR_MARGIN) ?? first
  );
}

function givesFigureFor({ profile }: Evidence, asked: number): boolean {
  return profile.sentences.some(
    ({ dates, quantities }) => quantities.length > 0 && dates.some(({ year }) => year === asked),
  );
}

function inOrderOf(ranked: readonly Evidence[], some: readonly Evidence[]): readonly Evidence[] {
  const kept = new Set(some);
  return ranked.filter((evidence) => kept.has(evidence));
}

/** Whether a sentence speaks of a year. */
export function speaksOf({ profile }: Evidence, asked: number): boolean {
  return profile.sentences.some(({ dates }) =>
    dates.some(({ year, untilYear }) => year === asked || untilYear === asked),
  );
}

/**
 * The first of each other document; what names the same thing, and what states a thing of the kind asked for, goes before
 * what is not much nearer.
 */
function bestOfOtherDocuments(
  best: Evidence,
  others: readonly Evidence[],
  isOfSame: (evidence: Evidence) => boolean,
): readonly Evidence[] {
  const worth = (evidence: Evidence): number =>
    evidence.score +
    (evidence.features.answerType === 1 ? KIND_MARGIN : 0) +
    (isOfSame(evidence) ? THING_MARGIN : 0);
  const documents = new Set([best.paragraph.documentId]);
  return others.flatMap((first) => {
    const { documentId } = first.paragraph;
    if (documents.has(documentId)) return [];
    documents.add(documentId);
    const own = others.filter(({ paragraph }) => paragraph.documentId === documentId);
    return own.reduce((most, each) => (worth(each) > worth(most) ? each : most));
  });
}
