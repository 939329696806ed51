// Terms of texts come in, a small number for each goes out: what thousands of paragraphs hold is kept and compared by numbers.

/** Numbers of terms, given as texts are read and never taken back. */
export interface TermNumbers {
  /** How many terms have one. */
  count(): number;
  /** The number of a term of a text, a new one where it has none. */
  numberOf(term: string): number;
  /** The number of a term that somebody asks for; undefined for one that no text read so far has. */
  knownNumber(term: string): number | undefined;
}

/** Nothing has a number yet. */
export function createTermNumbers(): TermNumbers {
  const numbers = new Map<string, number>();
  return {
    count: () => numbers.size,
    numberOf: (term) => {
      const known = numbers.get(term) ?? numbers.size;
      if (known === numbers.size) numbers.set(term, known);
      return known;
    },
    knownNumber: (term) => numbers.get(term),
  };
}
