// A question as it was typed comes in, the same with its slips mended goes out: an English word that nobody knows is read as
// the documents' word one slip away, a mistyped Chinese name as the name. What is a word anywhere stays as it is.
import { TERM_GROUPS, type TermGroup } from "../../domain/snapshot.ts";
import type { LexicalIndex, Library, TermTranslator } from "../../ports.ts";
import { ALIAS_VOCABULARY } from "../../text/alias-vocabulary.ts";
import { areConfusable } from "../../text/confusable-characters.ts";
import { fold, foldText, type SourceSpan, sourceSpan } from "../../text/fold.ts";
import { nameSlip, oneEditWords } from "../../text/one-edit.ts";
import { scriptBalance, simplifyScript } from "../../text/script.ts";
import { stem } from "../../text/stem.ts";
import { ENGLISH_STOP_WORDS } from "../../text/stop-words.ts";
import { extractTerms } from "../../text/terms.ts";
import type { StandaloneQuestion } from "./condense-question.ts";

/** What is known of words: everything that a question's word is held against. */
export interface Vocabulary {
  /** How rare an English stem or a Chinese bigram is in the documents; 0 where none says it. */
  readonly rarity: (term: string) => number;
  /** How rare the likeliest translation of an English stem is in the documents; 0 where none is said. */
  readonly abroad: (stem: string) => number;
  /** Whether a folded word or stem is one of either language, said in the documents or not. */
  readonly isWord: (word: string) => boolean;
  /** Names of bodies, places and schemes as they are printed, in Chinese. */
  readonly names: readonly string[];
}

/** Mends a text; a text without slips comes back as it is. */
export type MendSpelling = (text: string) => string;

/** Shorter words have too many neighbours; a capital may begin a name that is simply unknown, and asks for more. */
const SHORTEST = { small: 5, capital: 7 } as const;

/** Names of so many characters are themselves with one wrong; shorter ones only where it is commonly typed for the right one. */
const LONG_NAME = 5;
const SHORTEST_NAME = 3;
/** Characters of the longest name that is looked for. */
const LONGEST_NAME = 16;
/** Nothing else is so near a name of this length; a shorter one must have become a pair of characters that nobody says. */
const SURE_NAME = 7;
/** Characters that a name must have for each slip: 科創局 is another city's 創科局 more often than a slip. */
const LEAST_LENGTH = { swapped: 4, missing: 5, other: SHORTEST_NAME } as const;

/** Most strange English words of a question that are looked at. */
const MOST_SLIPS = 6;

interface Replacement extends SourceSpan {
  readonly written: string;
}

/** A mender over a vocabulary, made once. */
export function createSpelling(vocabulary: Vocabulary): MendSpelling {
  const findNames = nameFinder(vocabulary);
  return (text) => {
    const replacements = [...mendWords(text, vocabulary), ...findNames(text)].sort(
      (a, b) => a.start - b.start,
    );
    const parts: string[] = [];
    let done = 0;
    for (const { start, end, written } of replacements) {
      if (start < done) continue;
      parts.push(text.slice(done, start), written);
      done = end;
    }
    return parts.join("") + text.slice(done);
  };
}

/** A standalone question with the slips of all its parts mended; its reader sees how it was read. */
export function mendQuestion(question: StandaloneQuestion, mend: MendSpelling): StandaloneQuestion {
  const { text, asked, context } = question;
  return {
    ...question,
    text: mend(text),
    asked: mend(asked),
    context: context === undefined ? undefined : mend(context),
  };
}

function mendWords(text: string, vocabulary: Vocabulary): readonly Replacement[] {
  const strange = [...text.matchAll(/(?<![\w.@/&'’-])[A-Za-z]{5,24}(?![\w@/&'’-])/g)].filter(([typed]) =>
    isStrangeWord(typed, vocabulary),
  );
  // So many are no slips but another language, and each costs a thousand look-ups.
  if (strange.length > MOST_SLIPS) return [];
  return strange.flatMap(({ 0: typed, index }) => {
    const written = mendWord(typed, vocabulary);
    return written === undefined ? [] : [{ start: index, end: index + typed.length, written }];
  });
}

/** Whether a word is long enough to be told, and none that anybody knows. */
function isStrangeWord(typed: string, { rarity, isWord }: Vocabulary): boolean {
  const word = typed.toLowerCase();
  if (
    typed === typed.toUpperCase() ||
    word.length < (typed[0] === word[0] ? SHORTEST.small : SHORTEST.capital)
  )
    return false;
  return !isWord(word) && !isWord(stem(word)) && rarity(stem(word)) === 0;
}

/** The documents' word that a strange one was meant to be, in its capitals; undefined where none is near. */
function mendWord(typed: string, { rarity, abroad }: Vocabulary): string | undefined {
  const word = typed.toLowerCase();
  const near = oneEditWords(word);
  const best = commonest(near, (each) => rarity(stem(each))) ?? commonest(near, (each) => abroad(stem(each)));
  return best === undefined || typed[0] === word[0] ? best : typed.slice(0, 1) + best.slice(1);
}

/** Of the surest kind of slip that gives a word which the documents say, the word that they say most often. */
function commonest(
  near: readonly (readonly string[])[],
  rarity: (word: string) => number,
): string | undefined {
  for (const kind of near) {
    const said = kind.flatMap((word) => {
      const rare = rarity(word);
      return rare > 0 ? [{ word, rare }] : [];
    });
    if (said.length > 0) return said.reduce((a, b) => (b.rare < a.rare ? b : a)).word;
  }
  return undefined;
}

interface KnownName {
  readonly characters: readonly string[];
  readonly printed: string;
}

function nameFinder(vocabulary: Vocabulary): (text: string) => readonly Replacement[] {
  const names = knownNames(vocabulary.names);
  const folded = new Set(names.map(({ characters }) => characters.join("")));
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
      return mendRun(characters, byEdge, folded, vocabulary).map(({ from, length, name }) => ({
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
  known: ReadonlySet<string>,
  vocabulary: Vocabulary,
): readonly MendedName[] {
  const found = run.flatMap((edge, at) =>
    (byEdge.get(edge) ?? []).flatMap((name) =>
      windowsOf(name, at, edge).flatMap(({ from, length }) => {
        const typed = run.slice(from, from + length);
        const isWhole = from >= 0 && typed.length === length;
        return isWhole && isSlipOf(typed, name, vocabulary) ? [{ from, length, name }] : [];
      }),
    ),
  );
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

/** Where a run has known names as they are spelt: nothing there is mended. */
function spelt(run: readonly string[], known: ReadonlySet<string>): Place[] {
  return run.flatMap((_, from) =>
    Array.from({ length: Math.min(LONGEST_NAME, run.length - from) }, (_, more) => more + 1)
      .filter((length) => length >= SHORTEST_NAME && known.has(run.slice(from, from + length).join("")))
      .map((length) => ({ from, length })),
  );
}

/** 創新科技 is a name, and part of 創新科技及工業局, which is too long to be met by chance. */
function isPartOf(part: Place, { from, length, name }: MendedName): boolean {
  const isInside = part.from >= from && part.from + part.length <= from + length;
  return isInside && part.length < length && name.characters.length >= SURE_NAME;
}

function overlap(a: Place, b: Place): boolean {
  return a.from < b.from + b.length && b.from < a.from + a.length;
}

/** Where a name may stand in a run, whole or one character short, when its edge stands at a place. */
function windowsOf({ characters }: KnownName, at: number, edge: string) {
  return [characters.length, characters.length - 1].flatMap((length) => [
    ...(characters[0] === edge ? [{ from: at, length }] : []),
    ...(characters.at(-1) === edge ? [{ from: at - length + 1, length }] : []),
  ]);
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

/** The words that a collection and the tables of words know. */
export function vocabularyOf(
  library: Pick<Library, "bureaux">,
  lexical: ReadonlyMap<TermGroup, LexicalIndex>,
  translator: TermTranslator,
): Vocabulary {
  const bodies = [...library.bureaux.values()].flatMap(({ en, zhHant, zhHans, shortNames, formerNames }) => [
    ...[en, zhHant, zhHans, ...shortNames],
    ...formerNames.flatMap((former) => [former.en, former.zhHant, former.zhHans]),
  ]);
  const names = [...ALIAS_VOCABULARY.split(/\n| \| /u), ...bodies].filter((name) => name !== "");
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/[a-z]+/g) ?? []));
  const rarity = (term: string): number =>
    Math.max(0, ...Array.from(lexical.values(), (leg) => leg.idf(term)));
  return {
    names,
    rarity,
    abroad: (word) => {
      const [likeliest] = translator.translate(word, "en");
      if (likeliest === undefined) return 0;
      const terms = extractTerms(likeliest.term).map(({ term }) => rarity(term));
      return Math.min(...terms) > 0 ? Math.max(...terms) : 0;
    },
    isWord: (word) =>
      words.has(word) ||
      ENGLISH_STOP_WORDS.has(word) ||
      TERM_GROUPS.some((group) => translator.translate(word, group).length > 0),
  };
}
