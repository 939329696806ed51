// The reply of a chat model, however it is cut into pieces: the same statements, each as soon as it is whole.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createStatementReader,
  type WrittenSentence,
} from "../../../src/answering/writing/read-statements.ts";
import { processorMs } from "../../support/fastest.ts";

function readWhole(reply: string, size = reply.length): readonly WrittenSentence[] {
  const reader = createStatementReader();
  const read: WrittenSentence[] = [];
  for (let at = 0; at < reply.length; at += Math.max(1, size))
    read.push(...reader.push(reply.slice(at, at + Math.max(1, size))));
  return [...read, ...reader.end()];
}

const TWO = [
  { text: "Thirty laboratories were set up.", refs: [1] },
  { text: "They cost $10 billion.", refs: [1, 2] },
];

describe("a reply", () => {
  it.each([
    [
      "an object",
      '{"statements":[{"text":"Thirty laboratories were set up.","sources":["S1"]},{"text":"They cost $10 billion.","sources":["S1","S2"]}]}',
    ],
    [
      "numbers for handles",
      '{"statements":[{"text":"Thirty laboratories were set up.","sources":[1]},{"text":"They cost $10 billion.","sources":["[S1]"," s2 "]}]}',
    ],
    [
      "a bare list",
      '[{"text":"Thirty laboratories were set up.","sources":"S1"},{"text":"They cost $10 billion.","sources":["S1","S2"]}]',
    ],
    [
      "a fence and a word before it",
      'Here it is:\n```json\n{"statements":[{"text":"Thirty laboratories were set up. [S1]"},{"text":"They cost $10 billion [S1, S2]."}]}\n```',
    ],
    ["prose", "Thirty laboratories were set up. [S1] They cost $10 billion [S1][S2]."],
    ["full-width marks", "Thirty laboratories were set up【S1】. They cost $10 billion【S1、S2】."],
    [
      "thoughts first",
      '<think>{"text":"no","sources":["S9"]}</think>Thirty laboratories were set up [1]. They cost $10 billion [1][2].',
    ],
    [
      "thoughts with marks of their own",
      "<think>More than 20 > 10? <b>No</b> [S9].</think>Thirty laboratories were set up [1]. They cost $10 billion [1][2].",
    ],
    [
      "statements of prose",
      '{"statements":["Thirty laboratories were set up [S1].","They cost $10 billion [S1] [S2]."]}',
    ],
  ])("of %s is read the same in one piece and in many", (_, reply) => {
    for (const size of [reply.length, 1, 7, 50]) expect(readWhole(reply, size)).toEqual(TWO);
  });

  it("in Chinese is cut into its sentences, with the markers of each", () => {
    expect(readWhole("香港已成立30所實驗室。[S1]涉款100億元（2024年）[S2]。")).toEqual([
      { text: "香港已成立30所實驗室。", refs: [1] },
      { text: "涉款100億元（2024年）。", refs: [2] },
    ]);
  });

  it("gives a statement before the next one is written", () => {
    const reader = createStatementReader();
    const first = '{"statements":[{"text":"Thirty laboratories were set up.","sources":["S1"]},{"text":"They';
    expect(reader.push(first)).toEqual([TWO[0]]);
    expect(reader.push(' cost $10 billion.","sources":["S1","S2"]}]}')).toEqual([TWO[1]]);
    expect(reader.end()).toEqual([]);
  });

  it("cuts a statement of two sentences in two, so that each is checked for itself", () => {
    const [first, second] = readWhole(
      '{"statements":[{"text":"It is true. It is false.","sources":["S1"]}]}',
    );
    expect([first, second]).toEqual([
      { text: "It is true.", refs: [1] },
      { text: "It is false.", refs: [1] },
    ]);
  });

  it.each(["S0", "doc-1", "policy-address-2024#p1", "https://a.example", "S-1", "", null, {}])(
    "marks the handle %j as none of ours",
    (handle) => {
      const reply = JSON.stringify({ statements: [{ text: "It is true.", sources: [handle] }] });
      expect(readWhole(reply)).toEqual([{ text: "It is true.", refs: [0] }]);
    },
  );

  it("of anything at all ends, and gives each sentence once however it is cut", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "{",
            "}",
            '"',
            "[",
            "]",
            "text",
            ":",
            "S1",
            ".",
            "。",
            " ",
            "<think>",
            "\\",
            "甲",
            "```",
            "\n",
          ),
        ),
        fc.integer({ min: 1, max: 9 }),
        (parts, size) => {
          const reply = parts.join("");
          expect(readWhole(reply, size).every(({ text }) => text.trim() !== "")).toBe(true);
        },
      ),
    );
  });

  it("of the worst kind is read in no time", () => {
    const worst = [
      "{".repeat(60_000),
      '{"'.repeat(30_000),
      "[".repeat(60_000),
      "[1".repeat(30_000),
      ". [1] ".repeat(10_000),
    ];
    expect(processorMs(() => worst.map((reply) => readWhole(reply, 64)))).toBeLessThan(15_000);
  });
});
