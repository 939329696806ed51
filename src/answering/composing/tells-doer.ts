// A question about a body comes in with the first quotation; whether the quotation itself tells the body that is asked for goes out: who runs
// a park or carries out a scheme is not the bureau in whose field the document falls.
import type { Citation } from "../../domain/answer.ts";
import type { Library } from "../../ports.ts";
import { foldText } from "../../text/fold.ts";
import { asksWhoRuns, namesWhoRuns } from "../understanding/asking/asks-who-runs.ts";
import type { UnderstoodQuestion } from "../understanding/understand-question.ts";
import { namesBody } from "./renamings.ts";

/** Words for any body, and for a bureau, which only the attribution tells. On the folded question. */
const ASKS_ANY_BODY =
  /\b(?:departments?|organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|institutions?|compan(?:y|ies))\b|机构|部门|公司|单位|组织/;
const ASKS_BUREAU =
  /\b(?:which|what|whose|responsible|lead(?:ing)?) (?:policy |government )?bureau|(?:哪|边|乜|什么|咩)一?个?(?:政策)?局|政策局/;

/** True only where the paragraph states no responsible body of its own. */
export function tellsDoer(
  { paragraph, quote }: Pick<Citation, "paragraph" | "quote">,
  { asked, bodies }: Pick<UnderstoodQuestion, "asked" | "bodies">,
  library: Pick<Library, "bureaux">,
): boolean {
  if (paragraph.bureaux.some(({ basis }) => basis !== "document")) return false;
  if (asksWhoRuns(asked) && namesWhoRuns(quote.text)) return true;
  const folded = foldText(asked);
  if (ASKS_BUREAU.test(folded)) return false;
  const asksAny = ASKS_ANY_BODY.test(folded);
  const isNamed = namesBody(quote.text);
  return [...library.bureaux.values()].some(
    ({ code, ...names }) => (asksAny || bodies.includes(code)) && isNamed({ ...names, code }),
  );
}
