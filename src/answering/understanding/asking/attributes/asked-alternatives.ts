// A question which of two sums or shares it is comes in ("$2.5 million or $1.25 million?", 「三成定四成」), the attribute that one of
// them is stated goes out: a passage that gives neither does not tell.
import { foldText } from "../../../../text/fold.ts";
import { extractQuantities, type Quantity } from "../../../../text/quantities.ts";
import type { StatedAttribute } from "./attribute.ts";

/** What stands between the two, with a few words that go with the first ("$2 million per issue or …"). */
const OR = /^[^?.;。？；]{0,30}(?:\bor\b|还是|定系|定|抑或|或者?)[^?.;。？；]{0,12}$/;

/** Kinds of figures that are offered for choice; "two or three firms" is none. */
const OFFERED = new Set(["money", "percent"]);

/** What a passage has to say; nothing where no two figures are offered. */
export function askedAlternatives(question: string): readonly StatedAttribute[] {
  const figures = extractQuantities(question);
  const i = figures.findIndex((figure, at) => areAlternatives(figure, figures[at + 1], question));
  const offered = new Set(figures.slice(i, i + 2).map(({ value }) => value));
  return i < 0 ? [] : [{ name: "one-of-two", said: { test: (passage) => states(passage, offered) } }];
}

function areAlternatives(one: Quantity, other: Quantity | undefined, question: string): boolean {
  return (
    other?.unit.kind === one.unit.kind &&
    OFFERED.has(one.unit.kind) &&
    OR.test(foldText(question.slice(one.end, other.start)))
  );
}

function states(passage: string, values: ReadonlySet<string>): boolean {
  return extractQuantities(passage).some(({ value }) => values.has(value));
}
