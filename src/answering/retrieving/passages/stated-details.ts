// What passages say on a question's subject comes in; whether they state what the question asks of it goes out: the words of an
// attribute (a price, an office holder), a value of the kind that is asked for, a number of the class of thing that is counted. The
// order of the first places and the decision to answer both ask.
import { foldedSource } from "../../../text/source-facts.ts";
import { askedAttributes, singlesOut } from "../../understanding/asking/attributes/asked-attribute.ts";
import type { StatedAttribute } from "../../understanding/asking/attributes/attribute.ts";
import { type Counting, isNumberOf } from "../../understanding/asking/counting/counting.ts";
import { askedValues } from "../../understanding/asking/values/asked-value.ts";
import { hasUnit, statesFree } from "../../understanding/asking/values/stated-value.ts";
import type { PassageProfile, SentenceProfile } from "./passage-profile.ts";
import type { SaidOfSubject } from "./subject-sentences.ts";

/**
 * Whether the words of every attribute that the question asks for are said; true where it asks for none. `asked` are the asker's last words
 * where an earlier question says what is wanted: "And category B?" asks the same of another.
 */
export function statesAttributes(said: SaidOfSubject, wanted: string, asked = wanted): boolean {
  const singledOut = asked === wanted ? [] : askedAttributes(asked).filter(singlesOut);
  return [...askedAttributes(wanted), ...singledOut].every((attribute) => statesAttribute(said, attribute));
}

/** Whether the words of one attribute are said, and its figure beside them where it wants one. */
function statesAttribute(ofSubject: SaidOfSubject, { said, figures }: StatedAttribute): boolean {
  if (figures === undefined) return said.test(ofSubject.folded());
  return ofSubject
    .sentences()
    .some(({ sentence }) => givesFigure(sentence, figures) && said.test(foldedSource(sentence.text)));
}

/** What costs nothing has a price too. */
function givesFigure(sentence: SentenceProfile, kinds: readonly string[]): boolean {
  return hasUnit(kinds)(sentence) || statesFree(sentence);
}

/** The passages with their headings, as patterns for folded text read them. */
export function foldedText(profiles: readonly PassageProfile[]): string {
  return foldedSource(
    profiles.map(({ paragraph }) => `${paragraph.section.join(" ")}\n${paragraph.text}`).join("\n"),
  );
}

/** Whether sentences give a number of things that are counted, and of what befell them; true where nothing is counted. */
export function statesCount(profiles: readonly PassageProfile[], counted: readonly Counting[]): boolean {
  const told = counted.filter(({ classes, outcomes }) => classes.length + outcomes.length > 0);
  if (told.length === 0) return true;
  const numbering = profiles.flatMap(({ sentences }) => sentences.filter((each) => each.counted.size > 0));
  return told.some(
    (counting) =>
      numbering.some((sentence) => isNumberOf(sentence.counted, counting)) &&
      counting.outcomes.every(({ said }) => numbering.some(({ text }) => said.test(foldedSource(text)))),
  );
}

/** For each kind of value asked for, how much of the question each sentence says that states it, 0 to 1 each. */
export function coverageByValue(said: SaidOfSubject, question: string): readonly (readonly number[])[] {
  const values = askedValues(question);
  if (values.length === 0) return [];
  const sentences = said.sentences();
  return values.map((value) =>
    sentences.flatMap(({ sentence, share }) => (value.isStatedIn(sentence) ? share : [])),
  );
}
