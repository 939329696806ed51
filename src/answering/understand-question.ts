// A standalone question comes in; its concepts go out: each word or known phrase that matters, with the forms in which
// a passage of either language may say it. Retrieval, ranking and the decision all count the same concepts.
import type { Language } from "../domain/document.ts";
import type { TermGroup } from "../domain/snapshot.ts";
import type { TermTranslator } from "../ports.ts";
import { aliasesIn } from "../text/aliases.ts";
import { type DateMention, extractDates } from "../text/dates.ts";
import { foldText } from "../text/fold.ts";
import { extractQuantities, type Quantity } from "../text/quantities.ts";
import { extractTerms, queryTerms } from "../text/terms.ts";
import type { StandaloneQuestion } from "./condense-question.ts";
import { type AnswerType, answerTypesOf } from "./question-type.ts";

/** One way to say a concept: all of its terms, and how sure we are that they mean the same (1: the asker's own word). */
export interface ConceptForm {
  readonly group: TermGroup;
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

/** A question as the ranking and the decision see it. */
export interface UnderstoodQuestion {
  readonly text: string;
  readonly language: Language;
  readonly concepts: readonly Concept[];
  readonly types: ReadonlySet<AnswerType>;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
}

/** Names the concepts of a question and what it asks for. */
export function understandQuestion(
  question: StandaloneQuestion,
  language: Language,
  translator: TermTranslator,
): UnderstoodQuestion {
  const own = conceptsOf(question.asked, 1, translator);
  const earlier =
    question.context === undefined ? [] : conceptsOf(question.context, question.contextWeight, translator);
  const named = new Set(own.map(({ name }) => name));
  return {
    text: question.text,
    language,
    concepts: [...own, ...earlier.filter(({ name }) => !named.has(name))],
    types: answerTypesOf(question.asked),
    quantities: extractQuantities(question.asked),
    dates: extractDates(question.asked),
  };
}

function conceptsOf(text: string, weight: number, translator: TermTranslator): readonly Concept[] {
  const words = new Map<string, Concept>();
  for (const { term } of queryTerms(text)) {
    if (words.has(term)) continue;
    const group = groupOf(term);
    const translated = translator
      .translate(term, group)
      .map(({ term: other, probability }) => ({
        group: otherGroup(group),
        terms: termsOf(other),
        probability,
      }))
      .filter(({ terms }) => terms.length > 0);
    words.set(term, { name: term, weight, forms: [...ownForms(term), ...translated] });
  }
  return [...words.values(), ...phrasesOf(text, weight)];
}

/** A known phrase (alias, abbreviation, name of a body) is a concept besides its words, sayable by any of its aliases. */
function phrasesOf(text: string, weight: number): readonly Concept[] {
  return aliasesIn(foldText(text)).map(({ found, others }) => ({
    name: `“${found}”`,
    weight,
    forms: [found, ...others].map((alias) => ({
      group: groupOf(alias),
      terms: termsOf(alias),
      probability: 1,
    })),
  }));
}

/** Latin words and numbers stand in passages of both groups as they are. */
function ownForms(term: string): readonly ConceptForm[] {
  if (groupOf(term) === "zh") return [{ group: "zh", terms: [term], probability: 1 }];
  return [
    { group: "en", terms: [term], probability: 1 },
    { group: "zh", terms: [term], probability: 1 },
  ];
}

function termsOf(text: string): readonly string[] {
  return [...new Set(extractTerms(text).map(({ term }) => term))];
}

function groupOf(text: string): TermGroup {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}

function otherGroup(group: TermGroup): TermGroup {
  return group === "en" ? "zh" : "en";
}
