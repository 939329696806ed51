// One source character in, the characters that search sees for it out: compatibility forms, case, accents, radicals and
// script are levelled. What depends on neighbours (spaces, notes, markup) is the business of fold.ts.
import { simplifyCharacter } from "./script.ts";

const HALF_PAIR = /^\p{Cs}$/u;
/** What stands for half a surrogate pair: two halves must not meet once what stood between them is gone. */
const REPLACEMENT = "\ufffd";

/** Pairs: a radical of U+2E80 to U+2EF3, as PDF extraction leaves it, and its character. NFKC knows two of the block. */
const RADICALS =
  "⺁厂⺠民⺩王⺫目⺬示⺮竹⺶羊⺹老⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑长⻒长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻲龟";

/** Pairs: typographic quotes, hyphens and minus signs that NFKC leaves, and 〇, each with its plain form. */
const VARIANTS = "‘'’'‛'′'´'`'“\"”\"„\"‟\"″\"‐-‑-‒-–-−-﹣-〇零";

/** Nothing to see or to search for: zero-width, bidi, soft hyphen, variation selectors, tags, accents, controls. */
const INVISIBLE = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cc}|[\u0300-\u036f])$/u;
const ACCENTS = /[\u0300-\u036f]/g;

/** Breaks of a line or a page that are not written as a line feed. */
const LINE_BREAKS = "\v\f\r\u0085\u2028\u2029";

/** NFKC makes 1⁄2 of ½, and so a false 31⁄2 of 3½; the quantity reader knows these characters themselves. */
const VULGAR_FRACTION = /^[\u00bc-\u00be\u2150-\u215f\u2189]$/;

const written = new Map<string, string>();
for (const pairs of [RADICALS, VARIANTS]) addPairs([...pairs]);
/** Answers for the Basic Multilingual Plane, by code unit: normalising is the slow part of folding. */
const answers: (string | undefined)[] = new Array(0x10000);

/**
 * The folded form of one code point: "" where nothing is left, more than one unit where a compatibility form expands.
 * Folding each unit of the outcome again changes nothing.
 */
export function foldCharacter(character: string): string {
  const unit = character.length === 1 ? character.charCodeAt(0) : -1;
  const known = answers[unit];
  if (known !== undefined) return known;
  const folded = compute(character);
  if (unit >= 0) answers[unit] = folded;
  return folded;
}

function compute(character: string): string {
  if (character === "\n" || character === "\t" || VULGAR_FRACTION.test(character)) return character;
  if (LINE_BREAKS.includes(character)) return "\n";
  if (HALF_PAIR.test(character)) return REPLACEMENT;
  if (INVISIBLE.test(character)) return "";
  return settle(spell(character));
}

/** Case, compatibility and script feed each other (Kelvin sign, squared words, radicals): repeat until nothing moves. */
function settle(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "").normalize("NFC");
  const next = [...plain].map(spell).join("");
  return next === text ? next : settle(next);
}

function spell(character: string): string {
  return written.get(character) ?? simplifyCharacter(character);
}

function addPairs(characters: readonly string[]): void {
  for (let index = 0; index + 1 < characters.length; index += 2) {
    written.set(characters[index] ?? "", characters[index + 1] ?? "");
  }
}
