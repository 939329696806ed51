// A figure of a question, however it is written, is one thing that a passage may say in any notation.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conceptCoverage } from "../../../src/answering/retrieving/coverage/coverage.ts";
import { figureConcepts } from "../../../src/answering/understanding/figure-concepts.ts";
import { extractTerms } from "../../../src/text/terms.ts";

const saidBy = (question: string, passage: string): number => {
  const [figure] = figureConcepts(question).concepts;
  const terms = new Set(extractTerms(passage).map(({ term }) => term));
  const group = /\p{Script=Han}/u.test(passage) ? "zh" : "en";
  return figure === undefined ? 0 : conceptCoverage(figure, group, terms);
};

describe("figureConcepts", () => {
  it.each([
    ["七十二億用咗做咩", "總承擔額約72億元"],
    ["七十二億用咗做咩", "a commitment of $7.2 billion"],
    ["what is the 10 billion for", "設立100億元的母基金"],
    ["推廣到二十萬學生", "promote IP to 200 000 students"],
    ["三億六千五百萬係咩錢", "总资助额约为3.65亿元"],
    ["the 365 million of grants", "总资助额约为3.65亿元"],
    ["what of the 4,700 firms", "有4 700家公司"],
    ["what of the 4,700 firms", "there are 4 700 firms"],
    ["嗰一千六百萬", "每年资助上限为1,600万元"],
  ])("reads %s as said by %s", (question, passage) => {
    expect(saidBy(question, passage)).toBeGreaterThanOrEqual(0.9);
  });

  it("is not said by another figure", () => {
    expect(saidBy("七十二億用咗做咩", "總承擔額約27億元")).toBe(0);
  });

  it("leaves names, years, small numbers and what is counted to the words", () => {
    for (const text of ["產學研1+計劃", "2030年的目標", "兩個園區", "5G coverage", "第三個平台"])
      expect(figureConcepts(text)).toEqual({ concepts: [], rest: text });
    expect(figureConcepts("87公頃的土地").rest.trim()).toBe("公頃的土地");
  });

  it("never moves what is left", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.integer({ min: 10, max: 1e6 }), (text, number) => {
        const asked = `${text} ${number}億 ${text}`;
        expect(figureConcepts(asked).rest).toHaveLength(asked.length);
      }),
    );
  });
});
