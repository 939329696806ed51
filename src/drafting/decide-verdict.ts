// A sentence with the windows that speak of the same thing comes in, its verdict goes out: what one paragraph says of all of it,
// or several of its clauses one by one.

import type { CheckedWindow } from "../answering/comparing/check-claim.ts";
import type { Claim } from "../answering/comparing/claim.ts";
import type { Finding } from "../answering/comparing/finding.ts";
import { independentClauses, isOfSameThing, isSupport } from "../answering/comparing/support.ts";
import { type DatedCitation, differenceOf } from "../answering/composing/differing-figures.ts";
import { sameAmount } from "../text/quantities.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** A finding with the window that shows it. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly window: CheckedWindow;
}

/** What a sentence comes to. */
export interface Decided {
  readonly verdict: Verdict;
  readonly findings: readonly PlacedFinding[];
  /** Windows that carry the verdict, best first. */
  readonly windows: readonly CheckedWindow[];
}

/** Reads a claim, searches, and compares. */
export type CheckPart = (
  part: string,
) => Promise<{ readonly claim: Claim; readonly windows: readonly CheckedWindow[] }>;

const NOT_FOUND: Decided = { verdict: "not-found", findings: [], windows: [] };

/** A paragraph that says so much of a sentence and contradicts it is not outdone by others that say its parts. */
const ONE_PARAGRAPHS_OWN = 0.72;

/** The verdict of a sentence, as a whole or clause by clause. */
export async function decideVerdict(text: string, check: CheckPart): Promise<Decided> {
  const whole = await check(text);
  const decided = decideWhole(whole.claim, whole.windows);
  if (decided.verdict === "supported") return decided;
  const contradicts = decided.windows.some(({ window }) => window.covered >= ONE_PARAGRAPHS_OWN);
  if (contradicts) return decided;
  const parts = independentClauses(text);
  if (parts.length < 2) return decided;
  const each: Decided[] = [];
  for (const part of parts) {
    const { claim, windows } = await check(part);
    const own = decideWhole(claim, windows);
    if (own.verdict !== "supported") return decided;
    each.push(own);
  }
  return {
    verdict: "supported",
    findings: each.flatMap(({ findings }) => findings),
    windows: each.flatMap(({ windows }) => windows),
  };
}

function decideWhole(claim: Claim, windows: readonly CheckedWindow[]): Decided {
  const best = windows[0];
  if (best === undefined) return NOT_FOUND;
  const supporting = windows.find((each) => isSupport(claim, each));
  if (supporting !== undefined && supporting.worth >= best.worth - 0.12) {
    return {
      verdict: "supported",
      findings: otherDocuments(claim, supporting, windows),
      windows: [supporting],
    };
  }
  if (best.findings.length === 0 || !isOfSameThing(claim, best)) return NOT_FOUND;
  return {
    verdict: verdictOf(best.findings),
    findings: best.findings.map((finding) => ({ finding, window: best })),
    windows: [best],
  };
}

/** The figures that documents of other dates give for what the claim says: they change no verdict. */
function otherDocuments(
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
  const { start, end } = window;
  const counterpart = paragraph.id === evidence.paragraph.id ? evidence.counterpart : evidence.paragraph;
  const quote = { text: paragraph.text.slice(start, end), start, end };
  return { citation: { ref: 1, paragraph, quote, counterpart, score: evidence.relevance }, document };
}
