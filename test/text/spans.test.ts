import { expect, test } from "vitest";
import { beginsIn, movedBy, spanAround } from "../../src/text/spans.ts";

const CLAUSES = [
  { start: 0, end: 10, name: "first" },
  { start: 11, end: 20, name: "second" },
];

test("a span holds its first unit and not its end", () => {
  expect(beginsIn({ start: 0 }, { start: 0, end: 10 })).toBe(true);
  expect(beginsIn({ start: 10 }, { start: 0, end: 10 })).toBe(false);
});

test("something is in the span that it begins in, and in none where it stands between two", () => {
  expect(spanAround(CLAUSES, { start: 11 })?.name).toBe("second");
  expect(spanAround(CLAUSES, { start: 10 })).toBeUndefined();
});

test("what was read in a stretch has its place in the whole text, and else stays as it was", () => {
  const text = "In all, 300 places";
  const stretch = text.slice(8);
  const moved = movedBy({ start: 0, end: 3, unit: "places" }, 8);
  expect(text.slice(moved.start, moved.end)).toBe(stretch.slice(0, 3));
  expect(moved.unit).toBe("places");
});
