// A question about what befell things comes in ("Why do most get turned down?", 「會受甚麼處分」), the attribute of being said goes out: a passage
// on the same things that says no word of it does not tell. How many it befell is told by the counts (counted-outcomes.ts).

import { outcomesIn } from "../counting/counted-outcomes.ts";
import { foldQuestion } from "../fold-question.ts";
import type { StatedAttribute } from "./attribute.ts";

/** What is seldom told of the asker, or in passing: "my mother", "the power may fail", "my shop stands empty". */
const TOLD_OF_THINGS: ReadonlySet<string> = new Set([
  "refused",
  "convicted",
  "jailed",
  "fined",
  "appealed",
  "minority",
  "disabled",
]);

/** What a passage has to say for each that a question asks about. */
export function askedHappenings(question: string): readonly StatedAttribute[] {
  return outcomesIn(foldQuestion(question))
    .filter(({ name }) => TOLD_OF_THINGS.has(name))
    .map(({ name, said }) => ({ name, said }));
}
