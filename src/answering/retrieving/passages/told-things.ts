// A question comes in, the things that it asks for and of which a rule can tell whether a sentence holds one (a date, an amount,
// a number of buildings) go out; for a paragraph, which of its sentences hold one. Every question asks it of every sentence of a
// hundred paragraphs, so each thing is looked for once in each of them.
import type { DateMention } from "../../../text/dates.ts";
import type { Quantity } from "../../../text/quantities.ts";
import { rememberOf } from "../../../text/remember.ts";
import { hasWebAddress } from "../../../text/web-address.ts";
import { type CountedClass, UNNAMED } from "../../understanding/asking/counting/counted-things.ts";
import type { Counting } from "../../understanding/asking/counting/counting.ts";
import type { AnswerType } from "../../understanding/question-type.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";

/** What of a sentence tells which things it holds. */
export interface TellingSentence {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** Classes of the things that it gives numbers of; empty where it gives none of things. */
  readonly counted: ReadonlySet<CountedClass>;
}

/** The kinds of answer that a rule can tell. */
const TOLD_BY_RULE = {
  when: ({ dates }) => dates.length > 0,
  "how-much": ({ quantities }) => quantities.some(({ unit }) => unit.kind === "money"),
  percent: ({ quantities }) => quantities.some(({ unit }) => unit.kind === "percent"),
  website: ({ text }) => hasWebAddress(text),
  "how-many": ({ quantities }) => quantities.length > 0,
} as const satisfies Partial<Record<AnswerType, (sentence: TellingSentence) => boolean>>;

type ToldKind = keyof typeof TOLD_BY_RULE;

const TOLD_KINDS = Object.keys(TOLD_BY_RULE) as readonly ToldKind[];

/** What a rule can tell: a kind of answer, or a number of a class of things. */
export type ToldThing = ToldKind | CountedClass;

/** Those of the things that a question asks for. */
export const toldThings = rememberOf(
  ({ types, counted }: Pick<UnderstoodQuestion, "types" | "counted">): readonly ToldThing[] =>
    TOLD_KINDS.filter((kind) => types.has(kind)).flatMap((kind) =>
      kind === "how-many" ? numbersTold(counted) : [kind],
    ),
);

/** Numbers of the classes that are counted; any number where none of them has one. */
function numbersTold(counted: readonly Counting[]): readonly ToldThing[] {
  const classes = new Set(
    counted.flatMap((each) =>
      each.isNamed || each.classes.length === 0 ? each.classes : [...each.classes, UNNAMED],
    ),
  );
  return classes.size === 0 ? ["how-many"] : [...classes];
}

/** Whether a sentence holds such a thing. */
export function holdsThing(sentence: TellingSentence, thing: ToldThing): boolean {
  return typeof thing === "string" ? TOLD_BY_RULE[thing](sentence) : sentence.counted.has(thing);
}

/** Tells which sentences, by their places, hold such a thing: 1 or 0 each. */
export type HoldingOf = (thing: ToldThing) => Uint8Array;

/** Reads the sentences of one paragraph, once for each thing. */
export function holdingReader(sentencesOf: () => readonly TellingSentence[]): HoldingOf {
  const known = new Map<ToldThing, Uint8Array>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const holding = Uint8Array.from(sentencesOf(), (sentence) => (holdsThing(sentence, thing) ? 1 : 0));
    known.set(thing, holding);
    return holding;
  };
}
