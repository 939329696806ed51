// A collection and the tables of words come in; what a question's word is held against before it is taken for a slip goes out.
import { formsOf } from "../../../domain/bureau.ts";
import { TERM_GROUPS, type TermGroup } from "../../../domain/snapshot.ts";
import type { LexicalIndex, Library, TermTranslator } from "../../../ports.ts";
import { ALIAS_VOCABULARY } from "../../../text/alias-vocabulary.ts";
import { ENGLISH_STOP_WORDS } from "../../../text/stop-words.ts";
import { extractTerms } from "../../../text/terms.ts";

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

/** The words that a collection and the tables of words know. */
export function vocabularyOf(
  library: Pick<Library, "bureaux">,
  lexical: ReadonlyMap<TermGroup, LexicalIndex>,
  translator: TermTranslator,
): Vocabulary {
  const bodies = [...library.bureaux.values()].flatMap(({ en, zhHant, zhHans, shortNames, formerNames }) => [
    ...[en, zhHant, zhHans, ...shortNames],
    ...formerNames.flatMap(formsOf),
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
