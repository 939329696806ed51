import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssistantError } from "../../src/errors.ts";
import { readQuestionSet } from "../../src/evaluation/question-set.ts";
import { caseOf, paragraphNamed, snippetOf } from "./cases.ts";

const FUND = {
  id: "q1",
  lang: "zh-Hant",
  query: "幾多錢？",
  turns: [
    { role: "user", text: "有無基金？" },
    { role: "assistant", text: "有。" },
  ],
  answerable: "yes",
  relevant: [
    { document: "a.en", snippet: "fund", grade: 2, group: 1 },
    { document: "b.zh", snippet: "無關", grade: 1 },
    { document: "a.zh", snippet: "基金", grade: 2, group: 1 },
    { document: "c.zh", snippet: "另一段", grade: 1 },
  ],
  must_include: [["$10 billion", "100億"]],
  bureau: ["ITIB"],
  parallel_id: "fund",
  tags: ["how_much"],
  licence: "unknown to the reader",
};
const GREETING = {
  id: "q2",
  lang: "en",
  query: "Hi!",
  answerable: "no",
  unanswerable_kind: "chit_chat",
  relevant: [],
  must_include: [],
  bureau: [],
  tags: [],
};

const linesOf = (...items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join("\n");

function refusal(text: string): AssistantError {
  try {
    readQuestionSet(text);
  } catch (error) {
    if (error instanceof AssistantError) return error;
    throw error;
  }
  throw new Error("the set was accepted");
}

describe("readQuestionSet", () => {
  it("reads a case with its history, facts and groups of interchangeable passages", () => {
    const [fund, greeting] = readQuestionSet(linesOf(FUND, GREETING)).cases;
    expect(fund).toEqual(
      caseOf({
        id: "q1",
        language: "zh-Hant",
        query: "幾多錢？",
        history: [
          { role: "user", content: "有無基金？" },
          { role: "assistant", content: "有。" },
        ],
        needed: [
          [snippetOf("a.en", "fund"), snippetOf("a.zh", "基金")],
          [snippetOf("b.zh", "無關", 1)],
          [snippetOf("c.zh", "另一段", 1)],
        ],
        mustInclude: [["$10 billion", "100億"]],
        bureaux: ["ITIB"],
        parallelId: "fund",
        tags: ["how_much"],
      }),
    );
    expect(greeting).toMatchObject({
      answerable: false,
      unanswerableKind: "chit_chat",
      needed: [],
      history: [],
    });
  });

  it("takes absent optional fields as not said", () => {
    const text = linesOf({ id: "q", lang: "en", query: "?", answerable: "no" });
    expect(readQuestionSet(text).cases[0]).toMatchObject({
      mustInclude: [],
      bureaux: null,
      parallelId: null,
      tags: [],
    });
  });

  it("takes bare ids, bare facts, a case without language, and what was judged irrelevant", () => {
    const text = linesOf({
      id: "q",
      query: "香港有几间实验室？",
      relevant: ["d#p1", { id: "d#p2", grade: 3 }, { id: "d#p3", grade: 0 }],
      must_include: ["29"],
      must_not_include: ["30"],
      nuggets: [{ text: "29 laboratories", vital: true }],
      reference: "29",
    });
    expect(readQuestionSet(text).cases[0]).toEqual(
      caseOf({
        language: "zh-Hans",
        query: "香港有几间实验室？",
        needed: [[paragraphNamed("d#p1")], [paragraphNamed("d#p2", 3)]],
        judgedIrrelevant: ["d#p3"],
        mustInclude: [["29"]],
        mustNotInclude: [["30"]],
        nuggets: [{ text: "29 laboratories", vital: true }],
        reference: "29",
      }),
    );
  });

  it("reads through a byte order mark, Windows line ends and blank lines", () => {
    const text = `\uFEFF${JSON.stringify(FUND)}\r\n\r\n${JSON.stringify(GREETING)}\r\n`;
    expect(readQuestionSet(text).cases.map(({ id }) => id)).toEqual(["q1", "q2"]);
  });

  it("knows a set by the hash of its text", () => {
    // printf '%s' '{"id":"q","lang":"en","query":"?","answerable":"no"}' | sha256sum
    const { sha256 } = readQuestionSet('{"id":"q","lang":"en","query":"?","answerable":"no"}');
    expect(sha256).toBe("0e6c923334a5137b36cc333f87d249932b3e99a0d28c91aba7a09ff375acef38");
  });

  it.each([
    ["not JSON", "{", "Line 2 is not JSON"],
    ["no object", "7", "Line 2: expected an object"],
    ["a list", "[]", "Line 2: expected an object"],
    ["no id", linesOf({ ...FUND, id: undefined }), 'Line 2, field "id"'],
    ["an id used before", linesOf({ ...FUND, id: "q2" }), 'Line 2, field "id"'],
    [
      "another language",
      linesOf({ ...FUND, lang: "zh" }),
      'Line 2, field "lang": expected one of en, zh-Hant, zh-Hans',
    ],
    ["a blank question", linesOf({ ...FUND, query: " \u3000" }), 'Line 2, field "query"'],
    ["a question too long to ask", linesOf({ ...FUND, query: "問".repeat(4001) }), 'Line 2, field "query"'],
    ["maybe answerable", linesOf({ ...FUND, answerable: "maybe" }), 'Line 2, field "answerable"'],
    [
      "nothing to be right about",
      linesOf({ ...FUND, answerable: undefined, relevant: [] }),
      'Line 2, field "answerable"',
    ],
    [
      "relevant as a text",
      linesOf({ ...FUND, relevant: "a.en" }),
      'Line 2, field "relevant": expected a list',
    ],
    [
      "an empty snippet",
      linesOf({ ...FUND, relevant: [FUND.relevant[0], { ...FUND.relevant[1], snippet: "" }] }),
      'Line 2, field "relevant[1].snippet"',
    ],
    [
      "grade zero of a snippet",
      linesOf({ ...FUND, relevant: [{ ...FUND.relevant[0], grade: 0 }] }),
      'Line 2, field "relevant[0].grade"',
    ],
    [
      "a group by name",
      linesOf({ ...FUND, relevant: [{ ...FUND.relevant[0], group: "a" }] }),
      'Line 2, field "relevant[0].group"',
    ],
    ["a fact without spellings", linesOf({ ...FUND, must_include: [[]] }), 'Line 2, field "must_include[0]"'],
    [
      "a blank spelling",
      linesOf({ ...FUND, must_include: [["29", " "]] }),
      'Line 2, field "must_include[0][1]"',
    ],
    [
      "a turn by nobody",
      linesOf({ ...FUND, turns: [{ role: "system", text: "x" }] }),
      'Line 2, field "turns[0].role"',
    ],
    ["21 turns", linesOf({ ...FUND, turns: Array(21).fill(FUND.turns[0]) }), 'Line 2, field "turns"'],
    ["a bureau as a number", linesOf({ ...FUND, bureau: [1] }), 'Line 2, field "bureau[0]"'],
  ])("refuses %s, naming line and field", (_, line, message) => {
    const error = refusal(`${linesOf(GREETING)}\n${line}`);
    expect(error.code).toBe("request-invalid");
    expect(error.message).toContain(message);
  });

  it("refuses a set without cases", () => {
    expect(refusal("\n \n").code).toBe("request-invalid");
  });

  it("either reads any text or refuses it with request-invalid", () => {
    const broken = fc
      .tuple(fc.constantFrom(...Object.keys(FUND)), fc.jsonValue())
      .map(([field, value]) => JSON.stringify({ ...FUND, [field]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), broken), (text) => {
        try {
          expect(readQuestionSet(text).cases.length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof AssistantError)) throw error;
          expect(error.code).toBe("request-invalid");
        }
      }),
    );
  });
});
