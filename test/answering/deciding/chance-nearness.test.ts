// The best of strangers comes nearer the more of them there are.
import { expect, it } from "vitest";
import { boundOver } from "../../../src/answering/deciding/chance-nearness.ts";

const over = (passages: number): number => boundOver({ passages }, 0.36, 0.1);

it("leaves a bound as it is over as many passages as it was set over", () => {
  expect(over(360)).toBe(0.36);
});

it("is lower within one paper and higher in a large collection, each time by less", () => {
  expect(over(36)).toBeLessThan(0.36);
  expect(over(3600)).toBeGreaterThan(0.36);
  expect(over(3600) - over(360)).toBeLessThan(over(360) - over(36));
});

it("stays what it was measured to be within a few passages, and among very many", () => {
  expect(over(0)).toBe(over(9));
  expect(over(1)).toBe(over(9));
  expect(over(1_000_000)).toBe(over(5000));
});
