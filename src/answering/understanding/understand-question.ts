// A standalone question comes in; its concepts go out: each word or known phrase that matters, with the forms in which
// a passage of either language may say it. Retrieval, ranking and the decision all count the same concepts.
import type { Language } from "../../domain/document.ts";
import type { TermGroup } from "../../domain/snapshot.ts";
import type { TermTranslator } from "../../ports.ts";
import { aliasesIn } from "../../text/aliases.ts";
import type { DateMention } from "../../text/dates.ts";
import { type EverydayMatch, everydayWordsIn } from "../../text/everyday-words.ts";
import { foldText } from "../../text/fold.ts";
import { extractFigures, type Quantity } from "../../text/quantities.ts";
import { remember, rememberOf } from "../../text/remember.ts";
import { askedDefinition, nameAsAsked } from "./asking/asked-definition.ts";
import { type AskedOfBody, askedOfBody } from "./asking/asked-of-body.ts";
import { askedSite, siteQuestion } from "./asking/asked-site.ts";
import { asksDone, saysDone } from "./asking/asked-state.ts";
import { type Counting, countingsIn } from "./asking/counting/counting.ts";
import { contentOf, isAboutBodies } from "./asking-words.ts";
import {
  type Concept,
  type ConceptForm,
  compoundForms,
  contentTerms,
  formsOfWord,
  groupOf,
  kinForms,
  NO_KIN,
  nameForms,
  namesOfAlias,
  phraseForms,
  termsOf,
} from "./concept-forms.ts";
import type { StandaloneQuestion } from "./conversation/condense-question.ts";
import { figureConcepts } from "./figure-concepts.ts";
import type { FindBodies } from "./named-bodies.ts";
import { type AnswerType, answerTypesOf } from "./question-type.ts";
import { type QuestionWord, questionWords } from "./question-words.ts";
import { ASKS } from "./split-question.ts";

/** A question as the ranking and the decision see it. */
export interface UnderstoodQuestion {
  readonly text: string;
  /** The asker's own last words. */
  readonly asked: string;
  /** Whether it leans on the turns of a conversation. */
  readonly isFollowUp: boolean;
  /** The words that name what is asked about: the asker's last, and the earlier question's where it goes on about the same. */
  readonly about: string;
  /** The words that say what is asked for: the asker's last, or the earlier question's where they alone ask for nothing. */
  readonly wanted: string;
  readonly language: Language;
  readonly concepts: readonly Concept[];
  readonly types: ReadonlySet<AnswerType>;
  /** What it counts, for each "how many". */
  readonly counted: readonly Counting[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  /** True when the question before says what is wanted: "And in 2023?", 「咁科學園呢」. */
  readonly wantsAgain: boolean;
  /** Codes of the bodies that its own words name. */
  readonly bodies: readonly string[];
  /** True when it is about those bodies and nothing else: "What is the Education Bureau doing?" */
  readonly isAboutBodies: boolean;
  /** What it asks of a body that the register tells: its bureau, what its short name stands for. */
  readonly ofBody?: AskedOfBody | undefined;
  /** The thing whose web address it asks for and nothing else, folded: "iAM Smart homepage". */
  readonly siteOf?: string | undefined;
  /** Where its answer is asked about, what the asker holds against that. */
  readonly again?: StandaloneQuestion["again"];
  /** Whether it sets the answers to two questions side by side: its parts, of which neither leans on the other. */
  readonly comparesParts?: boolean;
  /** Its words in the other language, most probable ones, as a text to embed; empty where nothing can be translated. */
  readonly translated: string;
}

/** What is known of words before any document is read. */
export interface Knowledge {
  readonly translator: TermTranslator;
  readonly findBodies: FindBodies;
  /** Everyday words with their kin; another finder only where it is measured what they are worth. */
  readonly everydayWords?: typeof everydayWordsIn;
}

/** Words in a row that may be one entry of the table. */
const COMPOUND_LENGTHS = [2, 3];

/** Weight of the earlier question from which on what is asked about is what was asked about; below it another thing took its place. */
const GOES_ON_ABOUT = 0.3;

/** Names the concepts of a question and what it asks for. */
export function understandQuestion(
  question: StandaloneQuestion,
  language: Language,
  knowledge: Knowledge,
): UnderstoodQuestion {
  const siteOf = askedSite(question.asked);
  const read = siteOf === undefined ? question : { ...question, asked: siteQuestion(siteOf, question.asked) };
  const defined = askedDefinition(read.asked);
  const named = defined === undefined ? read : { ...read, asked: nameAsAsked(defined, read.asked) };
  const concepts = conceptsIn(named, knowledge);
  const wanted = wantedBy(read);
  return {
    text: question.text,
    asked: question.asked,
    isFollowUp: question.context !== undefined,
    about: question.contextWeight < GOES_ON_ABOUT ? question.asked : question.text,
    language,
    concepts,
    translated: translationOf(concepts, language === "en" ? "zh" : "en"),
    siteOf,
    again: question.again,
    comparesParts: question.parts !== undefined,
    ...wanted,
    types: defined === undefined || wanted.wantsAgain ? wanted.types : withoutBureau(wanted.types),
    ...extractFigures(question.asked),
    ...bodiesNamed(question.asked, knowledge.findBodies),
  };
}

/** "What sort of department is it?" asks what the department is, not which one is responsible. */
function withoutBureau(types: ReadonlySet<AnswerType>): ReadonlySet<AnswerType> {
  return new Set([...types].filter((type) => type !== "bureau"));
}

function bodiesNamed(
  asked: string,
  findBodies: FindBodies,
): Pick<UnderstoodQuestion, "bodies" | "isAboutBodies" | "ofBody"> {
  const named = findBodies(asked);
  return {
    bodies: named.map(({ code }) => code),
    isAboutBodies: isAboutBodies(asked, named),
    ofBody: askedOfBody(asked, named),
  };
}

/** The concepts alone: what a claim needs of understanding. */
export function conceptsIn(question: StandaloneQuestion, knowledge: Knowledge): readonly Concept[] {
  return distinct([
    ...conceptsOf(contentOf(question.asked), 1, knowledge),
    ...conceptsOf(question.context ?? "", question.contextWeight, knowledge),
    ...conceptsOf(question.reply ?? "", question.replyWeight ?? 0, knowledge),
    ...conceptsOf(question.before ?? "", question.beforeWeight ?? 0, knowledge),
  ]);
}

/** The kind of answer that the last words want; "And students?" wants what the question before did. */
function wantedBy({
  asked,
  frame,
  shown,
}: StandaloneQuestion): Pick<UnderstoodQuestion, "wanted" | "wantsAgain" | "types" | "counted"> {
  const own = answerTypesOf(asked);
  // The value was given already: more is asked of what it was a value of.
  if (shown !== undefined && !own.has("list"))
    return { wanted: "", wantsAgain: false, types: new Set(), counted: [] };
  if (own.size > 0 || frame === undefined || asksByItself(asked))
    return { wanted: asked, wantsAgain: false, types: own, counted: countingsIn(asked) };
  return { wanted: frame, wantsAgain: true, types: answerTypesOf(frame), counted: countingsIn(frame) };
}

/** Whether it has a word that asks, or tells a state: "which ten?", 叫什麼名字, 通過了未, 已經通過了; "how about X" asks again what was asked before. */
function asksByItself(asked: string): boolean {
  if (asksDone(asked) || saysDone(asked)) return true;
  return ASKS.test(
    foldText(asked).replace(
      /\b(what|how) about\b|^(and |but |or )?which( ones?| of (them|these|those))?(?= (is|are|was|were|has|have|does|will|would|should|can|takes?|handles?|deals?|looks?|covers?|sets?|runs?)\b)|\bwhat (is|was|are|were|will) (it|that|this|they|those)( be)?(?= (in|at|by|as of|on)\b|[?.]*$)/g,
      "",
    ),
  );
}

/** Each concept once, at its first and heaviest. */
function distinct(concepts: readonly Concept[]): readonly Concept[] {
  const seen = new Set<string>();
  return concepts.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function conceptsOf(text: string, weight: number, knowledge: Knowledge): readonly Concept[] {
  if (text === "") return [];
  const concepts = conceptsReader(knowledge)(text);
  return weight === 1 ? concepts : concepts.map((concept) => ({ ...concept, weight }));
}

/** Texts kept: the parts of a question lean on the same words. */
const MOST_KEPT = 8;

/** The concepts of a text, each of weight 1. */
const conceptsReader = rememberOf((knowledge: Knowledge) =>
  remember((text) => readConcepts(text, knowledge), MOST_KEPT),
);

function readConcepts(text: string, knowledge: Knowledge): readonly Concept[] {
  const { translator } = knowledge;
  const isWord = (word: string): boolean => translator.translate(word, "zh").length > 0;
  const figures = figureConcepts(text);
  const words = questionWords(figures.rest, isWord);
  const kin = kinByTerms((knowledge.everydayWords ?? everydayWordsIn)(text));
  const formsOf = formsOfWord(translator);
  const concepts = words.map(
    (word): Concept => ({
      name: word.word,
      weight: 1,
      forms: formsOf(word, kin.get(word.terms.join(" ")) ?? NO_KIN),
    }),
  );
  return [
    ...concepts,
    ...figures.concepts,
    ...kinPhrases(kin, words),
    ...compoundsOf(words, translator),
    ...phrasesOf(text, knowledge.findBodies),
  ];
}

/** Forms of everyday words and phrases by the terms of each, joined. */
function kinByTerms(matches: readonly EverydayMatch[]): ReadonlyMap<string, readonly ConceptForm[]> {
  const byTerms = new Map<string, readonly ConceptForm[]>();
  for (const { found, kin } of matches) {
    const own = groupOf(found) === "zh" ? termsOf(found) : contentTerms(found);
    if (own.length > 0) byTerms.set(own.join(" "), kinForms(kin));
  }
  return byTerms;
}

/** Everyday phrases that are no word of the question by themselves ("settle out of court", 打官司) are concepts of their own. */
function kinPhrases(
  kin: ReadonlyMap<string, readonly ConceptForm[]>,
  words: readonly QuestionWord[],
): readonly Concept[] {
  const single = new Set(words.map(({ terms }) => terms.join(" ")));
  return Array.from(kin)
    .filter(([joined]) => !single.has(joined))
    .map(([joined, forms]) => ({ name: `“${joined}”`, weight: 1, forms: phraseForms(forms)(joined) }));
}

/** Neighbouring English words that the table translates as one ("older person", "manufacturing industry"). */
function compoundsOf(words: readonly QuestionWord[], translator: TermTranslator): readonly Concept[] {
  const concepts: Concept[] = [];
  const isChinese = words.map(({ word }) => groupOf(word) === "zh");
  for (const length of COMPOUND_LENGTHS) {
    for (let at = 0; at + length <= words.length; at++) {
      if (isChinese.slice(at, at + length).includes(true)) continue;
      const parts = words.slice(at, at + length).map(({ word }) => word);
      const compound = parts.join(" ");
      if (translator.translate(compound, "en").length === 0) continue;
      concepts.push({ name: `“${compound}”`, weight: 1, forms: compoundForms(translator)(compound) });
    }
  }
  return concepts;
}

/** A known phrase (alias, abbreviation, name of a body) is a concept besides its words, sayable by any of its names. */
function phrasesOf(text: string, findBodies: FindBodies): readonly Concept[] {
  const phrases = new Map<string, readonly string[]>();
  // A body that was divided has left its former name to several.
  for (const { found, names } of findBodies(text)) {
    const others = phrases.get(found);
    phrases.set(found, others === undefined ? names : [...new Set([...others, ...names])]);
  }
  for (const alias of aliasesIn(foldText(text))) phrases.set(alias.found, namesOfAlias(alias));
  return Array.from(phrases, ([found, names]) => ({
    name: `“${found}”`,
    weight: 1,
    forms: nameForms(names),
  }));
}

/** The likeliest form of each concept in a group, as a text. */
function translationOf(concepts: readonly Concept[], group: TermGroup): string {
  const words: string[] = [];
  for (const { forms } of concepts) {
    let best: ConceptForm | undefined;
    for (const form of forms)
      if (form.group === group && (best === undefined || form.probability > best.probability)) best = form;
    if (best !== undefined) words.push(best.text);
  }
  return words.join(" ");
}
