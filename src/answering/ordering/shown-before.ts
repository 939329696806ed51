// Ranked evidence for a question that asks for more comes in with what was replied before; what the replies have not shown goes out. A
// passage is shown where a sentence of it is quoted, or told in mostly its words, or where its figures are given: other systems
// paraphrase, and in another language than the passage's figures are all that is left of it. A reply tells what is known; it is never evidence.
import { foldText } from "../../text/fold.ts";
import { extractQuantities } from "../../text/quantities.ts";
import { type ProfileOf, type SentenceProfile, termsOf } from "../retrieving/passages/passage-profile.ts";
import { versionsOf } from "../retrieving/ranking/evidence-list.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";

/** Units of a stretch of a sentence, letters and digits alone, that is no accident where a reply has it too: beyond most names. */
const STRETCH = { zh: 18, en: 48 } as const;
const STEP = 6;

/** Share of a sentence's words that tell that it was paraphrased, and the fewest that it must have. */
const TOLD_SHARE = 0.8;
const FEWEST_TERMS = 8;

/** Digits of a figure that is no accident where a reply gives it too. */
const TELLING_DIGITS = 3;

/** What replies have said. */
interface Shown {
  readonly letters: string;
  readonly terms: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

/**
 * Score units below the best passage, shown or not, beyond which one is about something else: in conversations of our own what was on the
 * same subject stood at most 5 below it, but for the last few of many, and what was not stood 6 below it.
 */
const FAR = 5;

/** What of the evidence replies have not shown. */
export interface Unseen {
  /** In its order and with its scores: only what is about the same, or all where nothing is. */
  readonly evidence: readonly Evidence[];
  /** Whether none of it is about the same. */
  readonly isExhausted: boolean;
  /** What stands next to the best passage under its heading, nearest first: what there is to show where none of it is about the same. */
  readonly beside: readonly Evidence[];
}

/** Paragraphs before and after a passage that still belong to it. */
const NEXT = 2;

/** Parts ranked evidence (best first) by what replies have shown. */
export function unseenOf(ranked: readonly Evidence[], replies: string, profileOf: ProfileOf): Unseen {
  const shown: Shown = {
    letters: lettersOf(replies),
    terms: termsOf(replies),
    values: new Set(extractQuantities(replies).map(({ value }) => value)),
  };
  const unseen = ranked.filter(
    (evidence) =>
      !versionsOf(evidence, profileOf).some(({ sentences, group }) =>
        sentences.some((sentence) => isShown(sentence, group, shown)),
      ),
  );
  const [best] = ranked;
  const bound = (best?.score ?? 0) - FAR;
  const near = unseen.filter(({ score }) => score >= bound);
  if (near.length > 0) return { evidence: near, isExhausted: false, beside: [] };
  return { evidence: unseen, isExhausted: true, beside: best === undefined ? [] : besideOf(best, unseen) };
}

/** The evidence that stands within a few paragraphs of a passage, under its heading or else under the one above; nearest first. */
function besideOf({ paragraph }: Evidence, evidence: readonly Evidence[]): readonly Evidence[] {
  const { documentId, ordinal, section } = paragraph;
  const distanceOf = (other: Evidence): number => Math.abs(other.paragraph.ordinal - ordinal);
  const underSame = (depth: number): readonly Evidence[] =>
    evidence.filter(
      (other) =>
        other.paragraph.documentId === documentId &&
        other.paragraph.kind !== "front-matter" &&
        distanceOf(other) <= NEXT &&
        other.paragraph.section.slice(0, depth).join("\n") === section.slice(0, depth).join("\n"),
    );
  const [own, above] =
    section.length === 0 ? [[], []] : [underSame(section.length), underSame(section.length - 1)];
  const beside = own.length > 0 || section.length < 2 ? own : above;
  return beside.toSorted(
    (a, b) => distanceOf(a) - distanceOf(b) || a.paragraph.ordinal - b.paragraph.ordinal,
  );
}

function isShown(sentence: SentenceProfile, group: keyof typeof STRETCH, shown: Shown): boolean {
  return (
    isQuoted(lettersOf(sentence.text), STRETCH[group], shown.letters) ||
    isTold(sentence, shown) ||
    areFiguresGiven(sentence, shown)
  );
}

function isQuoted(letters: string, length: number, shown: string): boolean {
  for (let from = 0; from + length <= letters.length; from += STEP)
    if (shown.includes(letters.slice(from, from + length))) return true;
  return letters.length >= length / 2 && letters.length < length && shown.includes(letters);
}

function isTold({ terms }: SentenceProfile, shown: Shown): boolean {
  if (terms.size < FEWEST_TERMS) return false;
  return [...terms].filter((term) => shown.terms.has(term)).length >= TOLD_SHARE * terms.size;
}

function areFiguresGiven({ quantities }: SentenceProfile, shown: Shown): boolean {
  return (
    quantities.some(({ value }) => digitsOf(value) >= TELLING_DIGITS) &&
    quantities.every(({ value }) => shown.values.has(value))
  );
}

function digitsOf(value: string): number {
  return value.replace(/\D/g, "").length;
}

function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
}
