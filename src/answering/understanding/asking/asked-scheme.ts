// A question comes in, the schemes and funds that it names go out, and those that a text names: what is said of one scheme (its ceiling,
// its applicants, its sum) is not said of another beside it.

import { knownThingsIn, thingsNamedIn } from "../../../text/named-things.ts";
import { remember } from "../../../text/remember.ts";

/** Schemes, each under one key in whatever language it is named. */
export type Schemes = ReadonlySet<string>;

/** What has applicants, sums and ceilings; a centre or a park may well stand in a sentence on another. On a folded key. */
const IS_SCHEME = /计划|基金|人才库|scheme|programme|fund/;

/** Questions kept: the steps of an answer ask of the same one again and again. */
const MOST_KEPT = 8;

/** Those that a question names by a name of the vocabulary: what an asker has in quotation marks may be a nickname. */
export const schemesAsked: (question: string) => Schemes = remember(
  (question) => schemesAmong(knownThingsIn(question)),
  MOST_KEPT,
);

/** Those that a text of the documents names. */
export function sourceSchemes(text: string): Schemes {
  return schemesAmong(thingsNamedIn(text));
}

function schemesAmong(things: ReadonlySet<string>): Schemes {
  return new Set([...things].filter((thing) => IS_SCHEME.test(thing)));
}
