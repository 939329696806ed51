// The parts of a question as Members print them: every numbering, nested, inline and broken over lines; references are none.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberParts } from "../../../src/drafting/replies/number-parts.ts";
import { processorMs } from "../../support/fastest.ts";

const partsOf = (text: string) =>
  numberParts(text).map(({ label, start, end }) => [label, text.slice(start, end).trim()]);
const labelsOf = (text: string) => numberParts(text).map(({ label }) => label);

describe("the parts of a question", () => {
  it.each([
    ["(1) one;\n(2) two; and\n(3) three?", ["(1)", "(2)", "(3)"]],
    ["（一）甲；（二）乙；及（三）丙？", ["（一）", "（二）", "（三）"]],
    ["(a) one; (b) two; and (c) three?", ["(a)", "(b)", "(c)"]],
    ["1. one;\n2. two?", ["1.", "2."]],
    ["1、甲；\n2、乙？", ["1、", "2、"]],
    ["一、甲；\n二、乙；\n三、丙", ["一、", "二、", "三、"]],
    ["（１）甲；\n（２）乙？", ["（１）", "（２）"]],
    ["(i) one; (ii) two; (iii) three; (iv) four", ["(i)", "(ii)", "(iii)", "(iv)"]],
    ["（甲）甲；（乙）乙？", ["（甲）", "（乙）"]],
    ["①甲；②乙？", ["①", "②"]],
    ["(2) two;\n(3) three?", ["(2)", "(3)"]],
    ["(1) only one?", ["(1)"]],
    ["no labels at all?", []],
  ])("are found in %j", (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  it("stand under their parents with the parents' labels", () => {
    const text =
      "(1) of the Scheme:\n  (a) its funding;\n  (b) its ceiling:\n (i) now; (ii) later; and\n(2) the rest?";
    expect(labelsOf(text)).toEqual(["(1)", "(1)(a)", "(1)(b)", "(1)(b)(i)", "(1)(b)(ii)", "(2)"]);
  });

  it("may be labelled twice in one place", () => {
    expect(labelsOf("(1)(a) one;\n(b) two;\n(2)(a) three;\n(b) four?")).toEqual([
      "(1)",
      "(1)(a)",
      "(1)(b)",
      "(2)",
      "(2)(a)",
      "(2)(b)",
    ]);
  });

  it("are not the references between them", () => {
    const text =
      "(1) one, apart from that in (2);\n(2) why (1) was so; and\n(3) the measure(s) of part (4), in\n(1) above?";
    expect(labelsOf(text)).toEqual(["(1)", "(2)", "(3)"]);
  });

  it("are found within a line where the list runs on", () => {
    expect(partsOf("Will it say of (a) the cost; and (b) the gain in (2024)?")).toEqual([
      ["(a)", "the cost; and"],
      ["(b)", "the gain in (2024)?"],
    ]);
  });

  it("count beyond a number that was left out or typed twice", () => {
    expect(labelsOf("(1) a;\n(2) b;\n(2) c;\n(4) d?")).toEqual(["(1)", "(2)", "(2)", "(4)"]);
  });

  it("lie in the text in order, whatever it is", () => {
    const bits = fc.constantFrom("(1)", "(2)", "(a)", "（一）", "1.", "\n", " ", "and", "；", "甲", "x");
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { markStart, start, end } of numberParts(text)) {
          expect(markStart).toBeGreaterThanOrEqual(last);
          expect(start).toBeLessThanOrEqual(end);
          last = end;
        }
      }),
    );
  });

  it("take linear time enough for the longest question", () => {
    expect(processorMs(() => numberParts("(1) (a) ".repeat(2_500)))).toBeLessThan(3_000);
  });
});
