// A word or a name comes in; what it may have been before one slip of the hand goes out. Linear in its length, times the
// letters of the alphabet.

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * Words of small Latin letters from which one slip makes `word`, by the kind of slip, the surest first: two neighbours
 * swapped, a letter left out, one hit for another, one too many. The first letter is seldom wrong, and stays.
 */
export function oneEditWords(word: string): readonly (readonly string[])[] {
  const places = Array.from({ length: word.length }, (_, i) => i + 1);
  const inner = places.slice(0, -1);
  const swapped = inner
    .slice(0, -1)
    .map((i) => word.slice(0, i) + (word[i + 1] ?? "") + (word[i] ?? "") + word.slice(i + 2));
  const longer = places.flatMap((i) => LETTERS.map((letter) => word.slice(0, i) + letter + word.slice(i)));
  const hit = inner.flatMap((i) => LETTERS.map((letter) => word.slice(0, i) + letter + word.slice(i + 1)));
  const shorter = inner.map((i) => word.slice(0, i) + word.slice(i + 1));
  return [swapped, longer, hit, shorter].map((words) => [...new Set(words)].filter((each) => each !== word));
}

/** How a name was mistyped. */
export type NameSlip = "swapped" | "missing" | "other";

/**
 * How one slip makes `typed` of `name`: two neighbours swapped, an inner character left out, or one written for another;
 * undefined where they are equal or further apart. Both as lists of characters.
 */
export function nameSlip(typed: readonly string[], name: readonly string[]): NameSlip | undefined {
  const start = firstDifference(typed, name);
  if (typed.length === name.length - 1) {
    const isInner = start > 0 && start < typed.length;
    return isInner && sameFrom(typed, start, name, start + 1) ? "missing" : undefined;
  }
  if (typed.length !== name.length || start === name.length) return undefined;
  if (sameFrom(typed, start + 1, name, start + 1)) return "other";
  const isSwapped = typed[start] === name[start + 1] && typed[start + 1] === name[start];
  return isSwapped && sameFrom(typed, start + 2, name, start + 2) ? "swapped" : undefined;
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return length;
}

function sameFrom(a: readonly string[], fromA: number, b: readonly string[], fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let i = 0; fromA + i < a.length; i++) if (a[fromA + i] !== b[fromB + i]) return false;
  return true;
}
