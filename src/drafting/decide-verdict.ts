// A sentence with the windows that speak of the same thing comes in, its verdict goes out: what one paragraph says of all of it,
// or several of its clauses one by one.
import { splitClauses } from "../text/sentences.ts";
import { type CheckedWindow, isSameLanguage } from "./check-claim.ts";
import type { Claim } from "./claim.ts";
import { type Finding, type Verdict, verdictOf } from "./finding.ts";

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

/** Share of what a claim is about that a paragraph must say to support it. */
const SUPPORT = { same: 0.6, other: 0.42 } as const;
/** Above this share, one thing that the paragraph does not say is still the claim's own wording. */
const MOST_MISSED = { same: 0.3, other: 0.4 } as const;

/** The verdict of a sentence, as a whole or clause by clause. */
export async function decideVerdict(text: string, check: CheckPart): Promise<Decided> {
  const whole = await check(text);
  const decided = decideWhole(whole.claim, whole.windows);
  if (decided.verdict === "supported") return decided;
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
    return { verdict: "supported", findings: [], windows: [supporting] };
  }
  if (best.findings.length === 0 || !isOfSameThing(claim, best)) return NOT_FOUND;
  return {
    verdict: verdictOf(best.findings),
    findings: best.findings.map((finding) => ({ finding, window: best })),
    windows: [best],
  };
}

function isSupport(claim: Claim, checked: CheckedWindow): boolean {
  return checked.findings.length === 0 && checked.unsaid === 0 && isOfSameThing(claim, checked);
}

function isOfSameThing(claim: Claim, { window }: CheckedWindow): boolean {
  const side = isSameLanguage(claim, window) ? "same" : "other";
  return window.covered >= SUPPORT[side] && window.missed <= MOST_MISSED[side];
}

/** Parts of a sentence that can stand alone: between commas and semicolons, each long enough to say something of its own. */
function independentClauses(text: string): readonly string[] {
  const parts: string[] = [];
  for (const { start, end } of splitClauses(text, { start: 0, end: text.length })) {
    const part = text.slice(start, end);
    if (isLong(part) || parts.length === 0) parts.push(part);
    else parts.push(`${parts.pop()} ${part}`);
  }
  return parts.length > 1 && !isLong(parts[0] ?? "")
    ? [parts.slice(0, 2).join(" "), ...parts.slice(2)]
    : parts;
}

function isLong(part: string): boolean {
  const han = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 10 || part.split(/\s+/).length >= 7;
}
