// Who is asked about by name, and that a passage on the office alone does not say who it is.
import { describe, expect, it } from "vitest";
import { askedPerson } from "../../../../../src/answering/understanding/asking/attributes/asked-person.ts";

const isSaid = (question: string, passage: string): boolean =>
  askedPerson(question).every(({ said }) => said.test(passage));

describe("askedPerson", () => {
  it.each([
    ["Who is Ada Wong?", "ada wong chairs the board.", "the chairman chairs the board."],
    ["陳大文係邊個", "校长陈大文表示欢迎。", "校长表示欢迎。"],
    ["誰是陳大文？", "校长陈大文表示欢迎。", "校长表示欢迎。"],
  ])("wants in %s the name itself", (question, named, unnamed) => {
    expect(askedPerson(question)).toHaveLength(1);
    expect(isSaid(question, named)).toBe(true);
    expect(isSaid(question, unnamed)).toBe(false);
  });

  it.each(["Who is responsible?", "who leads the working group", "邊個負責？", "誰是主席？", "What is Ada?"])(
    "sees no name in %s",
    (question) => {
      expect(askedPerson(question)).toEqual([]);
    },
  );
});
