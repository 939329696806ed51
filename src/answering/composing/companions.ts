// The best evidence comes in with what else was found; the paragraphs that carry the answer beside it go out: for a part
// of the question that it does not answer, for another date, for the other measures under its heading.
import type { Paragraph } from "../../domain/document.ts";
import type { Evidence } from "../retrieving/rank-candidates.ts";
import { askedYears, spansTime } from "../understanding/spans-time.ts";
import { asksNames } from "./asks-names.ts";
import type { RankedAsking } from "./ranked-asking.ts";

/**
 * How far below the best score a paragraph may stand, in score units, and what share of the best one's coverage it must
 * have; measured on both development sets (needed paragraphs found against paragraphs that are not needed).
 */
const BOUNDS = {
  fellow: { margin: 1.2, coverage: 0 },
  tie: { margin: 2, coverage: 0 },
  secondTie: { margin: 1.5, coverage: 0 },
  pointer: { margin: 4, coverage: 0 },
  siblings: { margin: 4, coverage: 0.5 },
  acrossTime: { margin: 4.5, coverage: 0.6 },
  namedTime: { margin: 4.5, coverage: 0 },
  acrossTimeFar: { margin: 6.5, coverage: 0.7 },
  listed: { margin: 6, coverage: 0.5 },
} as const;

/**
 * A part is answered by the best paragraph of the whole question unless another stands this far above it for the part
 * and is not lost in the whole: few words of a part lead astray more often than they lead on.
 */
const PART_MARGIN = 2;
const PART_WHOLE_MARGIN = 6;

/** Own words of a part up to which "which bureau is responsible" names no subject. */
const MOST_WORDS_OF_WHOSE = 3;

/** Most near ties under one heading that are heard on who is responsible. */
const MOST_FELLOWS = 2;

/** Most other documents of a comparison that names no years, and how near the second one must be. */
const MOST_OTHER_TIMES = 2;
const NEAR_OTHER_TIME = 1.5;

/** How much nearer, in score units, a paragraph may be that states nothing of the kind asked for. */
const KIND_MARGIN = 2;

/** Tells whether evidence is of the same paragraph. */
export function isSameAs({ paragraph }: Evidence): (other: Evidence) => boolean {
  return (other) => other.paragraph.id === paragraph.id;
}

/** What stands first for the parts of a question. */
export interface PartEvidence {
  /** For each part that the best paragraph does not answer, the one that does. */
  readonly carrying: readonly Evidence[];
  /** For each part that the best paragraph answers about as well as another, that other one: it may be what was meant. */
  readonly near: readonly Evidence[];
}

/** What answers the parts of a question, or may, beside the best paragraph of the whole. */
export function partEvidence(
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
): PartEvidence {
  const tops = parts.flatMap((part) => {
    const top = part.ranked[0];
    return top === undefined ? [] : [{ part, top, isBests: answersPart(best, whole, part) }];
  });
  return {
    carrying: tops.flatMap(({ top, isBests }) => (isBests ? [] : top)),
    near: tops.flatMap(({ part, top, isBests }) => {
      const inWhole = whole.ranked.find(isSameAs(top));
      if (!isBests || inWhole === undefined || asksOnlyWhose(part) || isSameAs(best)(top)) return [];
      return best.score - inWhole.score <= BOUNDS.pointer.margin ? inWhole : [];
    }),
  };
}

/** Marks of footnotes as the transcription writes them. */
const FOOTNOTE_MARK = /<sup>([^<>]{1,12})<\/sup>/g;

/** Footnotes that a paragraph points to, where names are asked for and a footnote would say who "the designated universities" are. */
export function footnotesOf(
  { paragraph }: Evidence,
  { question, ranked }: RankedAsking,
): readonly Evidence[] {
  if (!asksNames(question)) return [];
  const marks = Array.from(paragraph.text.matchAll(FOOTNOTE_MARK), ([, mark]) => mark);
  return ranked.filter(
    ({ paragraph: note }) =>
      note.kind === "footnote" && note.documentId === paragraph.documentId && marks.includes(note.label),
  );
}

/** Whether the best paragraph of the whole question is the one that answers a part of it. */
export function answersPart(best: Evidence, whole: RankedAsking, part: RankedAsking): boolean {
  const top = part.ranked[0];
  if (top === undefined || asksOnlyWhose(part)) return true;
  const inWhole = whole.ranked.find(isSameAs(top));
  if (inWhole === undefined || best.score - inWhole.score > PART_WHOLE_MARGIN) return true;
  const own = part.ranked.find(isSameAs(best));
  return own !== undefined && top.score - own.score <= PART_MARGIN;
}

/** "And which bureau is responsible?" is asked of what the other parts are about. */
function asksOnlyWhose({ question }: RankedAsking): boolean {
  const own = question.concepts.filter(({ weight }) => weight === 1);
  return question.types.has("bureau") && own.length <= MOST_WORDS_OF_WHOSE;
}

/** Year of a document's date by its id; undefined for one that is not known. */
export type YearOf = (documentId: string) => number | undefined;

/** What carries the answer besides the best, for the kind of the question; nothing for a plain one. */
export function companionsOf(best: Evidence, whole: RankedAsking, yearOf: YearOf): readonly Evidence[] {
  const { question, ranked } = whole;
  const fellows = question.types.has("bureau")
    ? underSameHeading(best, within(best, ranked, "fellow").slice(0, MOST_FELLOWS))
    : [];
  const notes = footnotesOf(best, whole);
  if (spansTime(question)) return [...atOtherTimes(best, whole, yearOf), ...notes, ...fellows];
  if (!question.types.has("list")) return [...notes, ...fellows];
  return [...notes, ...listedWith(best, whole, yearOf), ...fellows];
}

/** The others of a list: of the same body or due in the same year where the question names one, else under the same heading. */
function listedWith(best: Evidence, { question, ranked }: RankedAsking, yearOf: YearOf): readonly Evidence[] {
  const { bodies } = question;
  const isOfBody = ({ paragraph }: Evidence): boolean =>
    paragraph.bureaux.some(({ code, basis }) => basis !== "document" && bodies.includes(code));
  if (bodies.length > 0 && isOfBody(best)) return within(best, ranked, "listed").filter(isOfBody);
  const [year, ...otherYears] = askedYears(question);
  if (year === undefined || otherYears.length > 0 || !speaksOf(best, year))
    return underSameHeading(best, within(best, ranked, "siblings"));
  // A document of a later year only tells what became of it.
  const looksBack = ({ paragraph }: Evidence): boolean => (yearOf(paragraph.documentId) ?? year) > year;
  return within(best, ranked, "listed").filter((other) => speaksOf(other, year) && !looksBack(other));
}

/** What stands under the heading of the first, in its order. */
export function underSameHeading<Placed extends { readonly paragraph: Paragraph }>(
  first: Placed,
  others: readonly Placed[],
): readonly Placed[] {
  const placeOf = ({ paragraph }: Placed): string => [paragraph.documentId, ...paragraph.section].join("\n");
  return others.filter((other) => placeOf(other) === placeOf(first));
}

/** Evidence in its order, each paragraph once. */
export function onceEach(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter((each, i) => evidence.findIndex(isSameAs(each)) === i);
}

/** For years that are named, the best of another document that speaks of each; else the nearest of other documents. */
function atOtherTimes(
  best: Evidence,
  { question, ranked }: RankedAsking,
  yearOf: YearOf,
): readonly Evidence[] {
  const years = askedYears(question);
  if (years.length > 1) {
    const others = bestOfOtherDocuments(best, withinAny(best, ranked, ["namedTime", "acrossTimeFar"]));
    const speaks = (evidence: Evidence, year: number): boolean =>
      yearOf(evidence.paragraph.documentId) === year || speaksOf(evidence, year);
    const missing = years.filter((year) => !speaks(best, year));
    return missing.flatMap((year) => others.find((other) => speaks(other, year)) ?? []);
  }
  return bestOfOtherDocuments(best, withinAny(best, ranked, ["acrossTime", "acrossTimeFar"]))
    .slice(0, MOST_OTHER_TIMES)
    .filter((other, i) => i === 0 || best.score - other.score <= NEAR_OTHER_TIME);
}

function speaksOf({ profile }: Evidence, asked: number): boolean {
  return profile.sentences.some(({ dates }) =>
    dates.some(({ year, untilYear }) => year === asked || untilYear === asked),
  );
}

/** The first of each other document; what states a thing of the kind asked for goes before what is not much nearer. */
function bestOfOtherDocuments(best: Evidence, others: readonly Evidence[]): readonly Evidence[] {
  const documents = new Set([best.paragraph.documentId]);
  return others.flatMap((first) => {
    const { documentId } = first.paragraph;
    if (documents.has(documentId)) return [];
    documents.add(documentId);
    const states = ({ paragraph, features, score }: Evidence): boolean =>
      paragraph.documentId === documentId && features.answerType === 1 && first.score - score <= KIND_MARGIN;
    return [others.find(states) ?? first];
  });
}

/** What stands within a bound of the best, in the order of the ranking. */
export function within(
  best: Evidence,
  ranked: readonly Evidence[],
  bound: keyof typeof BOUNDS,
): readonly Evidence[] {
  const { margin, coverage } = BOUNDS[bound];
  return ranked.filter(
    (evidence) =>
      evidence.paragraph.id !== best.paragraph.id &&
      best.score - evidence.score <= margin &&
      evidence.features.coverage >= coverage * best.features.coverage,
  );
}

/** What stands within one of several bounds, in the order of the ranking. */
function withinAny(
  best: Evidence,
  ranked: readonly Evidence[],
  bounds: readonly (keyof typeof BOUNDS)[],
): readonly Evidence[] {
  const admitted = new Set(bounds.flatMap((bound) => within(best, ranked, bound)));
  return ranked.filter((evidence) => admitted.has(evidence));
}
