// A ranked question comes in, what a reader who wants to check it is shown goes out: the concepts that were searched, what spoke
// against an answer, and why each paragraph stands where it stands.
import type { Library } from "../ports.ts";
import type { Explanation } from "./assistant.ts";
import { signalsOf } from "./deciding/decision-signals.ts";
import type { RankedQuestion } from "./read-signs.ts";
import type { ProfileOf } from "./retrieving/passages/passage-profile.ts";
import { explainRanking } from "./retrieving/ranking/explain-ranking.ts";

/** Hits that an explanation shows: as many as one request may cite. */
const EXPLAINED_HITS = 20;

/** Explains the whole question, not its parts. */
export function explainAnswer(found: RankedQuestion, library: Library, profileOf: ProfileOf): Explanation {
  const { ranked, concepts } = found;
  const [best, ...rest] = ranked;
  return {
    concepts: concepts.map(({ name, importance, forms }) => ({
      name,
      importance,
      forms: forms.map(({ text }) => text),
    })),
    decision: best === undefined ? null : { ...signalsOf([best, ...rest], found, library, profileOf) },
    hits: explainRanking(ranked, EXPLAINED_HITS, concepts, profileOf),
  };
}
