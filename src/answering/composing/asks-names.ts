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

/** Words that ask for the names of so many things that are known: "which six?", 是哪六間. On the folded question. */
const ASKS_WHICH_ONES =
  /\bwhich (?:two|three|four|five|six|seven|eight|nine|ten|ones|\d{1,2})\b|[哪边](?:[两三四五六七八九十几]|\d{1,2})[间所个家名项条位]/;

/** Whether a question asks which the things are whose number it knows: names are all that it asks for. */
export function asksWhichOnes({ asked }: { readonly asked: string }): boolean {
  return ASKS_WHICH_ONES.test(foldText(asked));
}
