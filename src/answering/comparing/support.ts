// A claim and a compared window come in; whether the window speaks of the same thing, and whether it bears the claim out, goes
// out. What checks drafts and what checks the sentences of a chat model draw the line here.
import { foldName, thingsNamedIn } from "../../text/named-things.ts";
import { splitClauses } from "../../text/sentences.ts";
import type { ComparedWindow } from "./check-claim.ts";
import type { Claim } from "./claim.ts";
import { isSameLanguage } from "./evidence-window.ts";

/** Share of what a claim is about that a paragraph must say to support it. */
const SUPPORT = { same: 0.6, other: 0.42 } as const;
/** Above this share, one thing that the paragraph does not say is still the claim's own wording. */
const MOST_MISSED = { same: 0.3, other: 0.4 } as const;

/** What each fact that agrees takes off the share of words, and how many facts do. */
const FACT_EASE = 0.04;
const MOST_FACTS = 3;
/** Whether a window says all of a claim and contradicts nothing. */
export function isSupport(claim: Claim, checked: ComparedWindow): boolean {
  return (
    checked.findings.length === 0 &&
    checked.unsaid === 0 &&
    isOfSameThing(claim, checked) &&
    !leavesPartUnsaid(claim, checked) &&
    namesProgramme(claim, checked)
  );
}

/** Words in a row, and their share of the claim, from which on they are a thing of their own: "because it had submitted the lowest tender". */
const OWN_THING = { same: [3, 0.15], other: [4, 0.35] } as const;

function leavesPartUnsaid(claim: Claim, { window }: ComparedWindow): boolean {
  const [words, share] = OWN_THING[isSameLanguage(claim, window) ? "same" : "other"];
  return window.unsaidRun.words >= words && window.unsaidRun.share >= share;
}

/** What names other programmes than a claim, and none of its own, bears nothing out of them; sentences that name none are of their paragraph's. */
export function namesProgramme({ programmes }: Claim, { window }: ComparedWindow): boolean {
  if (programmes.size === 0) return true;
  const { passage, start, end } = window;
  const { section, text } = passage.paragraph;
  const own = thingsNamedIn([...section, text.slice(start, end)].join("\n"));
  const named = own.size === 0 ? passage.things : own;
  return [...programmes].some((name) => named.has(name) || foldName(text).includes(name));
}

/** Whether a window speaks of what the claim is about. Facts that agree show it as well as words do: words of another language are often not known to the table. */
export function isOfSameThing(claim: Claim, { window, matched }: ComparedWindow): boolean {
  const side = isSameLanguage(claim, window) ? "same" : "other";
  const ease = Math.min(matched, MOST_FACTS) * FACT_EASE;
  return window.covered >= SUPPORT[side] - ease && window.missed <= MOST_MISSED[side] + ease;
}

/** Parts of a sentence that can stand alone: between commas and semicolons, each long enough to say something of its own. */
export function independentClauses(text: string): readonly string[] {
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

/** A few words with a figure or a date are a statement too: 將於2026年啟動. */
function isLong(part: string): boolean {
  const han = part.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 10 || part.split(/\s+/).length >= 7 || (han >= 5 && /\d/.test(part));
}
