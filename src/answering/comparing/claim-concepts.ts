// The words of a claim come in as concepts; those that say something go out, each with its place and the phrases that it is part
// of. What only holds a sentence together, and pairs of characters that are no word, would count as things that no paragraph says.
import type { Span } from "../../domain/document.ts";
import { stem } from "../../text/stem.ts";
import { extractTerms } from "../../text/terms.ts";
import type { WeighedConcept } from "../retrieving/coverage/coverage.ts";
import { termsOf } from "../understanding/concept-forms.ts";

/** A concept of a claim with where it stands. */
export interface ClaimConcept extends WeighedConcept {
  /** Where it first stands, in UTF-16 units. */
  readonly start: number;
  /** Whether it is a phrase, whose words are concepts too. */
  readonly isPhrase: boolean;
  /** The phrases that it is a word of, and the word that it is: who says one of them says it. */
  readonly others: readonly WeighedConcept[];
}

/** Verbs, adverbs and frames that a sentence is told with, whatever it tells. */
const LIGHT: ReadonlySet<string> = new Set([
  ..."get take put make give come go bring become create stand each every among government total number"
    .split(" ")
    .map(stem),
  ..."政府 当局 创造 获得 取得 从中 一共 合共 总共 共有 数目 人次 截至 超过 接近 大约 约有 至少 最多 目前 现时 其中 当中 务求 期望 以期 从而 以便 按 比 多 达".split(
    " ",
  ),
]);

/** Characters of grammar: a pair with one of them that no lexicon has is cut across two words. */
const GRAMMAR =
  /[的了着过把被将会由从于在到向为与和及并而且也亦都就又再已正可能要应则以所其之这那该此各每共约近逾超达至有是对按据经因如或但仅只没]/u;

/** The concepts that say something; all of them where next to none would be left. */
export function tellingConcepts(
  concepts: readonly WeighedConcept[],
  fewest: number,
): readonly WeighedConcept[] {
  const telling = concepts.filter((concept) => !LIGHT.has(concept.name) && !isCutAcross(concept));
  return telling.filter((each) => !isPhrase(each)).length < fewest ? concepts : telling;
}

function isCutAcross({ name, translated }: WeighedConcept): boolean {
  return !translated && /^\p{Script=Han}{2}$/u.test(name) && GRAMMAR.test(name);
}

/** Concepts of a text with their places in it, in reading order; a word that is a phrase too counts once. */
export function placedConcepts(text: string, concepts: readonly WeighedConcept[]): readonly ClaimConcept[] {
  const places = new Map<string, number>();
  for (const { term, start } of extractTerms(text)) if (!places.has(term)) places.set(term, start);
  const known = concepts.map((concept) => ({
    concept,
    terms: ownTerms(concept),
    isPhrase: isPhrase(concept),
  }));
  const wholes = known.filter((each) => each.isPhrase);
  const placed = known.flatMap(({ concept, terms, isPhrase }): readonly ClaimConcept[] => {
    const around = isPhrase ? [] : wholes.filter((each) => holds(each.terms, terms));
    if (around.some((each) => each.terms.length === terms.length)) return [];
    const same = isPhrase
      ? known.filter(
          (each) => !each.isPhrase && each.terms.length === terms.length && holds(terms, each.terms),
        )
      : [];
    return [
      {
        ...concept,
        start: places.get(terms[0] ?? "") ?? text.length,
        isPhrase: isPhrase && same.length === 0,
        others: [...around, ...same].map((each) => each.concept),
      },
    ];
  });
  return placed.toSorted((a, b) => a.start - b.start);
}

function holds(whole: readonly string[], part: readonly string[]): boolean {
  return part.length > 0 && part.every((term) => whole.includes(term));
}

function isPhrase({ name }: WeighedConcept): boolean {
  return name.startsWith("“");
}

function ownTerms({ name }: WeighedConcept): readonly string[] {
  return termsOf(name.replace(/^“(.*)”$/u, "$1"));
}

/** A name's "'s" goes with it. */
export function withPossessive(text: string, span: Span): Span {
  const tail = /^['’]s\b/.exec(text.slice(span.end, span.end + 3));
  return { start: span.start, end: span.end + (tail?.[0].length ?? 0) };
}
