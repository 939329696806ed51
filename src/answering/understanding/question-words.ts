// A question comes in, its content words go out: English words as search has them, Chinese cut into words by a lexicon
// (the longest known word at each place), so that a word and not its letter pairs is what a passage must say.
import { foldText } from "../../text/fold.ts";
import { queryTerms, type Term } from "../../text/terms.ts";

/** A content word with the search terms that it is made of. */
export interface QuestionWord {
  /** Folded: a stem, a number, or a Chinese word of any length. */
  readonly word: string;
  /** The word's terms: itself, or the bigrams of a Chinese word. */
  readonly terms: readonly string[];
}

/** Whether a folded Chinese word is in the lexicon. */
export type IsWord = (word: string) => boolean;

/** Longest Chinese word looked for, in characters. */
const LONGEST_WORD = 6;

/** The words of a question, each once, in order; function and question words are left out. */
export function questionWords(text: string, isWord: IsWord): readonly QuestionWord[] {
  const words = new Map<string, QuestionWord>();
  for (const run of runsOf(queryTerms(text))) {
    const found = run.length === 1 ? [singleTerm(run[0] as Term)] : cutRun(run, text, isWord);
    for (const word of found) if (!words.has(word.word)) words.set(word.word, word);
  }
  return [...words.values()];
}

/** The terms of a content word: itself, or the bigrams of a Chinese one. */
export function termsOfWord(word: string): readonly string[] {
  return isHan(word) && [...word].length > 1 ? bigramsOf(word) : [word];
}

function singleTerm({ term }: Term): QuestionWord {
  return { word: term, terms: [term] };
}

/** Overlapping bigrams are one run of Chinese; every other term is a run of its own. */
function runsOf(terms: readonly Term[]): readonly (readonly Term[])[] {
  const runs: Term[][] = [];
  for (const term of terms) {
    const last = runs.at(-1)?.at(-1);
    const continues = last !== undefined && isHan(term.term) && isHan(last.term) && term.start < last.end;
    if (continues) runs.at(-1)?.push(term);
    else runs.push([term]);
  }
  return runs;
}

/** Cuts a run by the longest known word at each place; what is between known words stays as its bigrams. */
function cutRun(run: readonly Term[], text: string, isWord: IsWord): readonly QuestionWord[] {
  const characters = [...foldText(text.slice(run[0]?.start, run.at(-1)?.end))];
  const words: QuestionWord[] = [];
  let unknown = "";
  for (let at = 0; at < characters.length; ) {
    const word = longestWord(characters, at, isWord);
    if (word === undefined) {
      unknown += characters[at];
      at++;
      continue;
    }
    words.push(...unknownWords(unknown), { word, terms: bigramsOf(word) });
    unknown = "";
    at += [...word].length;
  }
  return [...words, ...unknownWords(unknown)];
}

function longestWord(characters: readonly string[], at: number, isWord: IsWord): string | undefined {
  for (let length = Math.min(LONGEST_WORD, characters.length - at); length >= 2; length--) {
    const word = characters.slice(at, at + length).join("");
    if (isWord(word)) return word;
  }
  return undefined;
}

/** One character between two words is seldom a content word, and no bigram that is indexed. */
function unknownWords(characters: string): readonly QuestionWord[] {
  if ([...characters].length < 2) return [];
  return bigramsOf(characters).map((bigram) => ({ word: bigram, terms: [bigram] }));
}

function bigramsOf(word: string): readonly string[] {
  const characters = [...word];
  return characters.slice(0, -1).map((character, i) => character + (characters[i + 1] ?? ""));
}

function isHan(term: string): boolean {
  return /^\p{Script=Han}+$/u.test(term);
}
