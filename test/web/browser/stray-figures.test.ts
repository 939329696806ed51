// Figures changed by hand that no comparison of facts would weigh: digits of names, years beyond reason, restated amounts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strayFigures } from "../../../src/web/browser/stray-figures.ts";

const SOURCE =
  "在 2024 年第三季或以前於 1823 查詢服務中擴展服務；面積由超過 100 000 平方米增至超過 200 000 平方米。";

describe("figures that stand nowhere", () => {
  it.each([
    [SOURCE.replace("1823", "2823"), ["2823"]],
    [`“${SOURCE}” (超過 100 000 平方米: over 200,000 square metres)`, ["200,000"]],
    ["The 1823 service since 2024", []],
    ["1,823 cases", []],
    ["The area is 100,000 square metres", []],
    ["The area is 100,001 square metres", ["100,001"]],
  ])("in “%s”: %j", (text, stray) => {
    expect(
      strayFigures(text, `“${SOURCE}” (超過 100 000 平方米: over 100,000 square metres)`, [SOURCE]),
    ).toEqual(stray);
  });

  it("are none in what nobody changed, and any that was put in", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1_000_000_000 }), (text, figure) => {
        expect(strayFigures(text, text, [])).toEqual([]);
        expect(strayFigures(`${text}x${figure}x`, text, [])).toEqual([String(figure)]);
      }),
    );
  });
});
