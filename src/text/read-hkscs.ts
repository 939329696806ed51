// A text that was read as Microsoft's Big5 comes in; the same goes out with Hong Kong's own characters (衞, 埗, 鰂) where that code
// page has private-use code points.
import { HKSCS_RUNS } from "./hkscs-characters.ts";

/** Letters with two accents, which are no single character. */
const COMPOSED: readonly (readonly [code: number, letters: string])[] = [
  [0xf325, "Ê̄"],
  [0xf327, "Ê̌"],
  [0xf344, "ê̄"],
  [0xf346, "ê̌"],
];

let table: ReadonlyMap<string, string> | undefined;

/** Made at the first need: few texts have such characters. */
function characters(): ReadonlyMap<string, string> {
  table ??= new Map([
    ...HKSCS_RUNS.flatMap(([first, run]) =>
      Array.from(run, (character, at) => [String.fromCharCode(first + at), character] as const),
    ),
    ...COMPOSED.map(([code, letters]) => [String.fromCharCode(code), letters] as const),
  ]);
  return table;
}

/** What the table does not know stays as it is. */
export function readHkscs(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (character) => characters().get(character) ?? character);
}
