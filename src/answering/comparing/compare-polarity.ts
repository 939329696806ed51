// A claim and a window come in; a clause that denies what the window states, or states what it denies, goes out.
import { foldText } from "../../text/fold.ts";
import type { Claim } from "./claim.ts";
import { clausesOf, sourceOf } from "./compare-status.ts";
import type { EvidenceWindow } from "./evidence-window.ts";
import type { ModifierFinding } from "./finding.ts";

/** Words that deny, in folded text (lower case, Simplified). */
const DENIAL =
  /\b(?:(?:not|no)(?! (?:more|less|fewer|later|earlier) than)|never|neither|nor|without|cannot|none|nobody|nothing|hardly)\b|n't\b|不(?!等|断|同|少|仅|但|论|时|足|过|仅仅|只|单|久|日|动产|限|低于|高于|逾|[早晚迟]于|妨|管|锈|可或缺|可多得|遗余力|一)|未(?!来|必|雨)|没有?|并非|非(?!常|政府|本地|牟利|凡|洲|华|遗|住|物质|高峰|法|接触|专利|紧急|侵)|毋|勿|无(?!人|线|论|纸|障碍|限|缝|疑|间|穷|形|国界|烟|菌|煤|创|牌)|从未|拒/u;

/** The first clause of the claim that a clause of the window about the same contradicts by a denial. */
export function comparePolarity(claim: Claim, window: EvidenceWindow): readonly ModifierFinding[] {
  const sources = clausesOf(window);
  const whole = foldText(window.passage.paragraph.text.slice(window.start, window.end));
  for (const clause of claim.clauses) {
    const denies = DENIAL.test(foldText(clause.text));
    const source = sourceOf(clause, sources, window);
    const said = DENIAL.test(source === undefined ? whole : foldText(source.text));
    // What no clause is clearly about may still be stated somewhere in the window; a denial must be said.
    const contradicts = denies ? !said : source !== undefined && said;
    if (contradicts) return [{ kind: "modifier", claimed: clause.text, found: source?.text ?? "" }];
  }
  return [];
}
