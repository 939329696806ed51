// A sum and nothing else is no question for the documents; a year of two halves and what asks of more than figures is one.
import { describe, expect, it } from "vitest";
import { isBareSum } from "../../../../src/answering/understanding/routing/bare-sum.ts";

describe("isBareSum", () => {
  it.each([
    "What is 12 x 9?",
    "12 * 9",
    "Can you work out 12 times 9?",
    "12 multiplied by 9",
    "12 plus 9 equals?",
    "what's 12 minus 9",
    "144 divided by 12",
    "(3+4)×5",
    "3加4等於幾多",
    "9減4係幾多？",
    "請計一下3乘以4",
    "144除以12是多少",
  ])("is so of %s", (message) => {
    expect(isBareSum(message)).toBe(true);
  });

  it.each([
    "2024-25",
    "What is 2023/24?",
    "2023-2027",
    "12",
    "What is 12 x 9 for the Harbour Fund?",
    "預算加了多少？",
    "1:1",
  ])("is not so of %s", (message) => {
    expect(isBareSum(message)).toBe(false);
  });
});
