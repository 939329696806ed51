// A question comes in, whether it asks for names goes out: those may stand in a footnote, in another paragraph or in the
// sentence before the figure.
import { foldText } from "../../text/fold.ts";

/** Words that ask for names, on the folded question. */
const ASKS_NAMES =
  /\b(?:which|whose|who|name|names|named|list)\b|哪|谁|边(?:[几两三四五六七八九十]|\d{1,2})?[个间家所位条啲度]|名单|列出|包括/;

/** Whether a question asks for names, in any of its parts. */
export function asksNames({ text }: { readonly text: string }): boolean {
  return ASKS_NAMES.test(foldText(text));
}

/** Words that ask whether a thing is one of several that a paper counts: 係咪六間之一, 有冇份. On the folded question. */
const ASKS_MEMBERSHIP =
  /\b(?:one of (?:the|these|those)|among the|part of the|included|qualif(?:y|ies)|eligible)\b|之一|其中一|有冇份|有没有份|有份(?:吗|嘛|参与)?|[攞取][唔不][攞取]|合资格吗|包唔包|是否包括/;

/** Whether a question asks if a thing is one of those that are counted: their names alone tell. */
export function asksMembership({ asked }: { readonly asked: string }): boolean {
  return ASKS_MEMBERSHIP.test(foldText(asked));
}

/** Words that ask for the names of so many things that are known: "which six?", 是哪六間. On the folded question. */
const ASKS_WHICH_ONES =
  /\bwhich (?:two|three|four|five|six|seven|eight|nine|ten|ones|\d{1,2})\b|[哪边](?:[两三四五六七八九十几]|\d{1,2})[间所个家名项条位]/;

/** Whether a question asks which the things are whose number it knows: names are all that it asks for. */
export function asksWhichOnes({ asked }: { readonly asked: string }): boolean {
  return ASKS_WHICH_ONES.test(foldText(asked));
}
