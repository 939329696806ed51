// The evidence of a part in, the few paragraphs that the reply quotes out: what the answering line would select, led by one
// that states the kinds of value asked for, and what other documents say of the same thing, for each speaks of its own date.

import type { RankedAsking } from "../../answering/composing/ranked-asking.ts";
import { isUnderSameHeading } from "../../answering/composing/selecting/companions.ts";
import { isSameAs, within } from "../../answering/composing/selecting/evidence-bounds.ts";
import {
  type SelectedEvidence,
  selectEvidence,
} from "../../answering/composing/selecting/select-evidence.ts";
import {
  conceptCoverage,
  coverageOf,
  type WeighedConcept,
} from "../../answering/retrieving/coverage/coverage.ts";
import type { ProfileOf } from "../../answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../answering/retrieving/ranking/rank-candidates.ts";
import { type AskedValue, askedValues } from "../../answering/understanding/asking/values/asked-value.ts";

/** Most paragraphs that a part quotes; with both languages of two of them it has five refs at the most. */
const MOST_QUOTED = 3;
/** Most refs of a part. */
const MOST_CITED = 5;
/** How far below the best, in score units, a paragraph may stand that states what the best does not. */
const VALUE_MARGIN = 2;
/** Share of the best one's coverage that a paragraph of another document must have to speak of the same thing. */
const SAME_THING = 0.6;
/** Sentences that say this share of what the most telling one says are telling too. */
const TELLING_SHARE = 0.6;
/** Coverage from which on a name counts as said. */
const SAID = 0.5;

/** Paragraphs to quote, best first; the evidence is not empty. */
export function selectPassages(
  whole: RankedAsking,
  pieces: readonly RankedAsking[],
  profileOf: ProfileOf,
): readonly SelectedEvidence[] {
  const { question, ranked } = whole;
  const values = askedValues(question.text);
  const kindsIn = (evidence: Evidence): number => kindsStated(evidence, values, whole);
  const [best] = ranked;
  if (best === undefined) return [];
  const main = selectEvidence(best, whole, pieces, MOST_QUOTED).filter(({ role }) => role === "main");
  const taken = new Set(main.map(({ evidence }) => evidence.paragraph.documentId));
  const names = namesSaid(best, whole.concepts, profileOf);
  const besides = within(best, ranked, "pointer").filter(
    (other) =>
      !main.some(({ evidence }) => isSameAs(evidence)(other)) &&
      (values.length === 0 ? best.score - other.score <= VALUE_MARGIN : kindsIn(other) > 0) &&
      other.features.coverage >= SAME_THING * best.features.coverage &&
      (names.length === 0 || namesSaid(other, names, profileOf).length > 0),
  );
  const firstOfEach = besides.filter(
    ({ paragraph }) => !taken.has(paragraph.documentId) && taken.add(paragraph.documentId),
  );
  const added = firstOfEach.map(
    (evidence): SelectedEvidence => ({ evidence, askings: [whole], role: "main" }),
  );
  return [...main, ...added].slice(0, MOST_QUOTED);
}

/** What the asks of a part quote, the first of each before the second of any; a paragraph that serves several stands once. */
export function mergePassages(each: readonly (readonly SelectedEvidence[])[]): readonly SelectedEvidence[] {
  const rounds = Math.max(0, ...each.map((selected) => selected.length));
  const inTurn = Array.from({ length: rounds }, (_, i) =>
    each.flatMap((selected) => selected[i] ?? []),
  ).flat();
  const merged: SelectedEvidence[] = [];
  for (const selected of inTurn) {
    const at = merged.findIndex(({ evidence }) => isSameAs(evidence)(selected.evidence));
    const known = merged[at];
    if (known === undefined) merged.push(selected);
    else merged[at] = { ...known, askings: [...known.askings, ...selected.askings] };
  }
  return merged.slice(0, Math.max(MOST_QUOTED, Math.min(each.length, MOST_CITED)));
}

/** How far below the best, in score units, a paragraph under its heading may stand to be a row of its table, and its share of the coverage. */
const SIBLING_MARGIN = 6;
const SIBLING_COVERAGE = 0.3;

/** For a table, the other measures under the heading of the first that says what is asked. */
export function withSiblings(
  quoted: readonly SelectedEvidence[],
  asks: readonly { readonly asking: RankedAsking }[],
): readonly SelectedEvidence[] {
  const [first] = quoted;
  const asking = asks.find(({ asking: { ranked } }) => ranked[0] === first?.evidence)?.asking;
  if (first === undefined || asking === undefined || first.evidence.paragraph.kind !== "bullet")
    return quoted;
  const { evidence: best } = first;
  const siblings = asking.ranked.filter(
    (other) =>
      isUnderSameHeading(other, best) &&
      best.score - other.score <= SIBLING_MARGIN &&
      other.features.coverage >= SIBLING_COVERAGE * best.features.coverage &&
      !quoted.some(({ evidence }) => isSameAs(evidence)(other)),
  );
  const added = siblings.map((evidence): SelectedEvidence => ({ evidence, askings: [asking], role: "main" }));
  return [...quoted, ...added].slice(0, MOST_CITED);
}

/** How many of the kinds of value asked for the sentences state that say most of the question. */
function kindsStated(
  { profile }: Evidence,
  values: readonly AskedValue[],
  { concepts }: RankedAsking,
): number {
  if (values.length === 0) return 0;
  const told = profile.sentences.map((sentence) => ({
    sentence,
    share: coverageOf(concepts, profile.group, sentence.terms),
  }));
  const most = Math.max(0, ...told.map(({ share }) => share));
  const telling = told.filter(({ share }) => share >= TELLING_SHARE * most);
  return values.filter((value) => telling.some(({ sentence }) => value.isStatedIn(sentence))).length;
}

/** Names of programmes, places and bodies among the part's own concepts that a paragraph says, in either version. */
export function namesSaid(
  { profile, counterpart }: Evidence,
  concepts: readonly WeighedConcept[],
  profileOf: ProfileOf,
): readonly WeighedConcept[] {
  const versions = [profile, ...(counterpart === null ? [] : [profileOf(counterpart)])];
  return concepts.filter(
    (concept) =>
      concept.weight >= SAID &&
      concept.name.startsWith("“") &&
      versions.some(
        ({ group, terms, headingTerms }) =>
          conceptCoverage(concept, group, new Set([...terms, ...headingTerms])) >= SAID,
      ),
  );
}
