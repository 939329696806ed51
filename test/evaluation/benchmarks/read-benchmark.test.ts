import { describe, expect, it } from "vitest";
import {
  readConversations,
  readPassages,
  readQuestions,
  readRefusals,
} from "../../../src/evaluation/benchmarks/read-benchmark.ts";

const linesOf = (...items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join("\n");
const PASSAGES = readPassages(linesOf({ id: "d1", text: "one" }, { id: "d2", text: "two" }), "en");

describe("readPassages", () => {
  it("keeps titles and languages where there are some", () => {
    const text = linesOf({ id: "d1", title: "梵文", text: "…" }, { id: "d2", text: "…", language: "en" });
    expect(readPassages(text, "zh-Hant")).toEqual([
      { id: "d1", title: "梵文", text: "…", language: "zh-Hant" },
      { id: "d2", title: null, text: "…", language: "en" },
    ]);
  });

  it("refuses a passage twice", () => {
    const text = linesOf({ id: "d1", text: "…" }, { id: "d1", text: "…" });
    expect(() => readPassages(text, "en")).toThrow('Line 2, field "id"');
  });
});

describe("readQuestions", () => {
  it("reads bare ids as grade 1, grades as they are, and draws questions on one passage together", () => {
    const text = linesOf({ id: "q", text: "?", relevant: ["d1", { id: "d2", grade: 2 }], answers: ["…"] });
    expect(readQuestions(PASSAGES, text).questions).toEqual([
      {
        id: "q",
        text: "?",
        history: [],
        cluster: "d1",
        relevant: new Map([
          ["d1", 1],
          ["d2", 2],
        ]),
      },
    ]);
  });

  it.each([
    ["nothing relevant", [], 'Line 1, field "relevant"'],
    ["a relevant stranger", ["x"], 'Line 1, field "relevant[0]"'],
    ["one relevant twice", ["d1", { id: "d1", grade: 2 }], 'Line 1, field "relevant[1].id"'],
    ["a grade of half", [{ id: "d1", grade: 0.5 }], 'Line 1, field "relevant[0].grade"'],
  ])("refuses %s", (_, relevant, message) => {
    expect(() => readQuestions(PASSAGES, linesOf({ id: "q", text: "?", relevant }))).toThrow(message);
  });

  it("refuses a question twice", () => {
    const question = { id: "q", text: "?", relevant: ["d1"] };
    expect(() => readQuestions(PASSAGES, linesOf(question, question))).toThrow('Line 2, field "id"');
  });
});

describe("readConversations", () => {
  const turns = [
    { role: "user", text: "What is a pier?" },
    { role: "assistant", text: "A landing place." },
    { role: "user", text: "Who builds it?" },
  ];

  it("takes the last turn as the question, the others as its history, and a conversation as one cluster", () => {
    const { questions } = readConversations(
      PASSAGES,
      linesOf({ id: "c1<::>2", turns, relevant: ["d1"] }, { id: "c2<::>2", turns, relevant: [] }),
    );
    expect(questions).toEqual([
      {
        id: "c1<::>2",
        cluster: "c1",
        text: "Who builds it?",
        history: [
          { role: "user", content: "What is a pier?" },
          { role: "assistant", content: "A landing place." },
        ],
        relevant: new Map([["d1", 1]]),
      },
    ]);
  });

  it("refuses a conversation that the assistant ends", () => {
    const text = linesOf({ id: "c", turns: turns.slice(0, 2), relevant: ["d1"] });
    expect(() => readConversations(PASSAGES, text)).toThrow('Line 1, field "turns"');
  });
});

describe("readRefusals", () => {
  const question = { id: "q", question: "?", answerable: false, passages: [{ id: "p", text: "…" }] };

  it("reads a question with its own passages", () => {
    expect(readRefusals(linesOf(question), "zh-Hans")).toEqual([
      {
        id: "q",
        text: "?",
        answerable: false,
        passages: [{ id: "p", title: null, text: "…", language: "zh-Hans" }],
      },
    ]);
  });

  it("refuses a question that does not say whether it is answerable", () => {
    const text = linesOf({ ...question, answerable: "no" });
    expect(() => readRefusals(text, "en")).toThrow('Line 1, field "answerable"');
  });
});
