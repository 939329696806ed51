// What is expected of an answer and what it quotes come in; how long the shortest quotation would be that does the same goes
// out: an answer's length means little beside a fact that the source itself says in forty words.
import type { Language } from "../../domain/document.ts";
import { splitClauses, splitSentences } from "../../text/sentences.ts";
import { measureLength } from "../answer-text.ts";
import type { PredictedReference, PredictedStatement } from "../prediction.ts";
import { statesFact } from "../states-fact.ts";

/** A paragraph that answers. */
interface GoldText {
  readonly text: string | null;
  readonly language: Language | null;
}

/**
 * Length, in the unit of the answer's language, of the shortest sentence or clause of the gold paragraphs that holds the
 * facts asked for; where no single one holds them all, of the shortest for each, one that serves several counted once. Gold
 * in the language of the answer goes first. Where no fact is asked for, or none stands in a sentence of the gold, the
 * shortest sentence that the answer quotes; null where it quotes nothing either.
 */
export function shortestAnswer(
  facts: readonly (readonly string[])[],
  gold: readonly GoldText[],
  quoted: readonly string[],
  language: Language,
): number | null {
  const near = gold.filter((passage) => isNear(passage, language));
  const needed =
    neededUnits(facts, near.length === 0 ? gold : near, language) ?? neededUnits(facts, gold, language);
  if (needed !== undefined) return sumOf(needed.map((unit) => measureLength(unit, language)));
  const sentences = quoted.flatMap(sentencesOf).map((sentence) => measureLength(sentence, language));
  return sentences.length === 0 ? null : Math.min(...sentences);
}

/** The words that an answer quotes of what its statements cite; what is only pointed to lengthens nothing. */
export function quotedTexts(
  statements: readonly PredictedStatement[],
  references: readonly PredictedReference[],
): readonly string[] {
  const cited = new Set(statements.flatMap(({ citations }) => citations));
  return references.flatMap(({ quote }, i) => (quote !== null && cited.has(i) ? quote.text : []));
}

function isNear({ language }: GoldText, asked: Language): boolean {
  return language !== null && (language === "en") === (asked === "en");
}

/** The units that together hold every fact that some unit holds; undefined where none holds any. */
function neededUnits(
  facts: readonly (readonly string[])[],
  gold: readonly GoldText[],
  language: Language,
): readonly string[] | undefined {
  const units = gold
    .flatMap(({ text }) => (text === null ? [] : unitsOf(text)))
    .map((text) => ({ text, length: measureLength(text, language) }))
    .sort((a, b) => a.length - b.length)
    .map(({ text }) => text);
  const holding = (spellings: readonly string[]) => units.filter((unit) => statesFact(unit, spellings));
  const held = facts.filter((spellings) => holding(spellings).length > 0);
  if (held.length === 0) return undefined;
  const one = units.find((unit) => held.every((spellings) => statesFact(unit, spellings)));
  return one === undefined ? [...new Set(held.flatMap((spellings) => holding(spellings)[0] ?? []))] : [one];
}

/** The sentences of a paragraph and their clauses. */
function unitsOf(text: string): readonly string[] {
  return splitSentences(text).flatMap((sentence) =>
    [sentence, ...splitClauses(text, sentence)].map(({ start, end }) => text.slice(start, end)),
  );
}

function sentencesOf(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
