// A word, a phrase or a name of a question comes in; the forms in which a passage of either language may say it go out. What is made of
// words that come back in question after question is kept.
import type { TermGroup } from "../../domain/snapshot.ts";
import type { TermTranslation, TermTranslator } from "../../ports.ts";
import type { AliasMatch } from "../../text/aliases.ts";
import { remember, rememberOf } from "../../text/remember.ts";
import { extractTerms, queryTerms } from "../../text/terms.ts";
import { type QuestionWord, termsOfWord } from "./question-words.ts";

/** One way to say a concept: all of its terms, and how sure we are that they mean the same (1: the asker's own word). */
export interface ConceptForm {
  readonly group: TermGroup;
  readonly text: string;
  readonly terms: readonly string[];
  readonly probability: number;
}

/** A word or phrase of the question. */
export interface Concept {
  /** As the asker's text has it, folded. */
  readonly name: string;
  /** 1 for the question's own words, less for words of an earlier turn. */
  readonly weight: number;
  readonly forms: readonly ConceptForm[];
}

/** What the likeliest translation of a word counts against the word itself. */
const TRANSLATION_TRUST = 0.9;

/** What a word for a related idea counts against the word itself; .3, .5, .7 and .85 were tried on the development sets. */
const KIN_TRUST = 0.7;

/** Latin words and numbers stand in passages of both groups as they are. */
function ownForms(word: string, terms: readonly string[]): readonly ConceptForm[] {
  if (groupOf(word) === "zh") return [{ group: "zh", text: word, terms, probability: 1 }];
  return [
    { group: "en", text: word, terms, probability: 1 },
    { group: "zh", text: word, terms, probability: 1 },
  ];
}

/** Translations, the most probable counting nearly as much as the word itself: the table spreads over synonyms. */
function translatedForms(term: string, group: TermGroup, translator: TermTranslator): readonly ConceptForm[] {
  return formsOfTranslations[group](translator.translate(term, group));
}

/** What is made of an entry of the table, by the group of the word that it translates. */
const formsOfTranslations = {
  en: rememberOf((translations: readonly TermTranslation[]) => formsIn("zh", translations)),
  zh: rememberOf((translations: readonly TermTranslation[]) => formsIn("en", translations)),
} as const satisfies Record<TermGroup, unknown>;

function formsIn(group: TermGroup, translations: readonly TermTranslation[]): readonly ConceptForm[] {
  const best = Math.max(...translations.map(({ probability }) => probability));
  return translations.map(({ term, probability }) => ({
    group,
    text: term,
    terms: termsOf(term),
    probability: TRANSLATION_TRUST * Math.sqrt(probability / best),
  }));
}

/** Words, translations and other names that are kept cut into terms: the table's entries come back in question after question. */
const MOST_KEPT = 20_000;

/** No everyday word says the same. */
export const NO_KIN: readonly ConceptForm[] = [];

/** The forms of a word with those of its kin; what a word has that the table knows is kept, one list for each kin. */
export const formsOfWord = rememberOf((translator: TermTranslator) => {
  const known = remember((word) => {
    const own = [...ownForms(word, termsOfWord(word)), ...translatedForms(word, groupOf(word), translator)];
    return rememberOf((kin: readonly ConceptForm[]) => (kin.length === 0 ? own : [...own, ...kin]));
  }, MOST_KEPT);
  return ({ word, terms }: QuestionWord, kin: readonly ConceptForm[]): readonly ConceptForm[] =>
    translator.translate(word, groupOf(word)).length === 0
      ? [...ownForms(word, terms), ...kin]
      : known(word)(kin);
});

/** The forms of a compound that the table knows. */
export const compoundForms = rememberOf((translator: TermTranslator) =>
  remember((compound): readonly ConceptForm[] => {
    const own = { group: "en" as const, text: compound, terms: compound.split(" "), probability: 1 };
    return [own, ...translatedForms(compound, "en", translator)];
  }, MOST_KEPT),
);

/** The terms of a word or phrase, each once. */
export const termsOf = remember(
  (text): readonly string[] => [...new Set(extractTerms(text).map(({ term }) => term))],
  MOST_KEPT,
);

/** Without function words: "out of court" is a matter of "court". */
export const contentTerms = remember(
  (text): readonly string[] => [...new Set(queryTerms(text).map(({ term }) => term))],
  MOST_KEPT,
);

const nameForm = remember(
  (text): ConceptForm => ({ group: groupOf(text), text, terms: termsOf(text), probability: 1 }),
  MOST_KEPT,
);

/** The names of one thing, each as sure as any other. */
export const nameForms = rememberOf((names: readonly string[]): readonly ConceptForm[] =>
  names.map(nameForm),
);

/** The name that was found, and its others. */
export const namesOfAlias = rememberOf(({ found, others }: AliasMatch): readonly string[] => [
  found,
  ...others,
]);

/** None of a word that is all function words. */
const kinForm = remember((text): readonly ConceptForm[] => {
  const terms = contentTerms(text);
  return terms.length === 0 ? [] : [{ group: groupOf(text), text, terms, probability: KIN_TRUST }];
}, MOST_KEPT);

/** The forms of everyday words for one idea. */
export const kinForms = rememberOf((kin: readonly string[]): readonly ConceptForm[] => kin.flatMap(kinForm));

/** Ways to write one phrase ("settles out of court"): few have the same kin. */
const MOST_WRITINGS = 20;

/** An everyday phrase as a concept: itself, by its terms, and its kin. */
export const phraseForms = rememberOf((kin: readonly ConceptForm[]) =>
  remember(
    (joined): readonly ConceptForm[] => [
      { group: groupOf(joined), text: joined, terms: joined.split(" "), probability: 1 },
      ...kin,
    ],
    MOST_WRITINGS,
  ),
);

/** The group of languages that a word is written in. */
export function groupOf(text: string): TermGroup {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
