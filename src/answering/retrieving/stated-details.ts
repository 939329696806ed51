// Passages come in; whether they state what a question asks of its topic goes out: the words of an attribute (a price, an
// office holder), a value of the kind that is asked for, a number of the class of thing that is counted. The order of the
// first places and the decision to answer both ask.
import { foldedSource } from "../../text/source-facts.ts";
import { askedAttributes } from "../understanding/asked-attribute.ts";
import { type AskedValue, askedValues } from "../understanding/asked-value.ts";
import type { StatedAttribute } from "../understanding/attribute.ts";
import { type Counting, isNumberOf } from "../understanding/counting.ts";
import { hasUnit } from "../understanding/stated-value.ts";
import type { WeighedConcept } from "./coverage.ts";
import { sentenceShares } from "./coverage-reader.ts";
import type { PassageProfile, SentenceProfile } from "./passage-profile.ts";

/** Whether the passages have the words of every attribute that the question asks for; true where it asks for none. */
export function statesAttributes(profiles: readonly PassageProfile[], question: string): boolean {
  return askedAttributes(question).every((attribute) => statesAttribute(profiles, attribute));
}

/** Whether the passages have the words of one attribute, and its figure beside them where it wants one. */
export function statesAttribute(
  profiles: readonly PassageProfile[],
  { said, figures }: StatedAttribute,
): boolean {
  if (figures === undefined) return said.test(foldedText(profiles));
  const sentences = profiles.flatMap((profile) => profile.sentences);
  return sentences.some(
    (sentence) => givesFigure(sentence, figures) && said.test(foldedSource(sentence.text)),
  );
}

/** What costs nothing has a price too. */
const FOR_NOTHING = /\bfree\b|\bwaive[ds]?\b|免费|全免|免收|豁免/;

function givesFigure(sentence: SentenceProfile, kinds: readonly string[]): boolean {
  return hasUnit(kinds)(sentence) || FOR_NOTHING.test(foldedSource(sentence.text));
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

/** Sentences that say less than this share of what the most telling one says are of another subject. */
const SUBJECT_SHARE = 0.5;

/**
 * For each kind of value asked for, how much of the question each sentence says that states it, 0 to 1 each. `nearest` are the
 * passages whose most telling sentence tells what the subject is.
 */
export function coverageByValue(
  profiles: readonly PassageProfile[],
  nearest: readonly PassageProfile[],
  question: string,
  concepts: readonly WeighedConcept[],
): readonly (readonly number[])[] {
  const values = askedValues(question);
  if (values.length === 0) return [];
  const read = profiles.map((profile) => ({ profile, shares: sentenceShares(concepts, profile) }));
  const sharesStating = (value: AskedValue): readonly number[] =>
    read.flatMap(({ profile, shares }) =>
      shares.filter((_, i) => value.isStatedIn(profile.sentences[i] as SentenceProfile)),
    );
  const ofNearest = (): readonly number[] =>
    nearest === profiles
      ? read.flatMap(({ shares }) => shares)
      : nearest.flatMap((profile) => sentenceShares(concepts, profile));
  const enough = values.some(({ isOfItsSubject }) => isOfItsSubject)
    ? SUBJECT_SHARE * Math.max(0, ...ofNearest())
    : 0;
  return values.map((value) => {
    const shares = sharesStating(value);
    return value.isOfItsSubject === true ? shares.filter((share) => share >= enough) : shares;
  });
}
