// A claim and the ranked evidence come in; the window that speaks of the same thing goes out, with what differs.

import type { BureauRegister } from "../../domain/bureau.ts";
import type { Paragraph } from "../../domain/document.ts";
import type { Evidence } from "../retrieving/ranking/rank-candidates.ts";
import type { Claim } from "./claim.ts";
import { compareActs } from "./compare-acts.ts";
import { compareBodies } from "./compare-bodies.ts";
import { compareChanges, compareOvertaken } from "./compare-changes.ts";
import { compareDates } from "./compare-dates.ts";
import { compareDirections } from "./compare-directions.ts";
import { compareExplored } from "./compare-explored.ts";
import { compareExtent } from "./compare-extent.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareLooseNumbers } from "./compare-loose-numbers.ts";
import { compareMarked } from "./compare-marked.ts";
import { compareRivals } from "./compare-rivals.ts";
import { compareRoles } from "./compare-roles.ts";
import { compareStatus } from "./compare-status.ts";
import { type EvidenceWindow, isSameLanguage, windowsOf } from "./evidence-window.ts";
import type { Finding } from "./finding.ts";
import type { FactsOf, PassageFacts } from "./passage-facts.ts";

/** A window with what the comparison found. */
export interface ComparedWindow {
  readonly window: EvidenceWindow;
  readonly findings: readonly Finding[];
  readonly unsaid: number;
  readonly matched: number;
  /** Dates of the claim that are its document's and that it does not say. */
  readonly assumed: number;
  /** Whether it says of another place what is claimed of one. */
  readonly isElsewhere: boolean;
  /** Whether it says that another body does what is claimed of one. */
  readonly isOfOtherBody: boolean;
  /** Whether all that it says otherwise is clearly that it tells as planned what is claimed to be done, or as looked into what is decided, or the other way round. */
  readonly isOfOtherStatus: boolean;
  /** Whether it says neither of what is claimed to be planned or done. */
  readonly isStatusUntold: boolean;
  /** How well it speaks of the same thing; comparable within one claim. */
  readonly worth: number;
}

/** A window of ranked evidence. */
export interface CheckedWindow extends ComparedWindow {
  readonly evidence: Evidence;
}

/** What checking needs. */
export interface ClaimChecker {
  readonly factsOf: FactsOf;
  readonly register: BureauRegister;
  /** Whether a paragraph may be cited: of one in two languages a request can leave one out. */
  readonly isAdmitted: (paragraph: Paragraph) => boolean;
}

/** Paragraphs of the ranking that are read. */
const PARAGRAPHS_READ = 8;

/** Share of what a claim is about that a window must say, at the least, to speak of the same thing; in its own language and in the other. */
const LEAST_COVERED = { same: 0.5, other: 0.28 } as const;

/** The same for a version in the other language beside one in the claim's own: by translation more would pass. */
const LEAST_COVERED_BESIDE_OWN = 0.55;

const MATCH_WORTH = 0.12;
const FINDING_COST = 0.1;
const UNSAID_COST = 0.16;
const SENTENCE_COST = 0.015;
const OTHER_LANGUAGE_BONUS = 0.1;

/** Every window that speaks of what the claim is about, best first. */
export function checkClaim(
  claim: Claim,
  ranked: readonly Evidence[],
  checker: ClaimChecker,
): readonly CheckedWindow[] {
  const checked = ranked.slice(0, PARAGRAPHS_READ).flatMap((evidence) => {
    const both = [evidence.paragraph, ...(evidence.counterpart === null ? [] : [evidence.counterpart])];
    const versions = both.filter(checker.isAdmitted);
    const hasOwn = versions.some((version) => (version.language === "en") === (claim.language === "en"));
    return versions.flatMap((paragraph) => {
      const passage = checker.factsOf(paragraph);
      if (passage === undefined) return [];
      const compared = compareWindows(claim, passage, checker.register);
      return compared
        .filter(
          ({ window }) =>
            !hasOwn || isSameLanguage(claim, window) || window.covered >= LEAST_COVERED_BESIDE_OWN,
        )
        .map((each): CheckedWindow => ({ ...each, evidence }));
    });
  });
  return checked.sort((a, b) => b.worth - a.worth);
}

/** The windows of one passage that speak of what the claim is about, in reading order. */
export function compareWindows(
  claim: Claim,
  passage: PassageFacts,
  register: BureauRegister,
): readonly ComparedWindow[] {
  return windowsOf(claim, passage)
    .filter((window) => window.covered >= leastCovered(claim, window))
    .map((window) => compareWindow(claim, window, register));
}

function leastCovered(claim: Claim, window: EvidenceWindow): number {
  return isSameLanguage(claim, window) ? LEAST_COVERED.same : LEAST_COVERED.other;
}

function compareWindow(claim: Claim, window: EvidenceWindow, register: BureauRegister): ComparedWindow {
  const bodies = compareBodies(claim, window, register);
  const roles = compareRoles(claim, window);
  const rivals = compareRivals(claim, window);
  const status = compareStatus(claim, window);
  const explored = status.findings.length > 0 ? [] : compareExplored(claim, window);
  const counted = [
    compareFigures(claim, window),
    compareMarked(claim, window),
    compareDates(claim, window),
    compareLooseNumbers(claim, window),
    bodies,
    roles,
    rivals,
  ];
  const findings = [
    ...counted.flatMap((each) =>
      each === bodies ? withoutThose(each.findings, roles.findings) : each.findings,
    ),
    ...compareChanges(claim, window),
    ...compareOvertaken(claim, window),
    ...compareDirections(claim, window),
    ...status.findings,
    ...explored,
    ...compareActs(claim, window),
    ...compareExtent(claim, window),
  ];
  const unsaid = sumOf(counted.map((each) => each.unsaid));
  const matched = sumOf(counted.map((each) => each.matched));
  return {
    window,
    findings,
    unsaid,
    matched,
    assumed: sumOf(counted.map((each) => each.assumed ?? 0)),
    isElsewhere: rivals.isElsewhere,
    isOfOtherBody: roles.findings.length > 0,
    isOfOtherStatus: (status.isClear || explored.length > 0) && findings.length === 1,
    isStatusUntold: status.isUntold,
    worth: worthOf(claim, window, { matched, unsaid, findings }),
  };
}

/** How well a window speaks of what is claimed. */
function worthOf(
  claim: Claim,
  window: EvidenceWindow,
  { matched, unsaid, findings }: Pick<ComparedWindow, "matched" | "unsaid" | "findings">,
): number {
  return (
    window.covered +
    (isSameLanguage(claim, window) ? 0 : OTHER_LANGUAGE_BONUS) +
    MATCH_WORTH * matched -
    FINDING_COST * findings.length -
    UNSAID_COST * unsaid -
    SENTENCE_COST * window.sentences.length
  );
}

/** A body that is wrong both as one named and in its role is one finding: the one of its role tells more. */
function withoutThose(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ claimed }) => others.every((other) => other.claimed !== claimed));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
