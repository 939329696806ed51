// The best evidence comes in with what else was found; the paragraphs that carry the answer beside it go out: for a part
// of the question that it does not answer, for another date, for the other measures under its heading.
import type { Paragraph } from "../../../domain/document.ts";
import { coverageOf } from "../../retrieving/coverage/coverage.ts";
import { footnotesOf } from "../../retrieving/passages/footnotes.ts";
import { termsOf } from "../../retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { askedYears, spansTime } from "../../understanding/spans-time.ts";
import { asksMembership, asksNames } from "../asks-names.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { isSameAs, within } from "./evidence-bounds.ts";
import { atOtherTimes, speaksOf, type YearOf } from "./other-times.ts";

/** Most near ties under one heading that are heard on who is responsible. */
const MOST_FELLOWS = 2;

/** Share of what a passage says of a question, with its headings, that its headings say alone where the question asks for no more. */
const HEADING_SHARE = 0.65;

/** Footnotes that a passage points to, where names are asked for. */
export function namingNotesOf(evidence: Evidence, { question, ranked }: RankedAsking): readonly Evidence[] {
  if (asksNames(question)) return footnotesOf(evidence, ranked);
  return asksMembership(question) ? footnotesOf(evidence, ranked).filter(listsNames) : [];
}

/** Names in a row, as a footnote that says who counts has them. */
const NAMES_IN_A_ROW = /(?:[^、,，。;；]{2,60}[、,]){2}/u;

function listsNames({ paragraph }: Evidence): boolean {
  return NAMES_IN_A_ROW.test(paragraph.text);
}

/** What carries the answer besides the best and what was said at first, for the kind of the question; nothing for a plain one. */
export function companionsOf(
  best: Evidence,
  whole: RankedAsking,
  atFirst: readonly Evidence[],
  yearOf: YearOf,
): readonly Evidence[] {
  const { question, ranked } = whole;
  // Each part has its own answer.
  if (question.comparesParts === true) return namingNotesOf(best, whole);
  const fellows = question.types.has("bureau")
    ? underSameHeading(best, within(best, ranked, "fellow").slice(0, MOST_FELLOWS))
    : [];
  const notes = namingNotesOf(best, whole);
  const told = new Set(atFirst.map(({ paragraph }) => paragraph.documentId));
  const isOfAnother = ({ paragraph }: Evidence): boolean => !told.has(paragraph.documentId);
  if (spansTime(question))
    return [...atOtherTimes(best, whole, yearOf).filter(isOfAnother), ...notes, ...fellows];
  if (!question.types.has("list")) return [...notes, ...fellows];
  return [...notes, ...listedWith(best, whole, yearOf), ...fellows];
}

/** The others of a list: of the same body or due in the same year where the question names one, else under the same heading. */
function listedWith(best: Evidence, whole: RankedAsking, yearOf: YearOf): readonly Evidence[] {
  const { question, ranked } = whole;
  const { bodies } = question;
  const isOfBody = ({ paragraph }: Evidence): boolean =>
    paragraph.kind !== "link" &&
    paragraph.bureaux.some(({ code, basis }) => basis !== "document" && bodies.includes(code));
  if (bodies.length > 0 && isOfBody(best)) return within(best, ranked, "listed").filter(isOfBody);
  const [year, ...otherYears] = askedYears(question);
  if (year === undefined || otherYears.length > 0 || !speaksOf(best, year))
    return underAskedHeading(best, whole) ?? underSameHeading(best, within(best, ranked, "siblings"));
  // A document of a later year only tells what became of it.
  const looksBack = ({ paragraph }: Evidence): boolean => (yearOf(paragraph.documentId) ?? year) > year;
  return within(best, ranked, "listed").filter((other) => speaksOf(other, year) && !looksBack(other));
}

/** All that stands under the heading that a question asks for, the widest that says it; undefined where it asks for more than one. */
function underAskedHeading(
  best: Evidence,
  { concepts, ranked }: RankedAsking,
): readonly Evidence[] | undefined {
  const { paragraph, profile, features } = best;
  const toldBy = (headings: readonly string[]): number =>
    coverageOf(concepts, profile.group, termsOf(headings.join("\n")));
  const told = toldBy(paragraph.section);
  if (told === 0 || told < HEADING_SHARE * features.coverage) return undefined;
  const depths = paragraph.section.map((_, i) => i + 1);
  const depth = depths.find((some) => toldBy(paragraph.section.slice(0, some)) >= told) ?? depths.length;
  const isBest = isSameAs(best);
  return ranked.filter((other) => !isBest(other) && placeOf(other, depth) === placeOf(best, depth));
}

/** What stands under the heading of the first, in its order. */
export function underSameHeading<Placed extends { readonly paragraph: Paragraph }>(
  first: Placed,
  others: readonly Placed[],
): readonly Placed[] {
  return others.filter((other) => isUnderSameHeading(first, other));
}

/** Whether two stand in one document under the same headings. */
export function isUnderSameHeading(
  one: { readonly paragraph: Paragraph },
  other: { readonly paragraph: Paragraph },
): boolean {
  return placeOf(one) === placeOf(other);
}

/** Document and headings, down to a depth. */
function placeOf({ paragraph }: { readonly paragraph: Paragraph }, depth?: number): string {
  return [paragraph.documentId, ...paragraph.section.slice(0, depth)].join("\n");
}
