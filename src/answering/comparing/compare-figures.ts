// The figures of a claim and of a window come in, what differs goes out: each figure of the claim against the one of the
// paragraph that is of the same thing, by value, unit, currency and hedge.

import type { Span } from "../../domain/document.ts";
import { foldText } from "../../text/fold.ts";
import { hedgedText } from "../../text/hedged-text.ts";
import { thingsNamedIn } from "../../text/named-things.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import { spanAround } from "../../text/spans.ts";
import type { Claim } from "./claim.ts";
import { overtakenIn, tellsChange } from "./compare-changes.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import { type FigureContext, figureContext } from "./figure-context.ts";
import { closeness, isRounded, isSameUnit, sameDigits } from "./figure-likeness.ts";
import type { Finding } from "./finding.ts";

/** What a comparison comes to. */
export interface Compared {
  readonly findings: readonly Finding[];
  /** How many facts of the claim the window says. */
  readonly matched: number;
  /** How many it does not speak of at all. */
  readonly unsaid: number;
  /** How many it says only as all that it says: a date that is its document's. */
  readonly assumed?: number;
}

/** An equal figure elsewhere counts no longer where another one of the kind is that much more like the claim's. */
const SWAP_MARGIN = 0.3;
/** What two figures of a claim gain by changing places, from which on they stand in each other's. */
const EXCHANGE_MARGIN = 0.3;

/** What a figure loses that has changed since: what corrects a draft is the figure that it became. */
const OVERTAKEN = 0.5;

/** Compares the figures of a claim with those of a window. */
export function compareFigures(claim: Claim, window: EvidenceWindow): Compared {
  const context = figureContext(claim, window);
  const equals = equalsOf(claim, window, context);
  const found = [...equals].map(([claimed, equal]) =>
    compareEqual(claimed, equal, equals, claim, window, context),
  );
  const others = compareOthers(claim, window, equals, context);
  const findings = [...found, ...others.findings];
  return {
    findings: findings.filter((each) => each !== undefined),
    matched: findings.filter((each) => each === undefined).length,
    unsaid: others.unsaid,
  };
}

/** Each figure of the claim with the equal one of the window that is most like it. */
function equalsOf(
  claim: Claim,
  window: EvidenceWindow,
  context: FigureContext,
): ReadonlyMap<Quantity, Quantity> {
  const equals = new Map<Quantity, Quantity>();
  const used = new Set<Quantity>();
  for (const claimed of claim.quantities) {
    const equal = bestOf(
      window.quantities.filter(
        (each) => isEqual(claimed, each, window) && isOfThing(claimed, each, window, context),
      ),
      (each) =>
        context.likeness(claimed, each) +
        (each.modifier === claimed.modifier ? 1 : 0) -
        (used.has(each) ? 1.5 : 0),
    );
    if (equal === undefined) continue;
    used.add(equal);
    equals.set(claimed, equal);
  }
  return equals;
}

/** What is wrong with a figure although the window has an equal one; undefined where nothing is. */
function compareEqual(
  claimed: Quantity,
  equal: Quantity,
  equals: ReadonlyMap<Quantity, Quantity>,
  claim: Claim,
  window: EvidenceWindow,
  context: FigureContext,
): Finding | undefined {
  const swapped =
    exchangedFor(claimed, equals, context) ?? swappedFor(claimed, equal, claim, window, context);
  if (swapped !== undefined) return numberFinding(claim, claimed, window, swapped);
  return hedgeDiffers(claim, claimed, equal, window)
    ? hedgeFinding(claim, claimed, window, equal)
    : undefined;
}

/** The figures that the window has no equal of, each against the one of the kind that is most like it; undefined for a rounding. */
function compareOthers(
  claim: Claim,
  window: EvidenceWindow,
  equals: ReadonlyMap<Quantity, Quantity>,
  context: FigureContext,
): { readonly findings: readonly (Finding | undefined)[]; readonly unsaid: number } {
  const used = new Set(equals.values());
  const overtaken = tellsChange(claim) ? new Set() : overtakenIn(window);
  const findings: (Finding | undefined)[] = [];
  let unsaid = 0;
  for (const claimed of claim.quantities.filter((quantity) => !equals.has(quantity))) {
    const other = bestOf(
      window.quantities.filter(
        (each) =>
          !used.has(each) &&
          !isOfOtherProgramme(each, claim, window) &&
          (isOfKind(claimed, each) || isOfColumn(claimed, each, window)) &&
          !context.isOfOtherClass(claimed, each),
      ),
      (each) =>
        context.likeness(claimed, each) + closeness(claimed, each) - (overtaken.has(each) ? OVERTAKEN : 0),
    );
    if (other === undefined) {
      unsaid += 1;
      continue;
    }
    used.add(other);
    findings.push(isRounded(claimed, other) ? undefined : numberFinding(claim, claimed, window, other));
  }
  return { findings, unsaid };
}

function isEqual(claimed: Quantity, each: Quantity, window: EvidenceWindow): boolean {
  return sameAmount(claimed, each) || (isOfColumn(claimed, each, window) && claimed.value === each.value);
}

/** Whether the claim's programme is named only after the sentence of a figure, which is of another one. */
function isOfOtherProgramme(
  { start }: Quantity,
  { programmes }: Claim,
  { passage }: EvidenceWindow,
): boolean {
  const first = passage.sentences.find(({ profile }) =>
    [...thingsNamedIn(profile.text)].some((name) => programmes.has(name)),
  );
  return first !== undefined && start < first.profile.start;
}

/** In a row of a table the unit of a number stands at the head of its column; a share has its sign with it. */
function isOfColumn({ unit }: Quantity, each: Quantity, { passage }: EvidenceWindow): boolean {
  const isBare = each.unit.kind === "count" && each.noun === "";
  return passage.paragraph.kind === "table-row" && isBare && unit.kind !== "percent";
}

/** Not of a figure that counts things of another class, where the window has one that counts what the claim does. */
function isOfThing(
  claimed: Quantity,
  each: Quantity,
  window: EvidenceWindow,
  context: FigureContext,
): boolean {
  if (!context.isOfOtherClass(claimed, each)) return true;
  return !window.quantities.some(
    (other) => isSameUnit(claimed, other) && other.noun !== "" && !context.isOfOtherClass(claimed, other),
  );
}

/** The figure of another one of the claim's that it has changed places with. */
function exchangedFor(
  claimed: Quantity,
  equals: ReadonlyMap<Quantity, Quantity>,
  context: FigureContext,
): Quantity | undefined {
  const own = equals.get(claimed);
  if (own === undefined) return undefined;
  for (const [other, its] of equals) {
    if (other === claimed || its === own || !isSameUnit(claimed, other) || sameAmount(claimed, other))
      continue;
    if (context.isOfOtherClass(claimed, its)) continue;
    const alike = (a: Quantity, b: Quantity): number => context.likeness(a, b) + hedgeLikeness(a, b);
    const straight = alike(claimed, own) + alike(other, its);
    const crossed = alike(claimed, its) + alike(other, own);
    if (crossed >= straight + EXCHANGE_MARGIN) return its;
  }
  return undefined;
}

/** What the same hedge adds to the likeness of two figures. */
const SAME_HEDGE = 0.3;

/** A ceiling is of all figures that follow it: 上限由800萬元增至1,600萬元. */
function hedgeLikeness(a: Quantity, b: Quantity): number {
  return a.modifier !== "none" && a.modifier !== "at-most" && a.modifier === b.modifier ? SAME_HEDGE : 0;
}

/** Concepts of the clause that a place of the claim is in. */
export function clauseOf(claim: Claim, place: Span) {
  return (spanAround(claim.clauses, place) ?? claim).concepts;
}

/** Another figure of the kind that no figure of the claim equals, and that is clearly what the claim's words are about. */
function swappedFor(
  claimed: Quantity,
  equal: Quantity,
  claim: Claim,
  window: EvidenceWindow,
  context: FigureContext,
): Quantity | undefined {
  const isPartOnly = context.isPartOnly(claimed, equal);
  // An amount with a hedge on both sides is the same one, even where the hedges differ.
  const isHedged = claimed.modifier !== "none" && equal.modifier !== "none";
  const isSure = claimed.unit.kind === "money" && isHedged && !isPartOnly;
  if (context.isPartOfBoth(claimed, equal)) return undefined;
  const others = window.quantities.filter(
    (each) =>
      isSameUnit(claimed, each) &&
      !claim.quantities.some((mine) => sameAmount(mine, each)) &&
      !context.isOfOtherClass(claimed, each) &&
      (!isSure || context.following(claimed, each) > context.following(claimed, equal)),
  );
  const dated = othersOfDate(claimed, equal, others, window, context);
  if (dated !== undefined) return dated;
  const alike = (each: Quantity): number =>
    context.likeness(claimed, each) + context.following(claimed, each);
  const best = bestOf(others, alike);
  if (best === undefined) return undefined;
  const margin = best.end <= equal.start && isPartOnly ? 0 : SWAP_MARGIN;
  return alike(best) >= alike(equal) + margin ? best : undefined;
}

/** Beside an equal figure of another date, the one of its sentence that may be for the claim's. */
function othersOfDate(
  claimed: Quantity,
  equal: Quantity,
  others: readonly Quantity[],
  { sentences }: EvidenceWindow,
  context: FigureContext,
): Quantity | undefined {
  if (!context.isOfOtherDate(claimed, equal)) return undefined;
  const its = sentences.find(({ quantities }) => quantities.includes(equal));
  const near = others.filter(
    (each) => its?.quantities.includes(each) === true && !context.isOfOtherDate(claimed, each),
  );
  return bestOf(near, (each) => context.likeness(claimed, each));
}

/** Of one kind of unit, or the same digits with another unit: 98 000 square feet for 98 000 square metres. */
function isOfKind(claimed: Quantity, each: Quantity): boolean {
  if (claimed.unit.kind === each.unit.kind || claimed.value === each.value) return true;
  // A single digit with zeros is in too many figures to be the same one.
  return sameDigits(claimed, each) && /[1-9].*[1-9]/.test(claimed.value);
}

/** What a text calls a ceiling needs no other word for "at most", nor do the others of figures told as ceilings. */
const CEILING = /上限|最多|不超过|\b(?:ceiling|cap|capped|maximum|limit|up to|at most|no more than)\b/;

/** Right after a figure, "at least" and "over" in one: 四成以上. "Or more" (或以上) is no less than the figure. */
const FROM_THERE = /^ ?以上/;

/** Whether a hedge may be read as another: 以上 as "over" and as "at least". */
function maybeRead(text: string, { end }: Quantity, as: Quantity): boolean {
  return FROM_THERE.test(text.slice(end, end + 3)) && (as.modifier === "over" || as.modifier === "at-least");
}

function hedgeDiffers(claim: Claim, claimed: Quantity, found: Quantity, window: EvidenceWindow): boolean {
  if (claimed.modifier === found.modifier) return false;
  const { text } = window.passage.paragraph;
  if (maybeRead(claim.text, claimed, found) || maybeRead(text, found, claimed)) return false;
  if (claimed.modifier === "none" && found.modifier === "at-most") return !CEILING.test(foldText(claim.text));
  if (claimed.modifier !== "at-most" || found.modifier !== "none") return true;
  const { start, end } =
    window.sentences.find(({ profile }) => found.start >= profile.start && found.end <= profile.end)
      ?.profile ?? window;
  return !CEILING.test(foldText(window.passage.paragraph.text.slice(start, end)));
}

function numberFinding(claim: Claim, claimed: Quantity, window: EvidenceWindow, found: Quantity): Finding {
  return {
    kind: "number",
    claimed: hedgedText(claim.text, claimed),
    found: hedgedText(window.passage.paragraph.text, found),
  };
}

function hedgeFinding(claim: Claim, claimed: Quantity, window: EvidenceWindow, found: Quantity): Finding {
  return { ...numberFinding(claim, claimed, window, found), kind: "modifier" };
}

function bestOf<T>(candidates: readonly T[], worth: (candidate: T) => number): T | undefined {
  let best: T | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = worth(candidate);
    if (value > most) [best, most] = [candidate, value];
  }
  return best;
}
