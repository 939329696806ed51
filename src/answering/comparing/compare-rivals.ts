// A claim and a window come in; how many places, groups of people and fields the claim names goes out that the paragraph does not say
// where it says others of the class: 大埔 of what stands in 元朗, secondary schools of what is for universities.
import { foldText } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import type { Claim } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import { type EvidenceWindow, mostTelling } from "./evidence-window.ts";
import { NO_RIVAL, RIVAL_CLASSES, type RivalClass } from "./rival-names.ts";

/** What a text names: for each class, its members by number, and -1 for wider words. */
function namesIn(text: string): readonly ReadonlySet<number>[] {
  const folded = foldText(text).replace(NO_RIVAL, " ");
  return RIVAL_CLASSES.map(({ members, wider }) => {
    const named = members.flatMap((member, at) => (member.test(folded) ? [at] : []));
    return new Set(wider?.test(folded) ? [...named, -1] : named);
  });
}

/** Texts of documents kept with what they name: each sentence of a paragraph stands in several windows. A draft is nobody's to keep. */
const MOST_KEPT = 4000;
const sourceNames = remember(namesIn, MOST_KEPT);

/** Counts the names that a rival stands for. */
export function compareRivals(claim: Claim, window: EvidenceWindow): Compared {
  const claimed = namesIn(claim.text);
  const { paragraph } = window.passage;
  let unsaid = 0;
  for (const [at, kind] of RIVAL_CLASSES.entries()) {
    const own = claimed[at] ?? new Set<number>();
    if (own.size === 0) continue;
    const whole = sourceNames([...paragraph.section, paragraph.text].join("\n"))[at] ?? new Set<number>();
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
  window: EvidenceWindow,
  { isOfSentence }: RivalClass,
  at: number,
): ReadonlySet<number> | undefined {
  const best = isOfSentence ? mostTelling(claim.concepts, window) : undefined;
  const named = best === undefined ? undefined : sourceNames(best.profile.text)[at];
  return named === undefined || named.size === 0 ? undefined : named;
}
