// How far two figures are of one size, unit and form.
import { expect, it } from "vitest";
import { closeness, isRounded, sameDigits } from "../../../src/answering/comparing/figure-likeness.ts";
import { extractQuantities, type Quantity } from "../../../src/text/quantities.ts";

const figure = (text: string): Quantity => extractQuantities(text)[0] as Quantity;

it("takes for a rounding what says that it is one", () => {
  expect(isRounded(figure("about 4,700 firms"), figure("4,685 firms"))).toBe(true);
  expect(isRounded(figure("4,700 firms"), figure("4,685 firms"))).toBe(false);
  expect(isRounded(figure("about 4,700 firms"), figure("4,600 firms"))).toBe(false);
});

it("finds a figure of the same unit, size and digits closer", () => {
  const claimed = figure("HK$150 million");
  expect(sameDigits(claimed, figure("HK$15 million"))).toBe(true);
  expect(closeness(claimed, figure("HK$180 million"))).toBeGreaterThan(
    closeness(claimed, figure("150 firms")),
  );
});
