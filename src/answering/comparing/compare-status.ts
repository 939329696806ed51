// The clauses of a claim and of a window come in; where one tells of a plan and the other of what has happened, both go out.

import { splitClauses } from "../../text/sentences.ts";
import { coverageOf } from "../retrieving/coverage.ts";
import { type ClauseStatus, clauseStatus } from "../verifying/clause-status.ts";
import type { Claim, ClaimClause } from "./claim.ts";
import { type EvidenceWindow, saidTerms } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";

/** Share of a clause's concepts that a clause of the paragraph must say to be about the same event. */
const SAME_EVENT = 0.5;

/** The first clause of the claim whose status the paragraph contradicts. */
export function compareStatus(claim: Claim, window: EvidenceWindow): readonly Finding[] {
  const stated = claim.clauses.filter((clause) => clauseStatus(clause.text) !== "none");
  if (stated.length === 0) return [];
  const sources = clausesOf(window);
  for (const clause of stated) {
    const status = clauseStatus(clause.text);
    const source = sourceOf(clause, sources, window) ?? onlyStatus(sources);
    if (source === undefined || source.status === "none" || source.status === status) continue;
    return [{ kind: "modifier", claimed: clause.text, found: source.text }];
  }
  return [];
}

/** Where no clause is clearly about the event, a window that tells of one status throughout. */
function onlyStatus(sources: readonly SourceClause[]): SourceClause | undefined {
  const telling = sources.filter(({ status }) => status !== "none");
  return new Set(telling.map(({ status }) => status)).size === 1 ? telling[0] : undefined;
}

/** A clause of a window with what it tells. */
export interface SourceClause {
  readonly text: string;
  readonly status: ClauseStatus;
}

/**
 * Clauses with their status; one that tells none has that of the clause before it in the sentence. The measures that a Policy
 * Address lists are plans unless they say otherwise.
 */
export function clausesOf({ passage, sentences }: EvidenceWindow): readonly SourceClause[] {
  const { text, kind } = passage.paragraph;
  const isMeasure = passage.document.kind === "policy-address" && kind === "bullet";
  return sentences.flatMap(({ profile }) => {
    let last: ClauseStatus = isMeasure ? "planned" : "none";
    return splitClauses(text, profile).map((span): SourceClause => {
      const clause = text.slice(span.start, span.end);
      const own = clauseStatus(clause, isMeasure);
      if (own !== "none") last = own;
      return { text: clause, status: last };
    });
  });
}

/** The clause that is most clearly about the same as a clause of the claim. */
export function sourceOf(
  clause: ClaimClause,
  sources: readonly SourceClause[],
  window: EvidenceWindow,
): SourceClause | undefined {
  let best: SourceClause | undefined;
  let most = SAME_EVENT;
  for (const source of sources) {
    const covered = coverageOf(clause.concepts, window.passage.profile.group, saidTerms(source.text));
    if (covered > most) [best, most] = [source, covered];
  }
  return best;
}
