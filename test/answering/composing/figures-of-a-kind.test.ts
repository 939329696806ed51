// What a thing has only one of, as two documents word it.
import { describe, expect, it } from "vitest";
import { differingOfAKind } from "../../../src/answering/composing/figures-of-a-kind.ts";

const differing = (older: string, newer: string): readonly string[] | undefined =>
  differingOfAKind({ text: older, lead: "" }, { text: newer, lead: "" })?.map(({ text }) => text);

describe("differingOfAKind", () => {
  it("sets two areas of one place side by side, however it is spoken of", () => {
    expect(differing("政府把沙嶺的兩公頃土地改作數據中心。", "沙嶺約10公頃用地已批出。")).toEqual([
      "兩公頃",
      "10公頃",
    ]);
  });

  it("sets the least that one scheme asks for side by side, the last where it was lowered", () => {
    const older = "「新型工業加速計劃」資助投資不低於2億元的企業，提供最多2億元。";
    const newer = "「新型工業加速計劃」提供配對。2025年將申請門檻從3億元下調至1.5億元。";
    expect(differing(older, newer)).toEqual(["2億元", "1.5億元"]);
  });

  it.each([
    ["of two places", "沙嶺有兩公頃土地。", "新田有三公頃土地。"],
    ["of land and floor space", "沙嶺有兩公頃土地。", "沙嶺的樓面面積為三公頃。"],
    ["of two schemes", "「渡輪計劃」要求不少於2億元。", "「碼頭計劃」要求不少於3億元。"],
    ["that say the same", "沙嶺有兩公頃土地。", "沙嶺佔地2公頃。"],
    ["of which one has several", "沙嶺有兩公頃土地。", "沙嶺的三公頃和新田的四公頃土地。"],
  ])("says nothing of figures %s", (_, older, newer) => {
    expect(differing(older, newer)).toBeUndefined();
  });
});
