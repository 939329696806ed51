// A claim and a window come in; a way that the claim tells the other way round goes out: from Hong Kong to the Mainland of what
// flows from the Mainland to Hong Kong, 由東至西 of what lies 由西至東. Every word is there, so that word by word nothing is wrong.

import type { Span } from "../../domain/document.ts";
import { fold, sourceSpan } from "../../text/fold.ts";
import { beginsIn } from "../../text/spans.ts";
import { coverageOf } from "../retrieving/coverage/coverage.ts";
import type { Claim } from "./claim.ts";
import { type EvidenceWindow, saidTerms } from "./evidence-window.ts";
import type { ModifierFinding } from "./finding.ts";

/** A way from one end to another; tested on folded text (lower case, Simplified). Figures and dates are ends of changes, not of ways. */
const WAYS: readonly RegExp[] = [
  /(?:由|从|自)(?<from>[东西南北]{1,2})(?:至|到|往|向)(?<to>[东西南北]{1,2})/gu,
  /(?:由|从|自)(?<from>(?:(?![至到往向由从自年月日])\p{Script=Han}){1,8}?)(?:跨境|单向)?(?:流动|流|输|移|传|转|延伸|伸)?(?:至|到|往|向)(?<to>(?:(?![至到往向由从自的年月日])\p{Script=Han}){1,4})/gu,
  /\bfrom (?:the )?(?<from>[a-z]+(?: [a-z]+)?) to (?:the )?(?<to>[a-z]+(?: [a-z]+)?)/g,
];

const SIDE = "[东西南北]{1,2}";
/** A slope, from its lower side to its higher one. */
const SLOPES: readonly RegExp[] = [
  new RegExp(`(?<from>${SIDE})低(?<to>${SIDE})高`, "gu"),
  new RegExp(`(?<to>${SIDE})高(?<from>${SIDE})低`, "gu"),
  new RegExp(`(?:由|从|自)(?<from>${SIDE})(?:至|到|往|向)(?<to>${SIDE})(?:逐渐|逐步|渐|递)?[增升高]`, "gu"),
  new RegExp(`(?:由|从|自)(?<to>${SIDE})(?:至|到|往|向)(?<from>${SIDE})(?:逐渐|逐步|渐|递)?[减降低]`, "gu"),
  /\b(?:ris\w+|increas\w+|higher) from (?:the )?(?<from>(?:east|west|north|south)\w*) to (?:the )?(?<to>(?:east|west|north|south)\w*)/g,
  /\b(?:fall\w*|decreas\w+|lower) from (?:the )?(?<to>(?:east|west|north|south)\w*) to (?:the )?(?<from>(?:east|west|north|south)\w*)/g,
];

interface Way {
  readonly text: string;
  readonly from: Span;
  readonly to: Span;
}

/** Share of what an end is called that another end must say to be it. */
const SAME_END = 0.6;

/** The first way of the claim that the window tells only the other way round. */
export function compareDirections(claim: Claim, window: EvidenceWindow): readonly ModifierFinding[] {
  return [WAYS, SLOPES].flatMap((patterns) => compareAlong(patterns, claim, window)).slice(0, 1);
}

function compareAlong(
  patterns: readonly RegExp[],
  claim: Claim,
  window: EvidenceWindow,
): readonly ModifierFinding[] {
  const claimed = waysIn(claim.text, patterns);
  if (claimed.length === 0) return [];
  const text = window.passage.paragraph.text.slice(window.start, window.end);
  const stated = waysIn(text, patterns);
  const isSame = (end: Span, its: Span): boolean => isEnd(claim, end, text.slice(its.start, its.end), window);
  for (const way of claimed) {
    if (stated.some(({ from, to }) => isSame(way.from, from) && isSame(way.to, to))) continue;
    const other = stated.find(({ from, to }) => isSame(way.from, to) && isSame(way.to, from));
    if (other !== undefined) return [{ kind: "modifier", claimed: way.text, found: other.text }];
  }
  return [];
}

function waysIn(text: string, patterns: readonly RegExp[]): readonly Way[] {
  const folded = fold(text);
  return patterns.flatMap((pattern) =>
    Array.from(folded.text.matchAll(pattern), ({ 0: words, index, groups }): Way => {
      const span = (start: number, length: number): Span => sourceSpan(text, folded, start, start + length);
      const { from = "", to = "" } = groups ?? {};
      const { start, end } = span(index, words.length);
      const place = (name: string, at: number): Span => span(index + at, name.length);
      const isDown = words.indexOf(to) < words.indexOf(from);
      return {
        text: text.slice(start, end),
        from: place(from, isDown ? words.lastIndexOf(from) : words.indexOf(from)),
        to: place(to, isDown ? words.indexOf(to) : words.lastIndexOf(to)),
      };
    }),
  );
}

/** Whether an end of a claim's way is what an end of the window's is called, in either language. */
function isEnd({ text, concepts }: Claim, end: Span, its: string, { passage }: EvidenceWindow): boolean {
  const own = text.slice(end.start, end.end);
  if (fold(own).text === fold(its).text) return true;
  const named = concepts.filter((concept) => beginsIn(concept, end) && !concept.isPhrase);
  return named.length > 0 && coverageOf(named, passage.profile.group, saidTerms(its)) >= SAME_END;
}
