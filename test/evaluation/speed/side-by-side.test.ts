// Times taken by turns, with a clock that the contenders themselves move.
import { describe, expect, it } from "vitest";
import { quantile, timeSideBySide } from "../../../src/evaluation/speed/side-by-side.ts";

describe("timeSideBySide", () => {
  it("takes turns, tells the first round apart, and gives each its own times", async () => {
    let clock = 0;
    let cpu = 0;
    const order: string[] = [];
    const contender = (name: string, takes: number) => ({
      name,
      run: async (item: number) => {
        order.push(`${name}${item}`);
        clock += order.length <= 4 ? 1000 : takes + item;
        cpu += order.length <= 4 ? 500 : takes / 2;
      },
    });
    const times = await timeSideBySide([contender("a", 10), contender("b", 20)], 2, 3, {
      now: () => clock,
      cpu: () => cpu,
    });
    expect(times).toEqual([
      { name: "a", p50: 10, p95: 11, cpu: 5, first: { p50: 500, p95: 500 }, again: { p50: 5, p95: 5 } },
      { name: "b", p50: 20, p95: 21, cpu: 10, first: { p50: 500, p95: 500 }, again: { p50: 10, p95: 10 } },
    ]);
    expect(order).toHaveLength(2 * 2 * 4);
    expect(order.slice(4, 8)).toEqual(["a0", "b0", "b1", "a1"]);
  });

  it("takes the smallest value that a share does not exceed, and 0 of nothing", () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.95)).toBe(4);
    expect(quantile([], 0.5)).toBe(0);
  });
});
