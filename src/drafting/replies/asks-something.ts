// A text in, whether it asks for something out: a question mark, a word that asks, a request, or the bare name of what is
// wanted. A statement or a greeting is no question.

import { isGreeting } from "../../answering/comparing/statement-kind.ts";
import { ASKS } from "../../answering/understanding/split-question.ts";
import { foldText } from "../../text/fold.ts";

const REQUESTS =
  /\b(?:whether|please|provide|list|tabulate|set out|advise|inform|explain|give|details? of|describe|update on|breakdown)\b|请|提供|列出|列明|表列|说明|闡述|阐述|交代|告知|详情|是否|会否|可否/;
const STATEMENT_END = /[.。!！][\s"'”’」』)）]*$/;

/** Whether a text asks. */
export function asksSomething(text: string): boolean {
  const folded = foldText(text);
  if (!/\p{L}/u.test(folded) || isGreeting(text)) return false;
  if (/[?？]/.test(text) || ASKS.test(folded) || REQUESTS.test(folded)) return true;
  return !STATEMENT_END.test(text.trim());
}
