// The clauses of a claim and of a window come in; where one tells of a plan and the other of what has happened, both go out. What
// a claim tells as done of a day after the document's own is told by the document as a plan, if at all.

import { isMeasure, type Span } from "../../domain/document.ts";
import { dateSupports } from "../../text/date-support.ts";
import type { DateMention } from "../../text/dates.ts";
import { foldText } from "../../text/fold.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import { splitClauses } from "../../text/sentences.ts";
import { beginsIn, spanAround } from "../../text/spans.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import { type ClauseStatus, clauseStatus } from "../verifying/clause-status.ts";
import { isAfterDocument } from "./after-document.ts";
import { isDecidedIn, withoutDecisions } from "./announced-decisions.ts";
import type { Claim, ClaimClause } from "./claim.ts";
import { type EvidenceWindow, saidTerms } from "./evidence-window.ts";
import { dateOf } from "./figure-context.ts";
import type { Finding } from "./finding.ts";
import { resolveYear } from "./passage-facts.ts";

/** Share of a clause's concepts that a clause of the paragraph must say to be about the same event. */
const SAME_EVENT = 0.5;

/** What a figure of the clause adds where a clause of the paragraph has the same. */
const SAME_FIGURE = 0.5;

/** What the comparison of statuses comes to. */
export interface ComparedStatus {
  /** The first clause of the claim whose status the paragraph contradicts. */
  readonly findings: readonly Finding[];
  /** Whether it is a clause clearly about the same that contradicts it. */
  readonly isClear: boolean;
  /** Whether the claim tells of a status that the window tells nothing of. */
  readonly isUntold: boolean;
}

/** Compares what is planned and what is done. */
export function compareStatus(claim: Claim, window: EvidenceWindow): ComparedStatus {
  const stated = claim.clauses.filter((clause) => statusIn(clause, claim, window) !== "none");
  if (stated.length === 0) return { findings: [], isClear: false, isUntold: false };
  const early = doneTooEarly(claim, window);
  if (early !== undefined) return { findings: [early], isClear: true, isUntold: false };
  let isUntold = false;
  const sources = clausesOf(window);
  for (const clause of stated) {
    const status = statusIn(clause, claim, window);
    const figures = within(clause, claim.quantities);
    const about = sourceOf(clause, sources, window, figures);
    const source = about ?? onlyStatus(sources);
    const its = source === undefined ? "none" : statusFor(figures, source);
    if (its === "none") isUntold = true;
    if (source === undefined || its === "none" || its === status) continue;
    if (status === "done" && isOnlyDecided(clause.text, source, window)) continue;
    return {
      findings: [{ kind: "modifier", claimed: clause.text, found: source.text }],
      isClear: about !== undefined,
      isUntold: false,
    };
  }
  return { findings: [], isClear: false, isUntold };
}

/** Whether all that a clause tells as done is a decision that the paper makes by telling of it. */
function isOnlyDecided(clause: string, source: SourceClause, window: EvidenceWindow): boolean {
  return statusOf(withoutDecisions(clause), window) !== "done" && isDecidedIn(clause, source.text);
}

/** What a clause tells of figures; one that it gives for a day to come is a plan. */
function statusFor(figures: readonly Quantity[], { status, toCome }: SourceClause): ClauseStatus {
  const isPlan = toCome.some((each) => figures.some((own) => sameAmount(own, each)));
  return status === "none" && isPlan ? "planned" : status;
}

/** A date alone tells of no past where it is still to come on the day of the document. */
function statusIn(clause: ClaimClause, { dates }: Claim, window: EvidenceWindow): ClauseStatus {
  const { document } = window.passage;
  const own = within(clause, dates);
  const allToCome =
    own.length > 0 && own.every((date) => isAfterDocument(resolveYear(date, document), document));
  return allToCome ? clauseStatus(clause.text, true) : statusOf(clause.text, window);
}

/** Nor where the paragraph is a list of measures. */
function statusOf(text: string, { passage }: EvidenceWindow): ClauseStatus {
  return clauseStatus(text, isMeasure(passage.paragraph, passage.document));
}

/** Says outright that a thing is done; a past form alone is too common. */
const DONE =
  /\b(?:has|have|had) (?:already |since |been |now |also |successfully )*\w+(?:ed|en|n|t|me|un|ut|de|lt|ld)\b|\b(?:was|were) \w+(?:ed|en|t|ut|un)\b/;
/** How near to a date 已 says it of what happened then, in UTF-16 units before and after. */
const DONE_NEAR = [4, 6] as const;

/** A clause that tells as done, by its own date, what is still to come on the day of the document. */
function doneTooEarly(claim: Claim, window: EvidenceWindow): Finding | undefined {
  const { document, paragraph } = window.passage;
  for (const clause of claim.clauses) {
    if (statusOf(clause.text, window) !== "done") continue;
    const isDone = DONE.test(withoutDecisions(clause.text));
    const dates = claim.dates.filter(
      (date) =>
        date.start >= clause.start && date.end <= clause.end && (isDone || isDoneBy(claim.text, date)),
    );
    const coming = dates.find((date) => isAfterDocument(resolveYear(date, document), document));
    if (coming === undefined) continue;
    const resolved = resolveYear(coming, document);
    const own = window.dates.find((date) => dateSupports(resolved, date));
    if (own === undefined) continue;
    return { kind: "modifier", claimed: clause.text, found: clauseAt(paragraph.text, own, window) };
  }
  return undefined;
}

function isDoneBy(text: string, { start, end }: DateMention): boolean {
  const [before, after] = DONE_NEAR;
  return (
    text.slice(Math.max(0, start - before), start).includes("已") ||
    text.slice(end, end + after).includes("已")
  );
}

function clauseAt(text: string, date: DateMention, { sentences }: EvidenceWindow): string {
  const sentence = sentences.find(({ profile }) => beginsIn(date, profile));
  const clause = sentence && spanAround(splitClauses(text, sentence.profile), date);
  return clause === undefined ? "" : text.slice(clause.start, clause.end);
}

/** Where no clause is clearly about the event, a window that tells of one status throughout. */
function onlyStatus(sources: readonly SourceClause[]): SourceClause | undefined {
  const telling = sources.filter(({ status }) => status !== "none");
  return new Set(telling.map(({ status }) => status)).size === 1 ? telling[0] : undefined;
}

/** A clause of a window with what it tells. */
export interface SourceClause {
  readonly text: string;
  /** The clause that a relative one is about: "the Institute, which was established in September". */
  readonly before: string;
  readonly quantities: readonly Quantity[];
  /** Those of them that are for a day after the document's own. */
  readonly toCome: readonly Quantity[];
  readonly status: ClauseStatus;
}

/** Begins a clause about the end of the one before it. */
const RELATIVE = /^\s*(?:which|who|whose|where)\b/;

/**
 * Clauses with their status: what is dated after the document's day is a plan; one that tells none has that of the clause before it in the sentence. The measures that a Policy
 * Address lists are plans unless they say otherwise.
 */
export function clausesOf({
  passage,
  sentences,
  quantities,
  dates,
}: EvidenceWindow): readonly SourceClause[] {
  const { text } = passage.paragraph;
  const isToCome = (date: DateMention): boolean => isAfterDocument(date, passage.document);
  const isList = isMeasure(passage.paragraph, passage.document);
  return sentences.flatMap(({ profile }) => {
    let last: ClauseStatus = isList ? "planned" : "none";
    let previous = "";
    const clauses = splitClauses(text, profile).map((span): SourceClause => {
      const clause = text.slice(span.start, span.end);
      const stated = within(span, dates);
      const allToCome = stated.length > 0 && stated.every(isToCome);
      const told = clauseStatus(clause, isList || allToCome);
      const own = told === "none" && allToCome ? "planned" : told;
      if (own !== "none") last = own;
      const before = RELATIVE.test(clause) ? previous : "";
      previous = clause;
      const figures = within(span, quantities);
      const toCome = figures.filter((figure) => {
        const date = dateOf(text, figure, span, stated);
        return date !== undefined && isToCome(date);
      });
      return { text: clause, before, quantities: figures, toCome, status: last };
    });
    return withLaterStatus(clauses);
  });
}

/** Begins a clause that goes on about what the one before it has named. */
const GOES_ON =
  /^\s*(?:预计|预期|预料|将|会|拟|可望|有望|争取|力争|最[快早]|计划|(?:is|are) (?:expected|planned|scheduled|due|to)\b|will\b)/u;

/** A first clause that only names what the next one says is to come has the status of that: "the study on …, is expected …". */
function withLaterStatus(clauses: readonly SourceClause[]): readonly SourceClause[] {
  const [first, second, ...rest] = clauses;
  if (first?.status !== "none" || second?.status !== "planned" || !GOES_ON.test(foldText(second.text)))
    return clauses;
  return [{ ...first, status: "planned" }, second, ...rest];
}

function within<T extends Span>({ start, end }: Span, all: readonly T[]): readonly T[] {
  return all.filter((each) => each.start >= start && each.end <= end);
}

/** The clause that is most clearly about the same as a clause of the claim, by its words, and by its figures where they count too. */
export function sourceOf(
  clause: ClaimClause,
  sources: readonly SourceClause[],
  window: EvidenceWindow,
  figures: readonly Quantity[] = [],
): SourceClause | undefined {
  let best: SourceClause | undefined;
  let most = SAME_EVENT;
  for (const source of sources) {
    const covered =
      coverageOf(
        clause.concepts,
        window.passage.profile.group,
        saidTerms(`${source.before} ${source.text}`),
      ) + (source.quantities.some((each) => figures.some((own) => sameAmount(own, each))) ? SAME_FIGURE : 0);
    if (covered > most) [best, most] = [source, covered];
  }
  return best;
}
