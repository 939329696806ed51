// Questions as they arrive: what is preamble, what is a part, which form it is and who asks.
import { describe, expect, it } from "vitest";
import { readQuestion } from "../../../src/drafting/replies/read-question.ts";

const RELEASE = `LCQ7: Start-ups
**************

     Following is a question by the Hon Mrs Au Siu-kuen and a written reply by the Secretary, in the Legislative Council today (March 19):

Question:

     There are views that costs are high. In this connection, will the Government inform this Council:

(1) whether it has compiled statistics; if so, of the
details; if not, the reasons for that;

(2) regarding the Fund:
(a) its balance; and
(b) its ceiling; and

(3) whether it will set up a centre; if so, of the following: (a) where; and (b) when?

Reply:

President,`;

describe("reading a question", () => {
  it("takes every part once, in order, without preamble, headings and what is pasted behind", () => {
    const read = readQuestion(RELEASE, "auto");
    expect(read?.parts.map(({ label, question }) => [label, question])).toEqual([
      ["(1)", "whether it has compiled statistics; if so, of the details; if not, the reasons for that"],
      ["(2)(a)", "its balance"],
      ["(2)(b)", "its ceiling"],
      ["(3)", "whether it will set up a centre; if so, of the following:"],
      ["(3)(a)", "where"],
      ["(3)(b)", "when?"],
    ]);
    expect(read?.parts[1]?.headings).toEqual(["regarding the Fund:"]);
    expect(read?.parts[0]?.preamble).toContain("costs are high");
    expect(read).toMatchObject({
      form: "lcq-written",
      member: "the Hon Mrs Au Siu-kuen",
      title: "Start-ups",
    });
  });

  it.each([
    [
      "審核2025-26年度開支預算\n管制人員的答覆\n問題：\n1. 甲計劃的開支；\n2. 乙計劃的開支？\n提問人：　李小明議員",
      "estimates",
      "李小明議員",
    ],
    ["口頭質詢：丙\n就此，政府可否告知本會：（一）甲為何；（二）乙為何？", "lcq-oral", undefined],
    ["Panel on Health Services\n(a) What is planned?\n(b) By when?", "panel", undefined],
    ["政府可否告知本會：（一）甲為何；（二）乙為何？", "lcq-written", undefined],
    [
      "以下是今日（三月十九日）在立法會會議上陳大文議員的提問和局長的書面答覆：\n\n問題：\n\n政府可否告知本會：（一）甲；（二）乙？",
      "lcq-written",
      "陳大文",
    ],
  ])("tells the form of %j", (text, form, member) => {
    expect(readQuestion(text, "auto")).toMatchObject({ form, member });
    expect(readQuestion(text, "auto")?.parts).toHaveLength(2);
  });

  it("has one part without a label where the question has no labels", () => {
    const read = readQuestion(
      "Rents are high. Will the Government inform this Council whether it will lower them, and by how much?",
      "auto",
    );
    expect(read?.parts).toEqual([
      {
        label: "",
        question: "whether it will lower them, and by how much?",
        preamble: "Rents are high.",
        headings: [],
      },
    ]);
  });

  it.each(["...", "Hello.", "Good morning, President.", "The centre was opened in 2024.", "主席："])(
    "reads no question in %j",
    (text) => {
      expect(readQuestion(text, "auto")).toBeUndefined();
    },
  );

  it("joins lines that a paste broke, Chinese without blanks", () => {
    const read = readQuestion("政府可否告知本會：\n（一）人工\n智能的\n開支；\n（二）其他？", "auto");
    expect(read?.parts[0]?.question).toBe("人工智能的開支");
  });
});
