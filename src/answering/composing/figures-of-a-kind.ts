// Two texts come in; the figures go out that each gives for what a thing has only one of: a place its area, a scheme the least that it
// asks for. Documents word these as they please (「投資不低於2億元」, 「申請門檻下調至1.5億元」), so the thing tells, and not the words beside.

import { aliasesIn } from "../../text/aliases.ts";
import type { Quantity } from "../../text/quantities.ts";
import { splitSentences } from "../../text/sentences.ts";
import { foldedSource, sourceQuantities } from "../../text/source-facts.ts";
import { beginsIn } from "../../text/spans.ts";
import { figureOwners } from "./figure-owners.ts";

/** Words for the least that is asked for, before a figure in its clause, folded. */
const LEAST = /门槛|最低|下限|起点|\b(?:thresholds?|minimum)\b[^,，;；。]*$/;
const CLAUSE_END = /[,，;；。.!?\n]/;
const FLOOR = /楼面|建筑面积|办公室空间|\b(?:floor|office)\b/;

/** A figure with the thing that it is of. */
interface Owned {
  readonly quantity: Quantity;
  readonly owners: ReadonlySet<string>;
}

/** A text, and what its paragraph says before it. */
export interface FigureText {
  readonly text: string;
  readonly lead: string;
}

type Reader = (source: FigureText) => readonly Owned[];

/** The figures of one kind, of one thing, by which the texts differ. */
export function differingOfAKind(
  older: FigureText,
  newer: FigureText,
): readonly [Quantity, Quantity] | undefined {
  for (const read of READERS) {
    const [before, after] = [read(older), read(newer)];
    for (const one of before) {
      const other = after.find((each) => isOfSame(one, each) && isSameUnit(one, each));
      if (other !== undefined && other.quantity.value !== one.quantity.value)
        return [one.quantity, other.quantity];
    }
  }
  return undefined;
}

function isOfSame(one: Owned, other: Owned): boolean {
  return [...one.owners].some((owner) => other.owners.has(owner));
}

function isSameUnit(one: Owned, other: Owned): boolean {
  return JSON.stringify(one.quantity.unit) === JSON.stringify(other.quantity.unit);
}

/** The only area of a sentence, of the place named last before it; land and floor space are two things. */
const areasIn: Reader = ({ text }) =>
  splitSentences(text).flatMap((sentence): readonly Owned[] => {
    const { start, end } = sentence;
    const areas = sourceQuantities(text).filter(
      (quantity) => quantity.unit.kind === "area" && beginsIn(quantity, sentence),
    );
    const [quantity, ...others] = areas;
    if (quantity === undefined || others.length > 0) return [];
    const place = aliasesIn(foldedSource(text.slice(start, quantity.start))).findLast(({ isName }) => isName);
    if (place === undefined) return [];
    const what = FLOOR.test(foldedSource(text.slice(start, end))) ? "floor" : "land";
    return [{ quantity, owners: new Set([[place.found, ...place.others, what].sort().join("|")]) }];
  });

/** The least that the schemes of a text ask for, the last where it was changed from one to another. */
const leastIn: Reader = ({ text, lead }) => {
  const least = sourceQuantities(text).filter(
    (quantity) => quantity.unit.kind !== "count" && isLeast(text, quantity),
  );
  const last = least.at(-1);
  return last === undefined
    ? []
    : [{ quantity: last, owners: figureOwners(lead + text, lead.length + last.start) }];
};

function isLeast(text: string, { start, modifier }: Quantity): boolean {
  if (modifier === "at-least") return true;
  const clause = foldedSource(text.slice(0, start)).split(CLAUSE_END).at(-1) ?? "";
  return LEAST.test(clause);
}

const READERS: readonly Reader[] = [areasIn, leastIn];
