// A question comes in; Chinese names of bodies, places and schemes that are mistyped in it go out, each with how it is printed.
import { areConfusable } from "../../../text/confusable-characters.ts";
import { fold, foldText, type SourceSpan, sourceSpan } from "../../../text/fold.ts";
import { nameSlip } from "../../../text/one-edit.ts";
import { scriptBalance, simplifyScript } from "../../../text/script.ts";
import type { Vocabulary } from "./spelling-vocabulary.ts";

/** Names of so many characters are themselves with one wrong; shorter ones only where it is commonly typed for the right one. */
const LONG_NAME = 5;
const SHORTEST_NAME = 3;
/** Characters of the longest name that is looked for. */
const LONGEST_NAME = 16;
/** Nothing else is so near a name of this length; a shorter one must have become a pair of characters that nobody says. */
const SURE_NAME = 7;
/** Characters that a name must have for each slip: 科創局 is another city's 創科局 more often than a slip. */
const LEAST_LENGTH = { swapped: 4, missing: 5, other: SHORTEST_NAME } as const;

/** A range of a question with what is read in its place. */
export interface Replacement extends SourceSpan {
  readonly written: string;
}

interface KnownName {
  readonly characters: readonly string[];
  readonly printed: string;
}

/** A finder over the names of a vocabulary, made once. */
export function nameFinder(vocabulary: Vocabulary): (text: string) => readonly Replacement[] {
  const names = knownNames(vocabulary.names);
  const known = spellingsOf(names);
  // One slip leaves the first character or the last one as it was.
  const byEdge = new Map<string, KnownName[]>();
  for (const name of names) {
    for (const edge of new Set([name.characters[0], name.characters.at(-1)] as string[])) {
      byEdge.set(edge, [...(byEdge.get(edge) ?? []), name]);
    }
  }
  return (text) => {
    const source = fold(text);
    return [...source.text.matchAll(/\p{Script=Han}{3,}/gu)].flatMap(({ 0: run, index }) => {
      const characters = [...run];
      const unitAt = (place: number): number => index + characters.slice(0, place).join("").length;
      return mendRun(characters, byEdge, known, vocabulary).map(({ from, length, name }) => ({
        ...sourceSpan(text, source, unitAt(from), unitAt(from + length)),
        written: scriptBalance(text) < 0 ? simplifyScript(name.printed) : name.printed,
      }));
    });
  };
}

function knownNames(printed: readonly string[]): readonly KnownName[] {
  const names = new Map<string, string>();
  // The first print of a name is the one in Traditional characters.
  for (const name of printed) if (!names.has(foldText(name))) names.set(foldText(name), name);
  return [...names]
    .filter(([folded]) => /^\p{Script=Han}+$/u.test(folded) && folded.length >= SHORTEST_NAME)
    .map(([folded, name]) => ({ characters: [...folded], printed: name }));
}

/** A range of a run, in characters. */
interface Place {
  readonly from: number;
  readonly length: number;
}

interface MendedName extends Place {
  readonly name: KnownName;
}

/** The longest mistyped name at each place of a run of characters. */
function mendRun(
  run: readonly string[],
  byEdge: ReadonlyMap<string, readonly KnownName[]>,
  known: Spellings,
  vocabulary: Vocabulary,
): readonly MendedName[] {
  const found: MendedName[] = [];
  run.forEach((edge, at) => {
    for (const name of byEdge.get(edge) ?? []) addSlips(found, run, at, name, vocabulary);
  });
  if (found.length === 0) return found;
  const right = spelt(run, known);
  const kept: MendedName[] = [];
  return found
    .sort((a, b) => b.length - a.length || a.from - b.from)
    .filter((each) => {
      const isFree =
        kept.every((other) => !overlap(each, other)) &&
        right.every((other) => !overlap(each, other) || isPartOf(other, each));
      if (isFree) kept.push(each);
      return isFree;
    });
}

/** Known names by their first character. */
type Spellings = ReadonlyMap<string, readonly KnownName[]>;

function spellingsOf(names: readonly KnownName[]): Spellings {
  const byFirst = new Map<string, KnownName[]>();
  for (const name of names) {
    const [first = ""] = name.characters;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return byFirst;
}

/** Where a run has known names as they are spelt: nothing there is mended. */
function spelt(run: readonly string[], known: Spellings): Place[] {
  return run.flatMap((first, from) =>
    (known.get(first) ?? [])
      .filter(({ characters }) => characters.length <= LONGEST_NAME && standsAt(run, from, characters))
      .map(({ characters }) => ({ from, length: characters.length })),
  );
}

function standsAt(run: readonly string[], from: number, characters: readonly string[]): boolean {
  return characters.every((character, i) => run[from + i] === character);
}

/** 創新科技 is a name, and part of 創新科技及工業局, which is too long to be met by chance. */
function isPartOf(part: Place, { from, length, name }: MendedName): boolean {
  const isInside = part.from >= from && part.from + part.length <= from + length;
  return isInside && part.length < length && name.characters.length >= SURE_NAME;
}

function overlap(a: Place, b: Place): boolean {
  return a.from < b.from + b.length && b.from < a.from + a.length;
}

/** Adds the places where a name, whole or one character short, stands mistyped in a run with its first or last character at a place. */
function addSlips(
  found: MendedName[],
  run: readonly string[],
  at: number,
  name: KnownName,
  vocabulary: Vocabulary,
): void {
  const { characters } = name;
  const first = characters[0] === run[at];
  const last = characters.at(-1) === run[at];
  const add = (from: number, length: number): void => {
    if (from < 0 || from + length > run.length || !mayBeSlip(run, from, length, characters)) return;
    if (isSlipOf(run.slice(from, from + length), name, vocabulary)) found.push({ from, length, name });
  };
  for (const length of [characters.length, characters.length - 1]) {
    if (first) add(at, length);
    if (last) add(at - length + 1, length);
  }
}

/** False for nearly all places, at a glance: a slip keeps the edges of a shorter name, and all but two characters of a whole one. */
function mayBeSlip(
  run: readonly string[],
  from: number,
  length: number,
  characters: readonly string[],
): boolean {
  if (length < characters.length)
    return run[from] === characters[0] && run[from + length - 1] === characters.at(-1);
  let different = 0;
  for (let i = 0; i < length && different <= 2; i++) if (run[from + i] !== characters[i]) different++;
  return different === 1 || different === 2;
}

function isSlipOf(typed: readonly string[], { characters }: KnownName, vocabulary: Vocabulary): boolean {
  const slip = nameSlip(typed, characters);
  if (slip === undefined) return false;
  if (slip === "other") {
    const at = typed.findIndex((character, i) => character !== characters[i]);
    // 知識產權 before any other word is no slip of 知識產權署.
    const isInner = at > 0 && at < characters.length - 1;
    const isLikely = isInner && characters.length >= LONG_NAME;
    if (!isLikely && !areConfusable(typed[at] ?? "", characters[at] ?? "")) return false;
  }
  if (characters.length >= SURE_NAME) return true;
  return characters.length >= LEAST_LENGTH[slip] && isStrange(typed, vocabulary);
}

/** A slip makes a pair of characters that no document and no word has; where all are known, it may well be meant. */
function isStrange(typed: readonly string[], { rarity, isWord }: Vocabulary): boolean {
  return typed.slice(0, -1).some((character, i) => {
    const pair = character + (typed[i + 1] ?? "");
    return rarity(pair) === 0 && !isWord(pair);
  });
}
