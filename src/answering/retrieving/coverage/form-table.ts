// Terms by their numbers come in with the forms that each is in; a table goes out that says which forms a term is in, in open
// addressing: a question asks after tens of thousands of terms, nearly all of which are in no form, and a Map takes ten times
// as long to say so.

/** Forms by the number of a term; those of one term are chained. */
export interface FormTable {
  /** A term and the first link of its forms, by turns, in open addressing. */
  readonly slots: Int32Array;
  /** A form and the link after it, by turns; NONE after the last. */
  readonly links: Int32Array;
  /** A bit for each term that may be there, by the end of its number: says no to nearly all others without a probe. */
  readonly sieve: Uint8Array;
}

/** No link, and no term. */
export const NONE = -1;
/** The sieve's last byte: 2 KiB of bits for some hundred terms, which stay in the processor's nearest memory. */
const SIEVE_MASK = 0x7ff;

/** A table with room for as many pairs of a term and a form: at least twice as many slots, a power of two. */
export function emptyTable(pairs: number): FormTable {
  const slots = 2 ** Math.ceil(Math.log2(2 * pairs + 1));
  return {
    slots: new Int32Array(2 * slots).fill(NONE),
    links: new Int32Array(2 * pairs),
    sieve: new Uint8Array(SIEVE_MASK + 1),
  };
}

/** Writes a pair; `link` counts them from 0. */
export function putPair({ slots, links, sieve }: FormTable, link: number, term: number, form: number): void {
  const byte = (term >>> 3) & SIEVE_MASK;
  sieve[byte] = (sieve[byte] as number) | (1 << (term & 7));
  const slot = slotOf(slots, term);
  links[2 * link] = form;
  links[2 * link + 1] = slots[slot + 1] as number;
  slots[slot] = term;
  slots[slot + 1] = link;
}

/** The first link of the forms that a term is in, or NONE. */
export function firstLink({ slots, sieve }: FormTable, term: number): number {
  if (((sieve[(term >>> 3) & SIEVE_MASK] as number) & (1 << (term & 7))) === 0) return NONE;
  return slots[slotOf(slots, term) + 1] as number;
}

/** Where a term stands, or the free slot where it would. */
function slotOf(slots: Int32Array, term: number): number {
  const mask = slots.length - 1;
  let slot = (2 * term) & mask;
  while (slots[slot] !== term && slots[slot] !== NONE) slot = (slot + 2) & mask;
  return slot;
}
