// A folded English word in, the key under which its spellings and plain inflections are found out. Keys are for comparing
// only: both sides of a search pass through here, so a key need not be a word, it must only not merge different ones.

/** Plurals that are words of their own. */
const UNTOUCHED: ReadonlySet<string> = new Set(["news", "goods", "customs", "means", "species"]);

/** First rule that fits is used once: [ending, what is left must match, written instead]. */
const SUFFIXES: readonly (readonly [string, RegExp, string])[] = [
  ["isation", /[a-z]{3}$/, "ise"],
  ["ied", /[a-z]{2}$/, "y"],
  ["eed", /[a-z]$/, "eed"],
  ["ing", /^(?=.*[aeiouy])[a-z]{3,}$/, ""],
  ["ed", /^(?=.*[aeiouy])[a-z]{3,}$/, ""],
  ["ment", /[a-z]{5}$/, ""],
  ["ly", /[a-z]{4}[^aioupb]$/, ""],
];

/**
 * Levels British and American spelling (-ise/-ize, -our/-or, -tre/-ter, programme/program, licence/license) and takes off
 * plural -s, -ing, -ed, -ment and -ly. Words under four letters and words with digits come back as they are.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word) || UNTOUCHED.has(word)) return word;
  return levelEnding(takeSuffix(takePlural(word.replace("ization", "isation"))));
}

function takePlural(word: string): string {
  if (/[a-z]{3}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[a-z]{3}s$/.test(word) && !/[sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function takeSuffix(word: string): string {
  for (const [suffix, remainder, written] of SUFFIXES) {
    const rest = word.slice(0, -suffix.length);
    if (word.endsWith(suffix) && remainder.test(rest)) return rest + written;
  }
  return word;
}

/** A silent e, a doubled consonant and the endings that differ by country: promote/promoting, plan/planning. */
function levelEnding(word: string): string {
  return word
    .replace(/(?<=[a-z]{3})e$/, "")
    .replace(/(?<=[a-z]{2})([b-df-hj-np-tv-z])\1$/, "$1")
    .replace(/(?<=[a-z]{2}[iy])z$/, "s")
    .replace(/(?<=[a-z]{2})tr$/, "ter")
    .replace(/(?<=[a-z]{2})our$/, "or")
    .replace(/(?<=[a-z]{2}en)c$/, "s")
    .replace(/(?<=[a-z]{2}og)u$/, "");
}
