// Selection against sorting.
import fc from "fast-check";
import { expect, it } from "vitest";
import { largest } from "../../src/vectors/largest.ts";

it("is what stands at the place after sorting from the largest down, ties and all", () => {
  const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, fc.nat(), (values, any) => {
      const place = 1 + (any % values.length);
      const sorted = [...values].sort((a, b) => b - a);
      expect(largest(Float64Array.from(values), place)).toBe(sorted[place - 1]);
    }),
  );
});
