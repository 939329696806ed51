// A question as it was typed comes in, the same with its slips mended goes out: an English word that nobody knows is read as
// the documents' word one slip away, one typed in two as one, a mistyped Chinese name as the name. What is a word anywhere stays as it is.
import { oneEditWords } from "../../../text/one-edit.ts";
import { stem } from "../../../text/stem.ts";
import type { StandaloneQuestion } from "../conversation/condense-question.ts";
import { joinedWords } from "./join-words.ts";
import { nameFinder, type Replacement } from "./mend-names.ts";
import type { Vocabulary } from "./spelling-vocabulary.ts";

/** Mends a text; a text without slips comes back as it is. */
export type MendSpelling = (text: string) => string;

/** Shorter words have too many neighbours; a capital may begin a name that is simply unknown, and asks for more. */
const SHORTEST = { small: 5, capital: 7 } as const;

/** Most strange English words of a question that are looked at. */
const MOST_SLIPS = 6;

/** A mender over a vocabulary, made once. */
export function createSpelling(vocabulary: Vocabulary): MendSpelling {
  const findNames = nameFinder(vocabulary);
  return (text) => {
    const replacements = [
      ...joinedWords(text, vocabulary),
      ...mendWords(text, vocabulary),
      ...findNames(text),
    ].sort((a, b) => a.start - b.start);
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
  const mended = mend(text);
  return {
    ...question,
    text: mended,
    asked: asked === text ? mended : mend(asked),
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
