// A text and the documents' vocabulary come in, words that were typed in two ("inno hk", "cyber port") go out as the one that the
// documents say.
import { stem } from "../../../text/stem.ts";
import type { Replacement } from "./mend-names.ts";
import type { Vocabulary } from "./spelling-vocabulary.ts";

/** Two words side by side, the second of which may begin another pair. */
const PAIR = /(?<![\w.@/&'’-])([A-Za-z]{2,16}) (?=([A-Za-z]{2,16})(?![\w@/&'’-]))/g;

/** Shorter words come about by chance ("to day"). */
const SHORTEST_JOINED = 6;

/** The pairs, one of which halves no document says, that are a word of the documents together and no name as they are ("iAM Smart"). */
export function joinedWords(text: string, { rarity, names }: Vocabulary): readonly Replacement[] {
  const isSaid = (word: string): boolean => rarity(stem(word.toLowerCase())) > 0;
  const isName = (pair: string): boolean =>
    names.some((name) => name.toLowerCase().includes(pair.toLowerCase()));
  return [...text.matchAll(PAIR)].flatMap(({ 0: typed, 1: first = "", 2: second = "", index }) => {
    const written = first + second;
    if (written.length < SHORTEST_JOINED || !isSaid(written) || (isSaid(first) && isSaid(second))) return [];
    if (isName(`${first} ${second}`)) return [];
    return [{ start: index, end: index + typed.length + second.length, written }];
  });
}
