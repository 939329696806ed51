// A question about a body comes in with the first quotation; whether the quotation itself tells the body that is asked for goes out: who runs
// a park or carries out a scheme is not the bureau in whose field the document falls.
import type { Citation } from "../../../domain/answer.ts";
import type { Library } from "../../../ports.ts";
import { foldText } from "../../../text/fold.ts";
import { asksWhoRuns, namesWhoRuns } from "../../understanding/asking/asks-who-runs.ts";
import type { UnderstoodQuestion } from "../../understanding/understand-question.ts";
import { namesBody } from "../renamings.ts";

/** Words for any body, and for a bureau, which only the attribution tells. On the folded question. */
const ASKS_ANY_BODY =
  /\b(?:departments?|organi[sz]ations?|agenc(?:y|ies)|bod(?:y|ies)|institutions?|compan(?:y|ies))\b|机构|部门|公司|单位|组织/;
const ASKS_BUREAU =
  /\b(?:which|what|whose|responsible|lead(?:ing)?) (?:policy |government )?bureau|(?:哪|边|乜|什么|咩)一?个?(?:政策)?局|政策局/;

/** Words for being responsible within the Government, and for the bodies that are. On the folded question. */
const ASKS_RESPONSIBLE =
  /\bbureaux?\b|\bbureaus\b|\bdepartments?\b|\bresponsib|\bin charge\b|\bwhose (?:job|office|portfolio|task)\b|\banswers? for\b|\blooks? after\b|\boversees?\b|\bportfolio\b|局|部门|负责|主管|主理|跟进|归|话事|管(?!治)/;

/** Words for a body that something is done with, or that is made or made of others. On the folded question. */
const ASKS_PARTNER =
  /(?:跟|同|与|和)[^,，。?？]{0,12}(?:哪|边|什么|乜|咩)|\bwith (?:whom|(?:which|what) (?:[a-z]+ )?(?:bod(?:y|ies)|offices?|ministr(?:y|ies)|departments?|agenc(?:y|ies)|organi[sz]ations?))\b|\bwhich [^?]{1,60}\b(?:signed?|merged?|folded|combined)\b|签[^,，。?？]{0,6}[?？]|签(?:了|咗|署|订)?的|合并|合办|(?:新|会|要|拟)(?:设|成立)|国际(?:机构|组织)/;

/** Whether a question asks which body of the Government is responsible, so far as only its paragraph's document tells (`isGuessed`). */
export function asksResponsible({ asked }: Pick<UnderstoodQuestion, "asked">, isGuessed: boolean): boolean {
  const folded = foldText(asked);
  if (ASKS_PARTNER.test(folded) && !ASKS_BUREAU.test(folded)) return false;
  return !isGuessed || ASKS_RESPONSIBLE.test(folded);
}

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
