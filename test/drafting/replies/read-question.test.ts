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
    ["政府可否告知本會：（一）甲工程的開支預算；（二）乙為何？", "lcq-written", undefined],
    [
      "Programme: (2) Public Housing\nQuestion:\nPlease inform this Committee of:\n(a) the cost;\n(b) the date.",
      "estimates",
      undefined,
    ],
  ])("tells the form of %j", (text, form, member) => {
    expect(readQuestion(text, "auto")).toMatchObject({ form, member });
    expect(readQuestion(text, "auto")?.parts).toHaveLength(2);
  });

  it("completes parts that name a time alone by what is asked before them", () => {
    const read = readQuestion(
      "Piers matter. Please give the number of berths under the Scheme (a) as at August 2023; (b) as at end-2024; and (c) the target for 2027.",
      "auto",
    );
    expect(read?.parts.map(({ label, question, wording }) => [label, question, wording])).toEqual([
      ["(a)", "as at August 2023", "Please give the number of berths under the Scheme as at August 2023"],
      ["(b)", "as at end-2024", "Please give the number of berths under the Scheme as at end-2024"],
      ["(c)", "the target for 2027.", "the target for 2027."],
    ]);
    const council = readQuestion(
      "就此，政府可否告知本會甲計劃的申請數目：（一）2023年；（二）截至2024年年底？",
      "auto",
    );
    expect(council?.parts.map(({ wording }) => wording)).toEqual([
      "甲計劃的申請數目2023年",
      "甲計劃的申請數目截至2024年年底？",
    ]);
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
        wording: "whether it will lower them, and by how much?",
        preamble: "Rents are high.",
        title: "",
        headings: [],
      },
    ]);
  });

  it.each([
    [
      "(1) why;\n(2) of the timetable for (i) trials and (ii) amendments",
      "(2)(i)",
      "of the timetable for trials",
      "(2)(ii)",
      "of the timetable for amendments",
    ],
    [
      "(1) why;\n(2) of (i) the ratio and (ii) the ceiling",
      "(2)(i)",
      "of the ratio",
      "(2)(ii)",
      "of the ceiling",
    ],
    [
      "（一）原因；\n（二）實驗室的 (i) 人手 及 (ii) 開支",
      "（二）(i)",
      "實驗室的人手",
      "（二）(ii)",
      "實驗室的開支",
    ],
    [
      "(1) why;\n(2) regarding the Fund: (i) its balance; (ii) its ceiling",
      "(2)(i)",
      "its balance",
      "(2)(ii)",
      "its ceiling",
    ],
  ])(
    "a part completes what its heading leaves open: %s",
    (text, first, firstWording, second, secondWording) => {
      const read = readQuestion(`Will the Government inform this Council:\n${text}`, "auto");
      expect(read?.parts.slice(-2).map(({ label, wording }) => [label, wording])).toEqual([
        [first, firstWording],
        [second, secondWording],
      ]);
    },
  );

  it("takes what a heading asks before its sub-parts as a part", () => {
    const read = readQuestion(
      "(a) the cost;\n(b) of the amount for the Scheme and (i) the applications and (ii) the grants",
      "auto",
    );
    expect(read?.parts.map(({ label, question }) => [label, question])).toEqual([
      ["(a)", "the cost"],
      ["(b)", "of the amount for the Scheme"],
      ["(b)(i)", "the applications"],
      ["(b)(ii)", "the grants"],
    ]);
  });

  it.each([
    [
      "Low-altitude economy\n\nAs announced, flights are planned. Will the Government inform this Council:\n(1) of A; (2) of B",
      "Low-altitude economy",
    ],
    ["Flights are planned.\n\nWill the Government inform this Council:\n(1) of A; (2) of B", ""],
    ["資訊科技及廣播事務委員會\n\n請告知：\n(1) 甲；(2) 乙", ""],
  ])("takes a first line of its own as the title: %j", (text, title) => {
    expect(readQuestion(text, "auto")?.title).toBe(title);
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
