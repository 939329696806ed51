// Sentences that join statements, and sentences that do not: each statement can be read alone.
import { describe, expect, it } from "vitest";
import { joinedStatements } from "../../src/drafting/joined-statements.ts";

describe("the statements of a sentence", () => {
  it("are one where it joins none", () => {
    expect(joinedStatements("InnoHK has set up 30 laboratories.")).toHaveLength(1);
  });

  it.each([
    [
      "The joint task force was set up by both sides in 2017, and it had held ten of its meetings by 2023.",
      "The joint task force had held ten of its meetings by 2023.",
    ],
    [
      "公共巴士和的士的綠色轉型路線圖，由環境及生態局負責落實有關的措施。",
      "公共巴士和的士的綠色轉型路線圖 由環境及生態局負責落實有關的措施。",
    ],
  ])("have the subject of the first: %s", (sentence, second) => {
    expect(joinedStatements(sentence)[1]?.withSubject).toBe(second);
  });

  it("are two where the subject has its figure with it", () => {
    const statements = joinedStatements("The $10 billion RAISe+ Scheme was launched in October 2023.");
    expect(statements.map(({ text }) => text.replace(/\s+/g, " "))).toEqual([
      "The $10 billion RAISe+ Scheme",
      "The RAISe+ Scheme was launched in October 2023.",
    ]);
  });

  it("keep their own figures: the subject has none", () => {
    const sentence =
      "The $10 billion RAISe+ Scheme was launched in October 2023, and 24 applications in its first round were recommended.";
    expect(joinedStatements(sentence)[1]?.withSubject).not.toContain("10 billion");
  });
});
