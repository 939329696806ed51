// A clause comes in, what it tells besides its decisions goes out: what is decided, proposed, earmarked or chosen is so by being told,
// so that "has earmarked" is no deed that a paper's "earmark" still plans. What a decision leads to must be told as come about.
import { foldText } from "../../text/fold.ts";

/** A kind of decision, tested on folded text (lower case, Simplified). */
interface Decision {
  /** Told as made, with what tells that it is. */
  readonly made: RegExp;
  /** The same in a paper, in any form; undefined where it is made by whatever the paper announces. */
  readonly stated: RegExp | undefined;
  /** The paper tells of it as a deed of its own, which is still to come: "propose amendments in 2025". */
  readonly deed?: RegExp;
}

const AUXILIARY =
  "(?:(?:has|have|had|is|are|was|were|being) (?:(?:also|already|now|since|recently|further) ){0,2}(?:been )?)?";

function decision(english: string, chinese: string, stated?: RegExp, deed?: RegExp): Decision {
  const made = new RegExp(`\\b${AUXILIARY}(?:${english})\\b|已(?:经)?[^，。已]{0,6}?(?:${chinese})`, "gu");
  return deed === undefined ? { made, stated } : { made, stated, deed };
}

const DECISIONS: readonly Decision[] = [
  decision("decided|resolved|pledged|undertaken|undertook|promised", "决定|议决|承诺"),
  decision(
    "proposed",
    "建议|提议",
    undefined,
    /\bpropos(?:e|es|als?)\b|\bput(?:s|ting)? forward\b|\btabl(?:e|es|ing)\b|提[出交]/u,
  ),
  decision(
    "earmarked|set aside|reserved|allocated|committed",
    "预留|拨款|拨出|拨备|调拨|划拨",
    /\b(?:earmark|set(?:s|ting)? aside|reserv|allocat|commit(?!tee))\w*|预留|拨/u,
  ),
  decision(
    "chosen|chose|selected|picked|identified|designated",
    "选定|拣选|挑选|选出|指定|划定",
    /\b(?:chos|choos|select|pick|identif|designat)\w*|选|指定|划定/u,
  ),
];

/** Right before a decision that is itself still to come: 会拨款, "will allocate". */
const TO_COME =
  /(?:\b(?:will|shall|would|plans? to|is to|are to|intends? to)(?: also| further)? |[会将拟待可])$/u;

/** What a clause says besides the decisions that it tells of as made, folded. */
export function withoutDecisions(clause: string): string {
  return DECISIONS.reduce((rest, { made }) => rest.replace(made, " "), foldText(clause));
}

/** Whether a paper makes the decisions that a clause tells of as made, and does not put them off. */
export function isDecidedIn(clause: string, source: string): boolean {
  const [own, said] = [foldText(clause), foldText(source)];
  return DECISIONS.every(({ made, stated, deed }) => {
    if (own.search(made) < 0) return true;
    if (stated === undefined) return deed?.test(said) !== true;
    const at = said.search(stated);
    return at >= 0 && !TO_COME.test(said.slice(0, at));
  });
}
