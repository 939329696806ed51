// What is too long to be a sentence is checked in pieces, and nothing of it is lost.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cutLongSentence, LONGEST_SENTENCE } from "../../src/drafting/cut-long-sentence.ts";

const piecesOf = (text: string, start = 0) =>
  cutLongSentence(text, { start, end: text.length }).map((piece) => text.slice(piece.start, piece.end));

it("a sentence of the longest length is one", () => {
  const sentence = "a ".repeat(LONGEST_SENTENCE / 2).trim();
  expect(piecesOf(sentence)).toEqual([sentence]);
  expect(piecesOf(`Before. ${sentence}`, 8)).toEqual([sentence]);
});

it("a longer one is cut where a clause ends, each piece as long as can be", () => {
  const clause = "the Government will build three piers by 2027,";
  const pieces = piecesOf(`${clause} `.repeat(100).trim());
  for (const piece of pieces) expect(piece.endsWith(",")).toBe(true);
  for (const piece of pieces.slice(0, -1))
    expect(piece.length + 1 + clause.length).toBeGreaterThan(LONGEST_SENTENCE);
  expect(piecesOf("政府會建三個碼頭，".repeat(500)).every((piece) => piece.endsWith("，"))).toBe(true);
});

it("without clauses it is cut at a blank, and without blanks between two characters", () => {
  const words = piecesOf("piers ".repeat(1_000).trim());
  expect(words.every((piece) => piece.startsWith("piers") && piece.endsWith("piers"))).toBe(true);
  const rare = piecesOf(`a${"\u{20bb7}".repeat(2_000)}`);
  expect(rare.every((piece) => Buffer.from(piece, "utf8").toString("utf8") === piece)).toBe(true);
});

it("no piece is longer, none begins or ends with a blank, and only blanks are between them", () => {
  const unit = fc.constantFrom("a", " ", "，", ", ", "一", "1", "\u{20bb7}", "(", ")", "\n", "\u3000");
  const text = fc
    .tuple(fc.array(unit, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 200 }))
    .map(([units, times]) => units.join("").repeat(times).trim());
  fc.assert(
    fc.property(text, (sentence) => {
      let at = 0;
      for (const { start, end } of cutLongSentence(sentence, { start: 0, end: sentence.length })) {
        expect(sentence.slice(at, start).trim()).toBe("");
        expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
        const piece = sentence.slice(start, end);
        expect(piece.trim()).toBe(piece);
        at = end;
      }
      expect(sentence.slice(at).trim()).toBe("");
    }),
    { numRuns: 200 },
  );
});
