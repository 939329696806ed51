// A question what part of known things is so ("how many of them are from abroad", 「當中小學佔多少間」) and passages come in; whether no
// sentence that gives a number says a word of that part goes out: the number of the whole is not the number of the part.
import { extractTerms } from "../../text/terms.ts";
import { coverageOf, type WeighedConcept } from "../retrieving/coverage/coverage.ts";
import type { PassageProfile, SentenceProfile } from "../retrieving/passages/passage-profile.ts";
import { foldQuestion } from "../understanding/asking/fold-question.ts";

/** What stands before a share that is asked for, after what it is a share of; on the folded question, as the next two. */
const BEFORE_SHARE =
  /(?:^|里面?|里头|当中|其中|之中|入面|中|,|，)((?:(?!里面|里头|当中|其中|之中|入面)[^,，。?？]){2,12}?)(?:的|嘅)?又?(?:占了?(?:多少|几|百分之几)|出了?(?:百分之几|几成))/;
const BEFORE_COUNT = /(?:里面?|里头|当中|其中|入面)([^,，。?？里]{2,12})(?:的|嘅)有(?:多少|几)/;
const AFTER_COUNT = /有(?:多少|几)[个家位所名间人]?(?:是|系|做紧)([^,，。?？]{2,14}?)[的嘅㗎呀?？]*$/;
const ENGLISH_PART =
  /\b(?:how (?:many|much) of|what (?:share|percentage|proportion|part) of)\b[^?]{3,70}?\b(?:are|were|c[ao]me from|have|had|is paid (?:for )?by|left) ([^?]{3,50})/;

/** Share of a word's forms below which a sentence does not say it: a form of little probability, a part of a compound. */
const HARDLY = 0.4;

/** True where a part is asked for, and none of the sentences on the subject that give a number says any of its words. */
export function isPartUnsaid(
  question: string,
  concepts: readonly WeighedConcept[],
  near: readonly PassageProfile[],
  onSubject: () => ReadonlySet<SentenceProfile>,
): boolean {
  const words = partAsked(question);
  const named = words === undefined ? [] : conceptsWithin(words, concepts);
  if (named.length === 0) return false;
  const kept = onSubject();
  return !near.some(({ group, sentences }) =>
    sentences.some(
      (sentence) =>
        kept.has(sentence) &&
        sentence.quantities.length + sentence.counted.size > 0 &&
        named.some((concept) => coverageOf([concept], group, sentence.terms) >= HARDLY),
    ),
  );
}

/** The words of the part, folded. */
function partAsked(question: string): string | undefined {
  const folded = foldQuestion(question);
  for (const pattern of [BEFORE_SHARE, BEFORE_COUNT, AFTER_COUNT, ENGLISH_PART]) {
    const found = pattern.exec(folded)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function conceptsWithin(words: string, concepts: readonly WeighedConcept[]): readonly WeighedConcept[] {
  const terms = new Set(extractTerms(words).map(({ term }) => term));
  return concepts.filter(({ name }) => terms.has(name) || (!/[a-z]/.test(name) && words.includes(name)));
}
