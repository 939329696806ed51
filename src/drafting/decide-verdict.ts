// A sentence with the windows that speak of the same thing comes in, its verdict goes out: what one paragraph says of all of it,
// or several of its clauses one by one.

import type { CheckedWindow } from "../answering/comparing/check-claim.ts";
import type { Claim } from "../answering/comparing/claim.ts";
import { comparePolarity } from "../answering/comparing/compare-polarity.ts";
import { coveredBesidePlaces } from "../answering/comparing/compare-rivals.ts";
import type { Finding } from "../answering/comparing/finding.ts";
import { isOfSameThing, isSupport, namesProgramme } from "../answering/comparing/support.ts";
import { coverageOf } from "../answering/retrieving/coverage/coverage.ts";
import { datedStatements } from "./dated-statements.ts";
import { type JoinedStatement, joinedStatements } from "./joined-statements.ts";
import { otherDocuments } from "./other-documents.ts";
import { type PlacedFinding, type Verdict, verdictOf } from "./verdict.ts";

/** What a sentence comes to. */
export interface Decided {
  readonly verdict: Verdict;
  readonly findings: readonly PlacedFinding[];
  /** Windows that carry the verdict, best first. */
  readonly windows: readonly CheckedWindow[];
}

/** What is claimed, and the windows that speak of it, best first. */
export interface CheckedPart {
  readonly claim: Claim;
  readonly windows: readonly CheckedWindow[];
}

/** What a part of a sentence is checked with. */
export interface PartChecker {
  /** What it claims. */
  read(part: string): Claim;
  /** Searches for it, and compares. */
  check(claim: Claim): Promise<CheckedPart>;
}

const NOT_FOUND: Decided = { verdict: "not-found", findings: [], windows: [] };

/** A paragraph that says so much of a sentence and contradicts it is not outdone by others that say its parts. */
const NEARLY_ALL = 0.85;

/** How much more of a clause its own paragraph must say than one that contradicts it. */
const CLAUSE_MARGIN = 0.15;

/** The verdict of a sentence, as a whole or clause by clause. */
export async function decideVerdict(text: string, checker: PartChecker): Promise<Decided> {
  const whole = await checker.check(checker.read(text));
  const decided = decideWhole(whole.claim, whole.windows);
  if (decided.verdict === "supported") return decided;
  const dated = await decideEach(text, checker);
  if (dated !== undefined) return dated;
  if (decided.windows.some(({ window }) => window.covered >= NEARLY_ALL)) return decided;
  const statements = joinedStatements(text);
  return statements.length < 2 ? decided : decideJoined(statements, whole, decided, checker);
}

/** The verdict of statements that one sentence joins; that of the whole where one of them is not found. */
async function decideJoined(
  statements: readonly JoinedStatement[],
  whole: CheckedPart,
  decided: Decided,
  checker: PartChecker,
): Promise<Decided> {
  const [ownOne] = decided.windows.length > 0 ? decided.windows : whole.windows;
  const each: Decided[] = [];
  for (const statement of statements) {
    const { claim, windows } = await checkStatement(statement, checker);
    const own = decideWhole(claim, windows);
    if (own.verdict === "not-found") return decided;
    if (ownOne !== undefined && !outdoes(own, ownOne, statement, claim, decided)) return decided;
    each.push(own);
  }
  return together(each);
}

/** The verdict of figures that each have a date; undefined where there are none, or one is not found. */
async function decideEach(text: string, checker: PartChecker): Promise<Decided | undefined> {
  const each: Decided[] = [];
  for (const statement of datedStatements(text)) {
    const { claim, windows } = await checker.check(checker.read(statement));
    const own = decideWhole(claim, windows);
    if (own.verdict === "not-found") return undefined;
    each.push(own);
  }
  if (each.length === 0) return undefined;
  const decided = together(each);
  return { ...decided, findings: decided.findings.map((placed) => asWritten(placed, text)) };
}

/** What is claimed by a clause that was put together is claimed by the sentence. */
function asWritten({ finding, window }: PlacedFinding, text: string): PlacedFinding {
  const claimed = text.includes(finding.claimed) ? finding.claimed : text;
  return { finding: { ...finding, claimed }, window };
}

/** What is wrong in some of the statements of a sentence; what bears all of them out where nothing is. */
function together(each: readonly Decided[]): Decided {
  const wrong = each.filter(({ verdict }) => verdict !== "supported");
  const shown = wrong.length > 0 ? wrong : each;
  const findings = shown.flatMap((own) => own.findings);
  return {
    verdict: verdictOf(findings.map(({ finding }) => finding)),
    findings,
    windows: shown.flatMap(({ windows }) => windows),
  };
}

/** A clause that begins with no name is of what the sentence began with. */
function checkStatement({ text, withSubject }: JoinedStatement, checker: PartChecker): Promise<CheckedPart> {
  const alone = checker.read(text);
  const standsAlone = text === withSubject || beginsWithName(alone);
  return checker.check(standsAlone ? alone : checker.read(withSubject));
}

/** How far into a clause its subject may begin, in UTF-16 units: "and the …". */
const SUBJECT_REACH = 8;
/** Right before a body that does what is said of another subject. */
const BY = /(?:由|被|\bby(?: the)? ?)$/i;

/** Whether a claim begins with what it is about: a name, or a body. */
export function beginsWithName({ text, programmes, bodies, unlisted }: Claim): boolean {
  const isSubject = ({ start }: { readonly start: number }): boolean =>
    start <= SUBJECT_REACH && !BY.test(text.slice(0, start));
  return programmes.size > 0 || [...bodies, ...unlisted].some(isSubject);
}

/**
 * Whether what a clause comes to may stand against the paragraph that speaks of the whole sentence and does not bear it out: it has
 * to say more of the clause than that one, and where that one contradicts the very clause it has to be another.
 */
function outdoes(
  own: Decided,
  whole: CheckedWindow,
  { text }: JoinedStatement,
  claim: Claim,
  { findings }: Decided,
): boolean {
  const [best] = own.windows;
  if (best === undefined) return false;
  const { passage, sentences } = whole.window;
  const isSame = best.window.passage.paragraph.id === passage.paragraph.id;
  const isDenied = findings.some(({ finding }) => text.includes(finding.claimed));
  if (isSame) return !isDenied || own.verdict !== "supported";
  const terms = new Set([
    ...passage.profile.headingTerms,
    ...sentences.flatMap(({ profile }) => [...profile.terms]),
  ]);
  const said = coverageOf(claim.concepts, passage.profile.group, terms);
  return best.window.covered >= said + (isDenied ? CLAUSE_MARGIN : 0);
}

/** What the windows of one search come to for a claim. */
export function decideWhole(claim: Claim, windows: readonly CheckedWindow[]): Decided {
  const best = windows[0];
  if (best === undefined) return NOT_FOUND;
  const supporting = windows.find((each) => isSupport(claim, each) && !isPartOfDenial(each, windows, claim));
  if (supporting !== undefined && isToldElsewhere(supporting, windows, claim)) return NOT_FOUND;
  const rival =
    supporting === undefined
      ? undefined
      : (statusElsewhere(supporting, windows, claim) ?? rivalOf(supporting, windows, claim));
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
  const contradicting = windows.find((each) => contradicts(claim, each) && isNearBest(each, best));
  return contradicting === undefined ? NOT_FOUND : contradicted(contradicting);
}

/** How much more of a claim its whole sentence must say than a part of it, for the part to bear nothing out. */
const PART_MARGIN = 0.15;

/** Whether a window is a part of one that says clearly more of the claim, and says otherwise: the name in a row of a table. */
function isPartOfDenial(
  { window, matched }: CheckedWindow,
  windows: readonly CheckedWindow[],
  claim: Claim,
): boolean {
  return windows.some(
    (each) =>
      each.window.passage.paragraph.id === window.passage.paragraph.id &&
      each.window.covered >= window.covered + PART_MARGIN &&
      each.matched >= matched &&
      each.unsaid === 0 &&
      contradicts(claim, each),
  );
}

/** Whether a window speaks of what is claimed and says otherwise. */
function contradicts(claim: Claim, each: CheckedWindow): boolean {
  return each.findings.length > 0 && isOfSameThing(claim, each) && namesProgramme(claim, each);
}

/** How much less of a claim a window may say that contradicts it, beside one that only leaves part of it unsaid. */
const NEAR_BEST = 0.1;

function isNearBest(each: CheckedWindow, best: CheckedWindow): boolean {
  return each === best || (each.unsaid === 0 && each.window.covered >= best.window.covered - NEAR_BEST);
}

/** Whether another paragraph says of another place at least as much: one that lists places bears nothing out of one of them. */
function isToldElsewhere(
  { window }: CheckedWindow,
  windows: readonly CheckedWindow[],
  claim: Claim,
): boolean {
  return windows.some(
    (each) =>
      each.isElsewhere &&
      each.unsaid === 1 &&
      each.findings.length === 0 &&
      coveredBesidePlaces(claim, each.window) >= coveredBesidePlaces(claim, window) &&
      isOfSameThing(claim, each),
  );
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
/** What each fact that agrees here and not there adds to that. */
const RIVAL_FACT = 0.02;

/** How much less of a claim the window may say that tells its status. */
const STATUS_MARGIN = 0.03;

/** Where the window that says a claim tells nothing of its being planned or done, one of the same day or later that tells the contrary. */
function statusElsewhere(
  { window, isStatusUntold }: CheckedWindow,
  windows: readonly CheckedWindow[],
  claim: Claim,
): CheckedWindow | undefined {
  if (!isStatusUntold) return undefined;
  const { publishedOn } = window.passage.document;
  return windows.find(
    (each) =>
      each.isOfOtherStatus &&
      each.unsaid === 0 &&
      each.window.passage.document.publishedOn >= publishedOn &&
      each.window.covered >= window.covered - STATUS_MARGIN &&
      contradicts(claim, each),
  );
}

/**
 * A paragraph that says more of what the claim is about, with another figure or date: the next row of a table. Where the claim's date is
 * only the document's, one that gives a date says more.
 */
function rivalOf(
  { window, assumed, matched }: CheckedWindow,
  windows: readonly CheckedWindow[],
  claim: Claim,
): CheckedWindow | undefined {
  const { paragraph, document } = window.passage;
  return windows.find((each) => {
    const other = each.window.passage.paragraph;
    // The two language versions of a document are one.
    const { publishedOn } = each.window.passage.document;
    // How a thing stands is told by the later document.
    const isLater = each.isOfOtherStatus && publishedOn > document.publishedOn;
    const isNear = isLater || publishedOn === document.publishedOn;
    const own = RIVAL_FACT * Math.max(0, matched - each.matched);
    const says = (wanted: Finding["kind"]): boolean => each.findings.some(({ kind }) => kind === wanted);
    const margin = own + (isNear || each.isOfOtherBody ? RIVAL_MARGIN : RIVAL_MARGIN_ELSEWHERE);
    const more = each.window.covered - window.covered;
    const isTold =
      each.isOfOtherBody ||
      says("number") ||
      says("date") ||
      says("modifier") ||
      more >= RIVAL_MARGIN_ELSEWHERE;
    const outdoes = (assumed > 0 && says("date") && each.window.covered >= window.covered) || more >= margin;
    return other.id !== paragraph.id && isTold && outdoes && each.unsaid === 0 && contradicts(claim, each);
  });
}
