// A claim and a window come in; how many places, groups of people and fields the claim names goes out that the paragraph does not say
// where it says others of the class: 大埔 of what stands in 元朗, secondary schools of what is for universities.
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { coverageOf } from "../retrieving/coverage.ts";
import type { Claim } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import { NO_RIVAL, RIVAL_CLASSES, type RivalClass } from "./rival-names.ts";

/** Texts kept with what they name: each sentence of a paragraph stands in several windows. */
const MOST_KEPT = 4000;

/** What a text names: for each class, its members by number, and -1 for wider words. */
const namesIn = remember((text): readonly ReadonlySet<number>[] => {
  const folded = foldText(text).replace(NO_RIVAL, " ");
  return RIVAL_CLASSES.map(({ members, wider }) => {
    const named = members.flatMap((member, at) => (member.test(folded) ? [at] : []));
    return new Set(wider?.test(folded) ? [...named, -1] : named);
  });
}, MOST_KEPT);

/** Counts the names that a rival stands for. */
export function compareRivals(claim: Claim, window: EvidenceWindow): Compared {
  const claimed = namesIn(claim.text);
  const { paragraph } = window.passage;
  let unsaid = 0;
  for (const [at, kind] of RIVAL_CLASSES.entries()) {
    const own = claimed[at] ?? new Set<number>();
    if (own.size === 0) continue;
    const whole = namesIn([...paragraph.section, paragraph.text].join("\n"))[at] ?? new Set<number>();
    const there = namedThere(claim, window, kind, at) ?? whole;
    const hasRival = [...there].some((name) => !own.has(name));
    const missing = [...own].filter((name) => name >= 0 && !there.has(name));
    if (hasRival && missing.length > 0) unsaid += 1;
  }
  return { findings: [], matched: 0, unsaid };
}

/** What the sentence that says most of the claim names, where each sentence speaks of its own and it names any. */
function namedThere(
  claim: Claim,
  { passage, sentences }: EvidenceWindow,
  { isOfSentence }: RivalClass,
  at: number,
): ReadonlySet<number> | undefined {
  if (!isOfSentence) return undefined;
  let best: ReadonlySet<number> | undefined;
  let most = 0;
  for (const { profile } of sentences) {
    const covered = coverageOf(claim.concepts, passage.profile.group, profile.terms);
    if (covered > most) [best, most] = [namesIn(profile.text)[at], covered];
  }
  return best === undefined || best.size === 0 ? undefined : best;
}
