// A sentence of a draft comes in with what the sentences before it were about, its verdict goes out: "the total funding" is that of
// the scheme just named, and what a paragraph says of the one is where the other is looked for.

import { type CheckedWindow, type ClaimChecker, checkClaim } from "../answering/comparing/check-claim.ts";
import type { Claim } from "../answering/comparing/claim.ts";
import { thingNamesIn } from "../text/named-things.ts";
import {
  beginsWithName,
  type Decided,
  decideVerdict,
  decideWhole,
  type PartChecker,
} from "./decide-verdict.ts";

/** What the sentences so far are about. */
export interface DraftContext {
  /** Programmes that the last sentence with a name of its own names, as it writes them. */
  readonly names: readonly string[];
  /** What carried the verdict on the last sentence that a paragraph speaks of. */
  readonly windows: readonly CheckedWindow[];
}

/** Before the first sentence. */
export const NO_CONTEXT: DraftContext = { names: [], windows: [] };

/** What a sentence that goes on is the likelier to be of the paragraph of the one before. */
const OF_THE_SAME = 0.05;

/** The verdict of a sentence, read by itself and, where it names nothing that it is about, as one that goes on. */
export async function decideInContext(
  text: string,
  context: DraftContext,
  checker: PartChecker,
  claims: ClaimChecker,
): Promise<Decided> {
  const own = await decideVerdict(text, checker);
  const claim = checker.read(text);
  if (own.verdict === "supported" || standsAlone(claim)) return own;
  const inParagraph = decideWhole(claim, windowsBefore(claim, context, claims));
  if (inParagraph.verdict === "supported") return inParagraph;
  const named = await decideNamed(text, context, checker);
  if (named?.verdict === "supported") return named;
  const isOfParagraph = worthOf(inParagraph) + OF_THE_SAME >= worthOf(own);
  const found = isOfParagraph ? [inParagraph, own] : [own, inParagraph];
  return found.find(({ findings }) => findings.length > 0) ?? named ?? own;
}

/** What a sentence leaves to the next one. */
export function contextAfter(text: string, { windows }: Decided, before: DraftContext): DraftContext {
  const names = thingNamesIn(text);
  return {
    names: names.length > 0 ? names : before.names,
    windows: windows.length > 0 || names.length > 0 ? windows : before.windows,
  };
}

function worthOf({ windows }: Decided): number {
  return windows[0]?.worth ?? 0;
}

function standsAlone(claim: Claim): boolean {
  return claim.programmes.size > 0 || beginsWithName(claim);
}

function windowsBefore(
  claim: Claim,
  { windows }: DraftContext,
  claims: ClaimChecker,
): readonly CheckedWindow[] {
  const evidence = [...new Map(windows.map((each) => [each.evidence.paragraph.id, each.evidence])).values()];
  return checkClaim(claim, evidence, claims);
}

async function decideNamed(
  text: string,
  { names }: DraftContext,
  checker: PartChecker,
): Promise<Decided | undefined> {
  // The comma keeps what they are called out of the clauses that findings quote.
  return names.length === 0 ? undefined : decideVerdict([...names, text].join(", "), checker);
}
