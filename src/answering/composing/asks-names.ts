// A question comes in, whether it asks for names goes out: those may stand in a footnote, in another paragraph or in the
// sentence before the figure.
import { foldText } from "../../text/fold.ts";

/** Words that ask for names, on the folded question. */
const ASKS_NAMES =
  /\b(?:which|whose|who|name|names|named|list)\b|哪|谁|边几?[个间家所位条啲度]|名单|列出|包括/;

/** Whether a question asks for names, in any of its parts. */
export function asksNames({ text }: { readonly text: string }): boolean {
  return ASKS_NAMES.test(foldText(text));
}
