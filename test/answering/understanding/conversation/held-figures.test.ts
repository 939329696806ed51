// Which figures are held against a reply, and which texts state them.
import { expect, it } from "vitest";
import { heldFigures, isHeldIn } from "../../../../src/answering/understanding/conversation/held-figures.ts";
import { extractQuantities } from "../../../../src/text/quantities.ts";

const isHeld = (doubt: string, text: string): boolean =>
  heldFigures(doubt).some((figure) => isHeldIn(figure, extractQuantities(text)));

it.each([
  ["我記得係90條", "超过90条生产线获得支持"],
  ["唔係1300間咩", "约有1 300家公司"],
  ["Isn't it 29?", "已成立共 29 所研發實驗室"],
  ["I heard 30 million", "a grant of $30 million"],
  ["我記得係3億", "門檻從3億元下調至1.5億元"],
])("%s stands in %s", (doubt, text) => {
  expect(isHeld(doubt, text)).toBe(true);
});

it.each([
  ["我記得係90條", "超过91条生产线获得支持"],
  ["我記得係3億元", "3億次"],
  ["唔係50%咩", "50所中心"],
  ["Wasn't it in 2024?", "2 024 firms"],
])("%s does not stand in %s", (doubt, text) => {
  expect(isHeld(doubt, text)).toBe(false);
});

it("is none without a doubt", () => {
  expect(heldFigures(undefined)).toEqual([]);
});
