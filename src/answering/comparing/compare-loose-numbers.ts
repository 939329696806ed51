// A claim and a window come in; numbers of the claim that are no figure, date or code known to us ("is to increase to 600 by 2027")
// and stand nowhere in the paragraph count as unsaid: nothing with digits is waved through.
import { foldText } from "../../text/fold.ts";
import type { Claim } from "./claim.ts";
import type { Compared } from "./compare-figures.ts";
import type { EvidenceWindow } from "./evidence-window.ts";

/** Two digits or more, with the blanks or commas between thousands; a single digit is of a list or a name. */
const NUMBER = /\d{1,3}(?:[ ,]\d{3})+|\d{2,}/g;

/** The number that a paragraph of a list begins with: "11. ", （12）. */
const LABEL = /^\s*[(（]?\d{1,3}[.)）、]\s*(?=\D)/;

/** How many loose numbers of the claim the paragraph and its headings say, and how many they do not. */
export function compareLooseNumbers(claim: Claim, { passage }: EvidenceWindow): Compared {
  const compared = [...claim.quantities, ...claim.dates, ...claim.marked, ...claim.bodies];
  const from = LABEL.exec(claim.text)?.[0].length ?? 0;
  const loose = [...claim.text.matchAll(NUMBER)].filter(
    ({ 0: digits, index }) =>
      index >= from && !compared.some(({ start, end }) => index < end && index + digits.length > start),
  );
  if (loose.length === 0) return { findings: [], matched: 0, unsaid: 0 };
  const { paragraph, sentences } = passage;
  const values = sentences.flatMap(({ quantities }) => quantities.map(({ value }) => value));
  const said = new Set([...numbersIn([...paragraph.section, paragraph.text].join("\n")), ...values]);
  const unsaid = loose.filter(({ 0: digits }) => !said.has(bare(digits))).length;
  return { findings: [], matched: 0, unsaid };
}

function numbersIn(text: string): readonly string[] {
  return Array.from(foldText(text).matchAll(NUMBER), ([digits]) => bare(digits));
}

function bare(digits: string): string {
  return digits.replace(/[ ,]/g, "");
}
