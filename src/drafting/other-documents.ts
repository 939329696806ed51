// A claim with the window that bears it out and the others comes in; what documents of other dates say of the same goes out. It changes
// no verdict, but whoever writes a reply wants to know.

import type { CheckedWindow } from "../answering/comparing/check-claim.ts";
import type { Claim } from "../answering/comparing/claim.ts";
import { type DatedCitation, differenceOf } from "../answering/composing/differing-figures.ts";
import { quoteFrom } from "../domain/answer.ts";
import { sameAmount } from "../text/quantities.ts";
import type { PlacedFinding } from "./verdict.ts";

/** The figures that documents of other dates give for what the claim says: they change no verdict. */
export function otherDocuments(
  claim: Claim,
  supporting: CheckedWindow,
  windows: readonly CheckedWindow[],
): readonly PlacedFinding[] {
  const own = supporting.window.passage.document;
  const found = new Map<string, PlacedFinding>();
  for (const each of windows) {
    const { document } = each.window.passage;
    if (document.publishedOn === own.publishedOn || found.has(document.id)) continue;
    const pair = differenceOf(datedCitation(supporting), datedCitation(each));
    if (pair?.figures === undefined) continue;
    const [ours, theirs] = pair.older.document.id === own.id ? pair.figures : pair.figures.toReversed();
    const claimed = claim.quantities.find((quantity) => ours !== undefined && sameAmount(quantity, ours));
    if (claimed === undefined || theirs === undefined) continue;
    found.set(document.id, {
      finding: { kind: "other-document", claimed: claimed.text, found: theirs.text },
      window: each,
    });
  }
  return [...found.values()];
}

function datedCitation({ window, evidence }: CheckedWindow): DatedCitation {
  const { paragraph, document } = window.passage;
  const counterpart = paragraph.id === evidence.paragraph.id ? evidence.counterpart : evidence.paragraph;
  const quote = quoteFrom(paragraph, window);
  return { citation: { ref: 1, paragraph, quote, counterpart, score: evidence.relevance }, document };
}
