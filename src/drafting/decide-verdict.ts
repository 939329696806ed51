// A sentence with the windows that speak of the same thing comes in, its verdict goes out: what one paragraph says of all of it,
// or several of its clauses one by one.

import type { CheckedWindow } from "../answering/comparing/check-claim.ts";
import type { Claim } from "../answering/comparing/claim.ts";
import { comparePolarity } from "../answering/comparing/compare-polarity.ts";
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
  const rival = supporting === undefined ? undefined : rivalOf(supporting, windows, claim);
  if (rival !== undefined) return contradicted(rival);
  if (supporting !== undefined && supporting.worth >= best.worth - 0.12) {
    const denied = comparePolarity(claim, supporting.window);
    if (denied.length > 0)
      return {
        verdict: verdictOf(denied),
        findings: denied.map((finding) => ({ finding, window: supporting })),
        windows: [supporting],
      };
    return {
      verdict: "supported",
      findings: otherDocuments(claim, supporting, windows),
      windows: [supporting],
    };
  }
  if (best.findings.length === 0 || !isOfSameThing(claim, best)) return NOT_FOUND;
  return contradicted(best);
}

function contradicted(window: CheckedWindow): Decided {
  const { findings } = window;
  return {
    verdict: verdictOf(findings),
    findings: findings.map((finding) => ({ finding, window })),
    windows: [window],
  };
}

/** How much more of a claim another paragraph must say, as a share of it, for its figure or date to be the one of the same thing. */
const RIVAL_MARGIN = 0.1;
const RIVAL_MARGIN_ELSEWHERE = 0.25;

/**
 * A paragraph that says more of what the claim is about, with another figure or date: the next row of a table. Where the claim's date is
 * only the document's, one that gives a date says more.
 */
function rivalOf(
  { window, assumed }: CheckedWindow,
  windows: readonly CheckedWindow[],
  claim: Claim,
): CheckedWindow | undefined {
  const { paragraph } = window.passage;
  return windows.find((each) => {
    const other = each.window.passage.paragraph;
    const isNear = other.documentId === paragraph.documentId;
    const margin = isNear ? RIVAL_MARGIN : RIVAL_MARGIN_ELSEWHERE;
    const says = (wanted: Finding["kind"]): boolean => each.findings.some(({ kind }) => kind === wanted);
    const outdoes =
      (assumed > 0 && says("date") && each.window.covered >= window.covered) ||
      ((says("number") || (!isNear && says("date"))) && each.window.covered >= window.covered + margin);
    return other.id !== paragraph.id && outdoes && each.unsaid === 0 && isOfSameThing(claim, each);
  });
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
