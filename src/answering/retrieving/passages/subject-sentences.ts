// Passages and the concepts of a question come in; those of their sentences that are on its subject go out: a page gives sums and dates
// of many things, and only one beside the thing that is asked about states what is asked of it.
import type { Paragraph } from "../../../domain/document.ts";
import { foldedSource } from "../../../text/source-facts.ts";
import {
  haveCommon,
  type Ordinals,
  ordinalsAsked,
  sourceOrdinals,
} from "../../understanding/asking/asked-ordinal.ts";
import { type Schemes, schemesAsked, sourceSchemes } from "../../understanding/asking/asked-scheme.ts";
import { splitQuestion } from "../../understanding/split-question.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import type { WeighedConcept } from "../coverage/coverage.ts";
import { sentenceShares } from "../coverage/coverage-reader.ts";
import type { PassageProfile, SentenceProfile } from "./passage-profile.ts";

/** A sentence, and how much of the question it says, 0 to 1. */
export interface SubjectSentence {
  readonly sentence: SentenceProfile;
  readonly share: number;
}

/** What passages say on the subject of a question, read when it is first asked for: most questions ask for no detail. */
export interface SaidOfSubject {
  sentences(): readonly SubjectSentence[];
  /** The same with the headings that they stand under, folded, as patterns read it. */
  folded(): string;
}

/** What narrows the subject, as the question is put. */
export interface SubjectLimits {
  readonly parts?: number;
  readonly ordinals?: Ordinals;
  readonly schemes?: Schemes;
}

/** How a question narrows its subject. */
export function limitsOf({ about, wanted }: Pick<UnderstoodQuestion, "about" | "wanted">): SubjectLimits {
  return {
    parts: splitQuestion(wanted).length,
    ordinals: ordinalsAsked(wanted),
    schemes: schemesAsked(about),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Share of what the most telling sentence says without which a sentence is of another subject. */
const SUBJECT_SHARE = 0.5;
/** Share of the question below which the most telling sentence does not tell the subject: a hard paraphrase says little of it. */
const TELLS_SUBJECT = 0.3;

/**
 * The sentences that say at least half as much of the question as the most telling one of `telling`, and the one after each of them,
 * which goes on about the same thing and seldom names it, and the one before where it does so by pointing back. Each of several `parts` of a question says its share. Where it asks about
 * the second of several, only what is said of the second counts; where it names a scheme, nothing that is said of another.
 */
export function saidOfSubject(
  profiles: readonly PassageProfile[],
  telling: readonly PassageProfile[],
  concepts: readonly WeighedConcept[],
  { parts = 1, ordinals = NONE, schemes = NONE }: SubjectLimits = {},
): SaidOfSubject {
  const readEnough = (): number => {
    const most = Math.max(0, ...telling.flatMap((profile) => sentenceShares(concepts, profile)));
    return most < TELLS_SUBJECT ? 0 : (SUBJECT_SHARE / parts) * most;
  };
  let kept: readonly (readonly SubjectSentence[])[] | undefined;
  const sentencesByPassage = (): readonly (readonly SubjectSentence[])[] => {
    if (kept !== undefined) return kept;
    const enough = readEnough();
    kept = profiles.map((profile) => {
      const isOfOrdinal = sentencesOf(profile, ordinals, sourceOrdinals, false);
      const isOfScheme = sentencesOf(profile, schemes, sourceSchemes, true);
      return sentencesSaying(enough, profile, concepts).filter(
        ({ sentence }) => isOfOrdinal(sentence) && isOfScheme(sentence),
      );
    });
    return kept;
  };
  return {
    sentences: () => sentencesByPassage().flat(),
    folded: () => {
      const texts = profiles.flatMap(({ paragraph }, i) =>
        withHeadings(paragraph, sentencesByPassage()[i] ?? []),
      );
      return foldedSource(texts.join("\n"));
    },
  };
}

function withHeadings({ section }: Paragraph, sentences: readonly SubjectSentence[]): readonly string[] {
  return sentences.length === 0 ? [] : [section.join(" "), ...sentences.map(({ sentence }) => sentence.text)];
}

/** All sentences of a passage, each with how much of the question it says. */
export function sharedSentences(
  concepts: readonly WeighedConcept[],
  passage: PassageProfile,
): readonly SubjectSentence[] {
  const shares = sentenceShares(concepts, passage);
  return passage.sentences.map((sentence, i) => ({ sentence, share: shares[i] ?? 0 }));
}

function sentencesSaying(
  enough: number,
  profile: PassageProfile,
  concepts: readonly WeighedConcept[],
): readonly SubjectSentence[] {
  const shares = sentenceShares(concepts, profile);
  return profile.sentences.flatMap((sentence, i) => {
    const share = shares[i] ?? 0;
    const besides = [shares[i - 1] ?? 0, pointsBack(sentence) ? (shares[i + 1] ?? 0) : 0];
    // A footnote speaks of what points to it, and seldom names it.
    const isOnSubject = profile.paragraph.kind === "footnote" || Math.max(share, ...besides) >= enough;
    return isOnSubject ? [{ sentence, share }] : [];
  });
}

/** 該中心由…, "It is led by …": goes on about what the sentences around it are about. */
const POINTS_BACK = /^(?:该|这|此|其|它)|^(?:this|these|it|its|they|the said)\b/;

function pointsBack({ text }: SentenceProfile): boolean {
  return POINTS_BACK.test(foldedSource(text.trimStart()));
}

/**
 * Tells the sentences that name one of the things asked about, or come after one that does and name no other; all where none is asked
 * about. `unnamed` is what holds of sentences before which nothing of the kind is named.
 */
function sentencesOf(
  { paragraph, sentences }: PassageProfile,
  asked: ReadonlySet<string>,
  namedIn: (text: string) => ReadonlySet<string>,
  unnamed: boolean,
): (sentence: SentenceProfile) => boolean {
  if (asked.size === 0) return () => true;
  const of = new Set<SentenceProfile>();
  const headed = namedIn(paragraph.section.join("\n"));
  let isOf = headed.size > 0 ? haveCommon(asked, headed) : unnamed;
  for (const sentence of sentences) {
    const named = namedIn(sentence.text);
    if (named.size > 0) isOf = haveCommon(asked, named);
    if (isOf) of.add(sentence);
  }
  return (sentence) => of.has(sentence);
}
