// Half characters at the edges of a cut go; everything else stays.
import fc from "fast-check";
import { expect, it } from "vitest";
import { wholeCharacters } from "../../src/text/whole-characters.ts";

it.each([
  ["\udfb7政府\ud842", "政府"],
  ["\u{20bb7}", "\u{20bb7}"],
  ["a", "a"],
  ["\ud842", ""],
  ["", ""],
])("%j is %j", (cut, whole) => {
  expect(wholeCharacters(cut)).toBe(whole);
});

it("makes any cut of a text well-formed, at the cost of one unit an edge", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (text, a, b) => {
      const cut = text.slice(a % (text.length + 1), b % (text.length + 1));
      const whole = wholeCharacters(cut);
      expect(Buffer.from(whole, "utf8").toString("utf8")).toBe(whole);
      expect(cut.length - whole.length).toBeLessThanOrEqual(2);
      expect(cut).toContain(whole);
    }),
  );
});
