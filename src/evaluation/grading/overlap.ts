// Two texts come in; how far their words (English) and pairs of characters (Chinese) agree goes out.
import { foldText } from "../../text/fold.ts";

/** F1 of words, and of pairs of adjacent Han characters, counted with multiplicity; 0 where either side has none. */
export function overlapF1(answer: string, reference: string): number {
  const [said, wanted] = [unitsOf(answer), unitsOf(reference)];
  const common = countCommon(said, wanted);
  return common === 0 ? 0 : (2 * common) / (said.length + wanted.length);
}

/** A single Han character is a unit of its own. */
function unitsOf(text: string): readonly string[] {
  const runs = foldText(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => (/^\p{Script=Han}/u.test(run) ? pairsOf([...run]) : [run]));
}

function pairsOf(characters: readonly string[]): readonly string[] {
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const unit of a) left.set(unit, (left.get(unit) ?? 0) + 1);
  let common = 0;
  for (const unit of b) {
    const rest = left.get(unit) ?? 0;
    if (rest === 0) continue;
    left.set(unit, rest - 1);
    common += 1;
  }
  return common;
}
