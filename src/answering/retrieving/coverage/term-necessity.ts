// A word of a question comes in; what it weighs besides its rarity goes out. Rarity alone takes a word that questions are made of and
// answers are not ("want", "run", 时候, 告知) for one that an answer must say. How often answering passages do say a word that stands in
// the question is its term recall, and the weight that probabilistic retrieval asks for beside rarity (Robertson and Spärck Jones
// 1976; Zhao and Callan 2010, "Term necessity prediction").
import { TERM_NECESSITIES } from "./term-necessities.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  TERM_NECESSITIES.trim()
    .split("\n")
    .flatMap((line) => {
      const at = line.indexOf(": ");
      const weight = Number(line.slice(0, at));
      return line
        .slice(at + 2)
        .split(" | ")
        .map((word): [string, number] => [word, weight]);
    }),
);

/** Above 0, at most 1: the weight of a concept by its name; 1 of a word that questions seldom have. */
export function necessityOf(name: string): number {
  return WEIGHTS.get(name) ?? 1;
}
