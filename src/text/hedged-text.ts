// A figure in its text comes in, where it stands with the words that hedge it goes out: "a maximum of 30", 30名或以上.
import { foldText, type SourceSpan } from "./fold.ts";
import type { Quantity } from "./quantities.ts";
import { modifierOf } from "./quantity-hedges.ts";

/** Longest hedge, in UTF-16 units ("a maximum of"). */
const HEDGE_REACH = 24;

/** A figure with the hedge beside it, as the text writes both. */
export function hedgedText(text: string, quantity: Quantity): string {
  const { start, end } = hedgedSpan(text, quantity);
  return text.slice(start, end).trim();
}

/** Where a figure stands with the hedge beside it. */
export function hedgedSpan(text: string, { start, end, modifier }: Quantity): SourceSpan {
  if (modifier === "none") return { start, end };
  for (let reach = 1; reach <= Math.min(HEDGE_REACH, start); reach++) {
    const before = text.slice(start - reach, start);
    if (modifierOf(foldText(before), "") !== modifier) continue;
    // 過 alone says it too, but 超過 is one word.
    const from =
      /^[过過]/u.test(before) && text[start - reach - 1] === "超" ? start - reach - 1 : start - reach;
    return { start: from, end };
  }
  for (let reach = 1; reach <= HEDGE_REACH && end + reach <= text.length; reach++) {
    if (modifierOf("", foldText(text.slice(end, end + reach))) === modifier)
      return { start, end: end + reach };
  }
  return { start, end };
}
