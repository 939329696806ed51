// Ranked evidence comes in, the few paragraphs that the answer needs go out: usually one; for a comparison the best of
// each document that speaks of the same thing; for a list what stands under the same heading; for several parts one for each.
import { footnotesOf } from "../../retrieving/passages/footnotes.ts";
import type { Evidence } from "../../retrieving/ranking/rank-candidates.ts";
import { asksNames, asksWhichOnes } from "../asks-names.ts";
import type { RankedAsking } from "../ranked-asking.ts";
import { companionsOf, namingNotesOf } from "./companions.ts";
import { isSameAs, nearInMeaning, onceEach, within } from "./evidence-bounds.ts";
import type { YearOf } from "./other-times.ts";
import { choicesForParts, type PartChoice } from "./part-evidence.ts";

/** A paragraph of the answer. */
export interface SelectedEvidence {
  readonly evidence: Evidence;
  /** The parts of the question that it is quoted for. */
  readonly askings: readonly RankedAsking[];
  /**
   * `main` carries the answer, and its bureaux are the answer's; `tie` is quoted besides, since it may be what was meant;
   * `pointer` is cited and not quoted.
   */
  readonly role: "main" | "tie" | "pointer";
}

/** Most paragraphs of an answer that needs no more: beyond the quoted ones they are only pointed to. */
const MOST_PLAIN = 5;

/** Most paragraphs that are quoted because they may be what was meant. */
const MOST_TIES = 2;

/** The evidence to cite, best first and then what is only pointed to; at most `limit`, at least one. */
export function selectEvidence(
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
  limit: number,
  yearOf: YearOf = () => undefined,
): readonly SelectedEvidence[] {
  if (whole.question.again?.wish === "short") return [{ evidence: best, askings: [whole], role: "main" }];
  const choices = choicesForParts(best, whole, parts, yearOf);
  const main = carriersOf(best, whole, choices, yearOf).slice(0, limit);
  const room = Math.max(0, Math.min(limit, MOST_PLAIN) - main.length);
  const isBeside = (other: Evidence): boolean => !main.some(isSameAs(other));
  const ofParts = choices
    .filter(({ role }) => role === "near")
    .map(({ evidence }) => evidence)
    .filter(isBeside);
  const others = onceEach([...ofParts, ...within(best, whole.ranked, "pointer")]).filter(isBeside);
  const ties = [...ofParts, ...tiesOf(best, whole).slice(0, Math.max(0, MOST_TIES + 1 - main.length))];
  const besides = others.slice(0, room).map(
    (evidence): SelectedEvidence => ({
      evidence,
      askings: nearAskings(evidence, whole, parts, choices),
      role: ties.some(isSameAs(evidence)) ? "tie" : "pointer",
    }),
  );
  const carrying = main.map(
    (evidence): SelectedEvidence => ({
      evidence,
      askings: askingsOf(evidence, whole, choices),
      role: "main",
    }),
  );
  return [...carrying, ...besides];
}

/** How many more paragraphs a list would quote if `limit` let it; 0 for what is no list. */
export function listedBeyond(
  limit: number,
  best: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
  yearOf: YearOf,
): number {
  if (!whole.question.types.has("list") || whole.question.again?.wish === "short") return 0;
  const choices = choicesForParts(best, whole, parts, yearOf);
  return Math.max(0, carriersOf(best, whole, choices, yearOf).length - limit);
}

/** What carries the answer, best first, each paragraph once. */
function carriersOf(
  best: Evidence,
  whole: RankedAsking,
  choices: readonly PartChoice[],
  yearOf: YearOf,
): readonly Evidence[] {
  const atFirst = choices.filter(({ role }) => role === "saidAtFirst").map(({ evidence }) => evidence);
  const ofParts = choices.filter(({ role }) => role === "carrying").map(({ evidence }) => evidence);
  const notes = choices.flatMap(({ part, evidence }) => namingNotesOf(evidence, part));
  // "Which six?": what the text only counts, its footnote names.
  const named = asksWhichOnes(whole.question) ? namingNotesOf(best, whole) : [];
  const companions = companionsOf(best, whole, atFirst, yearOf);
  return rowsInOrder(onceEach([...named, best, ...atFirst, ...ofParts, ...companions, ...notes]));
}

/** The rows of a table as the table has them, where nothing but rows of one is quoted. */
function rowsInOrder(carriers: readonly Evidence[]): readonly Evidence[] {
  const [first, ...others] = carriers;
  const isRowBeside = ({ paragraph }: Evidence): boolean =>
    paragraph.kind === "table-row" && paragraph.documentId === first?.paragraph.documentId;
  if (first === undefined || !isRowBeside(first) || !others.every(isRowBeside)) return carriers;
  return carriers.toSorted((a, b) => a.paragraph.ordinal - b.paragraph.ordinal);
}

/** What may be meant instead of the best: the nearest, and a second one only where it is nearer still or names may be in it. */
function tiesOf(best: Evidence, { question, ranked }: RankedAsking): readonly Evidence[] {
  const near = nearInMeaning(best, ranked, asksNames(question) ? "tie" : "secondTie");
  const own = footnotesOf(best, ranked);
  // Who counts for another passage is not who counts for this one.
  const isOfAnother = (tie: Evidence): boolean =>
    own.length > 0 && tie.paragraph.kind === "footnote" && !own.includes(tie);
  return nearInMeaning(best, ranked, "tie")
    .filter((tie) => !isOfAnother(tie))
    .filter((tie, i) => i === 0 || near.includes(tie));
}

/** The parts that a paragraph stands first for, or may answer; the whole question where it does neither for any. */
function nearAskings(
  evidence: Evidence,
  whole: RankedAsking,
  parts: readonly RankedAsking[],
  choices: readonly PartChoice[],
): readonly RankedAsking[] {
  const isOf = isSameAs(evidence);
  const isNearFor = (part: RankedAsking): boolean =>
    choices.some((choice) => choice.part === part && choice.role === "near" && isOf(choice.evidence));
  const own = parts.filter((part) => {
    const [first] = part.ranked;
    return isNearFor(part) || (first !== undefined && isOf(first));
  });
  return own.length === 0 ? [whole] : own;
}

/** The parts that a paragraph answers, the whole question where there are none. */
function askingsOf(
  evidence: Evidence,
  whole: RankedAsking,
  choices: readonly PartChoice[],
): readonly RankedAsking[] {
  const answered = choices.filter((choice) => choice.role !== "near" && isSameAs(evidence)(choice.evidence));
  return answered.length === 0 ? [whole] : answered.map(({ part }) => part);
}
