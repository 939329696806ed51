// What an asker holds against a reply ("I read 50", 唔係29間咩) comes in, the figures in it go out, and whether a text states one of
// them: who holds a number in no unit, or with a measure word, means it in the source's own.
import { extractDates } from "../../../text/dates.ts";
import { extractQuantities, type Quantity, sameAmount } from "../../../text/quantities.ts";

/** A figure that is held against a reply; without a quantity it is a bare number. */
export interface HeldFigure {
  readonly value: string;
  readonly quantity?: Quantity;
}

const BARE_NUMBER = /(?<![\d.,])\d[\d,]{0,15}(?:\.\d{1,4})?(?![\d])/g;

/** The figures of a doubt; none where there is no doubt. */
export function heldFigures(doubt: string | undefined): readonly HeldFigure[] {
  if (doubt === undefined) return [];
  const quantities = extractQuantities(doubt);
  if (quantities.length > 0) return quantities.map((quantity) => ({ value: quantity.value, quantity }));
  if (extractDates(doubt).length > 0) return [];
  return (doubt.match(BARE_NUMBER) ?? []).map((number) => ({ value: number.replaceAll(",", "") }));
}

/** Whether one of some figures of a text is the one that is held. */
export function isHeldIn({ value, quantity }: HeldFigure, said: readonly Quantity[]): boolean {
  const isCount = quantity === undefined || quantity.unit.kind === "count";
  const isBare = quantity === undefined || (isCount && quantity.noun === "");
  return said.some((each) =>
    isCount && (isBare || each.unit.kind === "count")
      ? each.value === value
      : quantity !== undefined && sameAmount(quantity, each),
  );
}
