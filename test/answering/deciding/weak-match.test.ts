// A short question wants a passage that matches it well.
import { expect, it } from "vitest";
import { weakMatch } from "../../../src/answering/deciding/weak-match.ts";
import { askedOfTexts } from "../asked-of-texts.ts";

const { concepts } = askedOfTexts("park car park", ["Ferries run."]);
const alone = { text: "park car park", asked: "park car park" };
const many = (count: number) => Array.from({ length: count }, () => concepts[0] as (typeof concepts)[number]);

it("grows as the score falls, and is nothing where the score is enough", () => {
  expect(weakMatch({ fitted: 20 }, alone, concepts)).toBe(0);
  expect(weakMatch({ fitted: 9 }, alone, concepts)).toBeGreaterThan(
    weakMatch({ fitted: 12 }, alone, concepts),
  );
});

it("counts less the longer a question is, and nothing of a long one or of one that leans on another", () => {
  const ofLength = (count: number): number => weakMatch({ fitted: 9 }, alone, many(count));
  expect(ofLength(4)).toBe(7);
  expect(ofLength(8)).toBe(3.5);
  expect(ofLength(12)).toBe(0);
  expect(weakMatch({ fitted: 9 }, { text: "park fee: how much", asked: "how much" }, concepts)).toBe(0);
});
