// A text in, what its everyday words are in the words of papers out: askers say "airwaves" or 打官司 where documents say
// "spectrum" or 訴訟. A looser kinship than that of aliases, which name the same thing. In a group any member may stand for
// any other; in a saying only the left side for the right.
import { GENERAL_WORDS } from "./everyday-words/general-words.ts";
import { LAW_AND_GOVERNMENT } from "./everyday-words/law-and-government.ts";
import { PEOPLE_AND_MONEY } from "./everyday-words/people-and-money.ts";
import { PLACES_AND_ENVIRONMENT } from "./everyday-words/places-and-environment.ts";
import { PRINTED_TERMS } from "./everyday-words/printed-terms.ts";
import { PRINTED_TERMS_IN_CHINESE } from "./everyday-words/printed-terms-in-chinese.ts";
import { SAID_IN_CHINESE } from "./everyday-words/said-in-chinese.ts";
import { SAID_IN_ENGLISH } from "./everyday-words/said-in-english.ts";
import { TECHNOLOGY_AND_SCIENCE } from "./everyday-words/technology-and-science.ts";
import { foldText } from "./fold.ts";
import {
  cutPhrases,
  type ScatteredPhrases,
  scatteredChinese,
  scatteredEnglish,
} from "./scattered-phrases.ts";
import { stem } from "./stem.ts";

/** A known word or phrase of a text, with its kin. */
export interface EverydayMatch {
  /** As it stands in the folded text. */
  readonly found: string;
  /** Folded words for related ideas, in both languages. */
  readonly kin: readonly string[];
}

/** Groups, one a line. */
const GROUPS = [
  PEOPLE_AND_MONEY,
  TECHNOLOGY_AND_SCIENCE,
  PLACES_AND_ENVIRONMENT,
  LAW_AND_GOVERNMENT,
  GENERAL_WORDS,
];
/** Sayings, `said | said => printed | printed`, one a line. */
const SAYINGS = [SAID_IN_ENGLISH, SAID_IN_CHINESE, PRINTED_TERMS, PRINTED_TERMS_IN_CHINESE];

const LONGEST_PHRASE = 6;
const LONGEST_WORD = 8;
let kinByKey: ReadonlyMap<string, readonly string[]> | undefined;

/** Kin by key, made when the first text is read: a program that asks nothing need not wait for it. */
function allKin(): ReadonlyMap<string, readonly string[]> {
  kinByKey ??= indexKin();
  return kinByKey;
}

/** The kin of each known word, made once: a question only looks up. */
function indexKin(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const line of linesOf(GROUPS)) {
    const members = membersOf(line);
    addKin(found, members, members);
  }
  for (const line of linesOf(SAYINGS)) {
    const [said = "", printed = ""] = line.split(" => ");
    addKin(found, membersOf(said), membersOf(printed));
  }
  return new Map(Array.from(found, ([key, kin]) => [key, [...kin]]));
}

/** Each of `heads` may be said for each of `kin` but for other forms of itself. */
function addKin(found: Map<string, Set<string>>, heads: readonly string[], kin: readonly string[]): void {
  const keys = kin.map(keyOf);
  for (const key of new Set(heads.map(keyOf))) {
    const known = found.get(key) ?? new Set();
    kin.forEach((member, at) => {
      if (keys[at] !== key) known.add(member);
    });
    found.set(key, known);
  }
}

function linesOf(vocabularies: readonly string[]): readonly string[] {
  return vocabularies.flatMap((vocabulary) => vocabulary.trim().split("\n"));
}

function membersOf(side: string): readonly string[] {
  return [...new Set(side.split(" | ").map(foldText))];
}

/** English by its stems, so that inflections meet; Chinese as it is. */
function keyOf(member: string): string {
  return isChinese(member)
    ? member
    : wordsOf(member)
        .map(({ key }) => key)
        .join(" ");
}

/** The known words and phrases of a text in reading order, the longest at each place; then those whose parts stand apart. */
export function everydayWordsIn(text: string): readonly EverydayMatch[] {
  const folded = foldText(text);
  const words = wordsOf(folded);
  const whole = [...englishMatches(words), ...chineseMatches(folded)];
  return [...whole, ...scatteredMatches(folded, words, whole)];
}

let scattered: ScatteredPhrases | undefined;

/** None that is part of a phrase found whole: the longer one says it better. */
function scatteredMatches(
  folded: string,
  words: readonly Word[],
  whole: readonly EverydayMatch[],
): readonly EverydayMatch[] {
  scattered ??= cutPhrases(allKin().keys());
  const said = whole.map(({ found }) => ` ${keyOf(found)} `);
  const stems = words.map(({ key }) => key);
  const phrases = new Set([...scatteredEnglish(scattered, stems), ...scatteredChinese(scattered, folded)]);
  const isPart = (phrase: string): boolean =>
    said.some((longer) => longer.includes(isChinese(phrase) ? phrase : ` ${phrase} `));
  return [...phrases].filter((phrase) => !isPart(phrase)).map(matchOf);
}

/** Longest known phrase, in words or characters, by its first word or first two characters: at most places of a text none begins. */
let reach: ReadonlyMap<string, number> | undefined;

function longestFrom(beginning: string): number {
  reach ??= reachOf(allKin().keys());
  return reach.get(beginning) ?? 0;
}

function reachOf(keys: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const parts = isChinese(key) ? [...key] : key.split(" ");
    const beginning = isChinese(key) ? parts.slice(0, 2).join("") : (parts[0] ?? "");
    longest.set(beginning, Math.max(parts.length, longest.get(beginning) ?? 0));
  }
  return longest;
}

function englishMatches(words: readonly Word[]): readonly EverydayMatch[] {
  const found: EverydayMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const most = Math.min(LONGEST_PHRASE, words.length - at, longestFrom((words[at] as Word).key));
    const length = longestAt(most, (size) => keyAt(words, at, size));
    if (length > 0)
      found.push(
        matchOf(
          words
            .slice(at, at + length)
            .map(({ word }) => word)
            .join(" "),
        ),
      );
    at += Math.max(1, length);
  }
  return found;
}

function chineseMatches(folded: string): readonly EverydayMatch[] {
  const found: EverydayMatch[] = [];
  for (const [run] of folded.matchAll(/\p{Script=Han}+/gu)) {
    const characters = [...run];
    for (let at = 0; at < characters.length; ) {
      const beginning = `${characters[at]}${characters[at + 1] ?? ""}`;
      const most = Math.min(LONGEST_WORD, characters.length - at, longestFrom(beginning));
      const length = longestAt(most, (size) => characters.slice(at, at + size).join(""));
      if (length > 1) found.push(matchOf(characters.slice(at, at + length).join("")));
      at += Math.max(1, length);
    }
  }
  return found;
}

/** The greatest size up to `most` whose key is known, or 0. */
function longestAt(most: number, keyOfSize: (size: number) => string): number {
  for (let size = most; size > 0; size--) if (allKin().has(keyOfSize(size))) return size;
  return 0;
}

function keyAt(words: readonly Word[], at: number, size: number): string {
  return words
    .slice(at, at + size)
    .map(({ key }) => key)
    .join(" ");
}

function matchOf(found: string): EverydayMatch {
  return { found, kin: allKin().get(keyOf(found)) ?? [] };
}

interface Word {
  readonly word: string;
  readonly key: string;
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[a-z0-9&]+/g), ([word]) => ({ word, key: stem(word) }));
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
