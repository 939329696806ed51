// The figures of a claim and of a window come in; where the same figure is of another extent, both go out: a year of what a term
// of office is to bring, in total of what each one may get, all three of what two did. The extent has to be said of the figure.

import { foldText } from "../../text/fold.ts";
import { type Quantity, sameAmount } from "../../text/quantities.ts";
import { beginsIn } from "../../text/spans.ts";
import type { Claim } from "./claim.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import { clauseAround } from "./figure-context.ts";
import type { ModifierFinding } from "./finding.ts";

/** An extent of figures, tested on folded text (lower case, Simplified). */
interface Extent {
  readonly claimed: RegExp;
  /** Says it too, beside the figure or in what its sentence says before it. */
  readonly said: RegExp;
  /** Says another one, beside the figure. */
  readonly other: RegExp;
  /** Whether it may go unsaid where nothing else is said. */
  readonly mayBeUnsaid: boolean;
}

const YEAR = "(?:calendar |financial |academic |school )?year";
const YEARLY = new RegExp(
  `\\bannual|\\byearly\\b|\\b(?:each|every|per|a) ${YEAR}\\b|\\bper annum\\b|每年|每个?财政年度|(?<!财政|课税|学|\\d)年度|按年|逐年|年均|全年`,
);
const TOTAL = /\b(?:in total|altogether|combined|in aggregate)\b|合共|合计|总共|共计/;

const EACH = /各(?=有|自|设|占|提供|获|批)|每(?:一|[个所间名家座条项])|\beach\b/;

const EXTENTS: readonly Extent[] = [
  {
    claimed: new RegExp(
      `\\bannually\\b|\\byearly\\b|\\b(?:each|every|per|a) ${YEAR}\\b|\\bper annum\\b|每年|按年|年均`,
    ),
    said: YEARLY,
    other:
      /\bterm of (?:the |this )?(?:current )?government\b|\bcurrent term\b|任期|累计|\bcumulative|\bsince (?:its |the )?(?:launch|inception|establishment)|(?:推出|成立)以来/,
    mayBeUnsaid: false,
  },
  { claimed: TOTAL, said: TOTAL, other: YEARLY, mayBeUnsaid: true },
  { claimed: EACH, said: /各|每|\b(?:each|every|per)\b/, other: TOTAL, mayBeUnsaid: true },
];

/** The first figure of the claim that the window gives for another extent. */
export function compareExtent(claim: Claim, window: EvidenceWindow): readonly ModifierFinding[] {
  for (const claimed of claim.quantities) {
    const equals = window.quantities.filter((each) => sameAmount(claimed, each));
    if (equals.length === 0) continue;
    const { start, end } = clauseAround(claim.text, claimed, { start: 0, end: claim.text.length });
    const own = foldText(claim.text.slice(start, end));
    const places = equals.map((each) => placeOf(each, window));
    for (const extent of EXTENTS) {
      const word = extent.claimed.exec(own)?.[0];
      if (word === undefined || extent.other.test(own)) continue;
      if (places.every((place) => differs(extent, place)))
        return [{ kind: "modifier", claimed: word, found: places[0]?.beside ?? "" }];
    }
  }
  return [];
}

interface Place {
  /** Its clause, and what follows up to the next figure. */
  readonly beside: string;
  /** What the sentence says before it. */
  readonly before: string;
}

function placeOf(figure: Quantity, { passage, sentences, quantities }: EvidenceWindow): Place {
  const { text } = passage.paragraph;
  const span = sentences.find(({ profile }) => beginsIn(figure, profile))?.profile ?? figure;
  const { start, end } = clauseAround(text, figure, span);
  const next = quantities.find((each) => each.start >= figure.end)?.start ?? span.end;
  return {
    beside: text.slice(start, Math.max(end, Math.min(next, span.end))),
    before: text.slice(span.start, figure.start),
  };
}

function differs({ said, other, mayBeUnsaid }: Extent, place: Place): boolean {
  const [beside, before] = [foldText(place.beside), foldText(place.before)];
  if (said.test(beside)) return false;
  return other.test(beside) || !(mayBeUnsaid || said.test(before));
}
