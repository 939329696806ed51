// A question comes in, whether it asks who runs a place goes out, and of a passage whether it names who does: an operator is not the
// bureau in whose field the document falls.
import { foldText } from "../../../text/fold.ts";

/** "Who runs the park?", 「科學園邊個管」. On the folded question. */
const WHO_RUNS =
  /\bwho('s| is)? (runs?|running|manages?|managing|operates?|operating)\b|(谁|边个|哪个|边间|哪家|边间公司)(负责|在|去)?(管(?![治道制控])|管理|营运|运营|打理|经营)/;

/** "Charged with managing", 由…營運. On the folded passage. */
const NAMES_WHO_RUNS =
  /负责[^。；;]{0,30}(管理|营运|运营)|由[^。；;，,]{1,30}(管理|营运|运营)|\b(manages|operates|runs|(managed|operated|run) by)\b/;

/** Whether a question asks who runs a place. */
export function asksWhoRuns(question: string): boolean {
  return WHO_RUNS.test(foldText(question));
}

/** Whether a passage names who runs a place. */
export function namesWhoRuns(passage: string): boolean {
  return NAMES_WHO_RUNS.test(foldText(passage));
}
