// The changes of a claim and of a window come in; one that goes the other way comes out: from 150 to 300 million of what went from
// 300 to 150 million. Both figures are there, so that compared one by one neither is wrong.
import { foldText } from "../../text/fold.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import type { Claim } from "./claim.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";

/** A figure and what it became. */
interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
}

/** What leads to the first figure, with its date: 由2021年的, "from about". */
const FROM = /(?:由|从|自|\bfrom\b)[^，。；,;.]{0,16}$/u;
/** What stands between the two. */
const TO = /^[^，。；;.]{0,40}?(?:至|到|为|\bto\b)[^，。；;.]{0,16}$/u;
/** How far before a figure the word that leads to it may stand, in UTF-16 units. */
const REACH = 24;

/** The first change of the claim that the window tells the other way round. */
export function compareChanges(claim: Claim, window: EvidenceWindow): readonly Finding[] {
  const { text } = window.passage.paragraph;
  const stated = changesIn(text, window.quantities);
  for (const own of changesIn(claim.text, claim.quantities)) {
    const other = stated.find(
      ({ from, to }) => sameAmount(own.from, to) && sameAmount(own.to, from) && !sameAmount(from, to),
    );
    if (other !== undefined)
      return [{ kind: "number", claimed: writtenIn(claim.text, own), found: writtenIn(text, other) }];
  }
  return [];
}

function changesIn(text: string, quantities: readonly Quantity[]): readonly Change[] {
  return quantities.flatMap((from, at): readonly Change[] => {
    const to = quantities.slice(at + 1).find(({ unit }) => unit.kind === from.unit.kind);
    if (to === undefined) return [];
    const before = foldText(text.slice(Math.max(0, from.start - REACH), from.start));
    const between = foldText(text.slice(from.end, to.start));
    return FROM.test(before) && TO.test(between) ? [{ from, to }] : [];
  });
}

function writtenIn(text: string, { from, to }: Change): string {
  return text.slice(from.start, to.end);
}
