// Known phrases and a text come in; the phrases whose parts all stand near each other in it, though not side by side, go
// out: "the money that the city spends on research" says "spend money on research", 科研上花的錢 says 科研花錢.
import { ENGLISH_STOP_WORDS } from "./stop-words.ts";

/** English words that may stand between the parts, on either side of the first: 4, 7 and 10 found the same paragraphs. */
const MOST_WORDS = 4;
/** Chinese characters that may stand between two parts; 5, 8 and 10 found the same. */
const MOST_CHARACTERS = 8;
/** A part of a Chinese phrase is a word of this many characters at least. */
const SHORTEST_PART = 2;
const LONGEST_PART = 6;
/** Characters that a phrase may be cut at and lose: they hold its parts together and say nothing. */
const JOINING = "的嘅在上个咗了有";

/** A phrase by one of its parts. */
interface CutPhrase<Rest> {
  readonly phrase: string;
  readonly rest: Rest;
}

/** Phrases by the part that is looked for first. */
export interface ScatteredPhrases {
  readonly english: ReadonlyMap<string, readonly CutPhrase<readonly string[]>[]>;
  readonly chinese: ReadonlyMap<string, readonly CutPhrase<string>[]>;
  /** Length of the longest Chinese part by its first two units, as one number: at most places of a text none begins. */
  readonly longest: ReadonlyMap<number, number>;
}

/** Cuts phrases into parts: English ones given as stems with spaces between, Chinese ones as folded characters. */
export function cutPhrases(phrases: Iterable<string>): ScatteredPhrases {
  const english = new Map<string, CutPhrase<readonly string[]>[]>();
  const chinese = new Map<string, CutPhrase<string>[]>();
  for (const phrase of phrases) {
    if (/^\p{Script=Han}+$/u.test(phrase)) addChinese(chinese, phrase);
    else if (!/\p{Script=Han}/u.test(phrase)) addEnglish(english, phrase);
  }
  const longest = new Map<number, number>();
  for (const part of chinese.keys()) {
    const beginning = beginningAt(part, 0);
    longest.set(beginning, Math.max(part.length, longest.get(beginning) ?? 0));
  }
  return { english, chinese, longest };
}

function beginningAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

function addEnglish(index: Map<string, CutPhrase<readonly string[]>[]>, phrase: string): void {
  const [first, ...rest] = new Set(phrase.split(" ").filter((word) => !ENGLISH_STOP_WORDS.has(word)));
  if (first !== undefined && rest.length > 0) add(index, first, { phrase, rest });
}

function addChinese(index: Map<string, CutPhrase<string>[]>, phrase: string): void {
  const characters = [...phrase];
  const lastCut = characters.length - SHORTEST_PART;
  for (let cut = SHORTEST_PART; cut <= lastCut; cut++) {
    const part = characters.slice(0, cut).join("");
    add(index, part, { phrase, rest: characters.slice(cut).join("") });
    if (cut < lastCut && JOINING.includes(characters[cut] as string))
      add(index, part, { phrase, rest: characters.slice(cut + 1).join("") });
  }
}

function add<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [value]);
  else known.push(value);
}

/** The phrases whose words all stand among the stems of a text, near the first of them, in any order. */
export function scatteredEnglish({ english }: ScatteredPhrases, stems: readonly string[]): readonly string[] {
  const content = stems.filter((word) => !ENGLISH_STOP_WORDS.has(word));
  return content.flatMap((word, at) => {
    const phrases = english.get(word);
    if (phrases === undefined) return [];
    const near = new Set(content.slice(Math.max(0, at - MOST_WORDS), at + MOST_WORDS + 1));
    return phrases.filter(({ rest }) => rest.every((other) => near.has(other))).map(({ phrase }) => phrase);
  });
}

/** The phrases whose two parts stand near each other in a folded text, in any order, a comma between them or not. */
export function scatteredChinese({ chinese, longest }: ScatteredPhrases, folded: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start + 1 < folded.length; start++) {
    const reach = Math.min(LONGEST_PART, longest.get(beginningAt(folded, start)) ?? 0);
    const last = Math.min(start + reach, folded.length);
    for (let end = start + SHORTEST_PART; end <= last; end++) {
      const phrases = chinese.get(folded.slice(start, end)) ?? [];
      for (const { phrase, rest } of phrases) if (standsNear(rest, folded, start, end)) found.push(phrase);
    }
  }
  return found;
}

/** Whether a part stands near a range of a text, before it or after it. */
function standsNear(part: string, text: string, start: number, end: number): boolean {
  const reach = MOST_CHARACTERS + part.length;
  return (
    text.slice(end, end + reach).includes(part) ||
    text.slice(Math.max(0, start - reach), start).includes(part)
  );
}
