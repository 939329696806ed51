// Terms by their numbers come in with the forms that each is in; a table goes out that says which forms a term is in, in open
// addressing: a question asks after tens of thousands of terms, nearly all of which are in no form, and a Map takes ten times
// as long to say so.

/** Forms by the number of a term; those of one term are chained. */
export interface FormTable {
  /** Terms in open addressing: a power of two of places, at least four times as many as there are terms. */
  readonly keys: Int32Array;
  /** For each place, the first link of the term's forms. */
  readonly firsts: Int32Array;
  /** For each link its form and the link after it; NONE after the last. */
  readonly forms: Int32Array;
  readonly nexts: Int32Array;
  /** A bit for each term that may be there, by the end of its number: says no to nearly all others without a probe. */
  readonly sieve: Uint8Array;
}

/** No link. */
export const NONE = -1;
const FREE = -1;
/** The sieve's last byte: 2 KiB of bits for some hundred terms, which stay in the processor's nearest memory. */
const SIEVE_MASK = 0x7ff;

/** A table with room for as many pairs of a term and a form. */
export function emptyTable(pairs: number): FormTable {
  const size = 2 ** Math.ceil(Math.log2(4 * pairs + 1));
  return {
    keys: new Int32Array(size).fill(FREE),
    firsts: new Int32Array(size).fill(NONE),
    forms: new Int32Array(pairs),
    nexts: new Int32Array(pairs),
    sieve: new Uint8Array(SIEVE_MASK + 1),
  };
}

/** Writes a pair; `link` counts them from 0. */
export function putPair(table: FormTable, link: number, term: number, form: number): void {
  const { keys, firsts, forms, nexts, sieve } = table;
  const byte = (term >>> 3) & SIEVE_MASK;
  sieve[byte] = (sieve[byte] as number) | (1 << (term & 7));
  const place = placeOf(keys, term);
  keys[place] = term;
  forms[link] = form;
  nexts[link] = firsts[place] as number;
  firsts[place] = link;
}

/** The first link of the forms that a term is in, or NONE. */
export function firstLink({ keys, firsts, sieve }: FormTable, term: number): number {
  if (((sieve[(term >>> 3) & SIEVE_MASK] as number) & (1 << (term & 7))) === 0) return NONE;
  return firsts[placeOf(keys, term)] as number;
}

/** Where a term stands, or the free place where it would. */
function placeOf(keys: Int32Array, term: number): number {
  const mask = keys.length - 1;
  let place = term & mask;
  while (keys[place] !== term && keys[place] !== FREE) place = (place + 1) & mask;
  return place;
}
