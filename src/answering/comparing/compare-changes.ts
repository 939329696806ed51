// The changes of a claim and of a window come in; one that goes the other way comes out: from 150 to 300 million of what went from
// 300 to 150 million; and so does a figure that the claim gives as it stood before the change. Both figures are there, so that
// compared one by one neither is wrong.

import { foldText } from "../../text/fold.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import { spanAround } from "../../text/spans.ts";
import { isAfterDocument } from "./after-document.ts";
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

/** Tells of how something stood before. */
const BEFORE =
  /原|本来|以往|过往|此前|先前|之前|曾|旧|当时|当初|起初|最初|\b(?:was|were|had|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|former(?:ly)?|before|earlier|until|used to|first|once|old)\b/;
/** Tells of what is only aimed at, so that the figure before it stands. */
const AIM =
  /目标|争取|力争|预计|预期|希望|冀|拟|建议|将会?(?=由|从|把|于)|\b(?:target|aim|goal|objective|expect|propos|plan|will|would|to be|to increase|to raise|to lower)\w*/;

/** Tells a change, and not the two ends of a range. */
const CHANGED =
  /[增升减降涨跌]|上调|下调|调[高低整]|提高|扩|改为|翻|加倍|\b(?:rais|increas|ris|rose|grew|expand|doubl|tripl|reduc|lower|cut|drop|fell|chang|adjust|extend)\w*/;

/** The first figure of the claim that the window tells to have changed since, and what it became. */
export function compareOvertaken(claim: Claim, window: EvidenceWindow): readonly Finding[] {
  if (BEFORE.test(foldText(claim.text))) return [];
  const { text } = window.passage.paragraph;
  const changes = changesIn(text, window.quantities).filter((change) => isMade(change, window));
  const told = changesIn(claim.text, claim.quantities).map(({ from }) => from);
  for (const own of claim.quantities.filter((each) => !told.includes(each))) {
    const equals = window.quantities.filter((each) => sameAmount(own, each));
    const change = changes.find(({ from }) => equals.length === 1 && equals[0] === from);
    if (change === undefined || claim.quantities.some((each) => sameAmount(each, change.to))) continue;
    if (isOfDate(claim, own)) continue;
    return [{ kind: "number", claimed: own.text, found: change.to.text }];
  }
  return [];
}

/** The figures of a window that have changed since, each told with what it became. */
export function overtakenIn(window: EvidenceWindow): ReadonlySet<Quantity> {
  const changes = changesIn(window.passage.paragraph.text, window.quantities);
  return new Set(changes.filter((change) => isMade(change, window)).map(({ from }) => from));
}

/** Whether a claim tells of a change, and by that of the figure before it. */
export function tellsChange({ text, quantities }: Claim): boolean {
  return BEFORE.test(foldText(text)) || changesIn(text, quantities).length > 0;
}

/** Whether a change is told as one that has come, and its first figure not as that of a day of its own. */
function isMade({ from, to }: Change, { passage, sentences }: EvidenceWindow): boolean {
  const { text } = passage.paragraph;
  const sentence = sentences.find(({ profile }) => from.start >= profile.start && to.end <= profile.end);
  if (sentence === undefined) return false;
  const { profile, dates } = sentence;
  const isDated = dates.some(
    ({ start, end }) =>
      start >= from.start - REACH &&
      end <= from.start + 1 &&
      FROM.test(foldText(text.slice(profile.start, start))),
  );
  return (
    !isDated &&
    CHANGED.test(foldText(text.slice(Math.max(profile.start, from.start - REACH), to.start))) &&
    !AIM.test(foldText(text.slice(profile.start, to.end))) &&
    !dates.some((date) => isAfterDocument(date, passage.document))
  );
}

/** Whether a figure of the claim is given for a day. */
function isOfDate({ clauses, dates }: Claim, figure: Quantity): boolean {
  const clause = spanAround(clauses, figure);
  return dates.some(({ start, end }) => clause !== undefined && start >= clause.start && end <= clause.end);
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
