// How a draft reads, what it cites, and whose it is.
import { describe, expect, it } from "vitest";
import { composeExtractive } from "../../../src/answering/composing/compose-extractive.ts";
import { verifyAnswer } from "../../../src/answering/verifying/verify-answer.ts";
import type { Bureau } from "../../../src/domain/bureau.ts";
import type { Language } from "../../../src/domain/document.ts";
import { evidenceOf, questionOf, selectedOf } from "../evidence-of.ts";
import { documentRecord, libraryOf, paragraphOf } from "../small-library.ts";

function body(code: string, parent: string | null): Bureau {
  const kind = parent === null ? "bureau" : "department";
  return { code, kind, en: code, zhHant: code, zhHans: code, parent, shortNames: [], formerNames: [] };
}

const paper = documentRecord({ id: "paper", kind: "legco-paper", publishedOn: "2023-11-13" });
const address = documentRecord({ id: "address" });
const chinese = paragraphOf({
  id: "paper#p1",
  text: "海港基金\t今年撥款100億元。",
  bureaux: [
    { code: "HB", basis: "document" },
    { code: "MD", basis: "stated" },
  ],
});
const english = paragraphOf({
  id: "address#p1",
  text: "Build a pier. (EB)",
  bureaux: [{ code: "EB", basis: "stated" }],
});
const library = libraryOf(
  [paper, address],
  [chinese, english],
  [body("HB", null), body("MD", "HB"), body("EB", null)],
);

function textsOf(asked: string, language: Language, ...paragraphs: readonly (typeof chinese)[]) {
  const question = questionOf(asked, language);
  const selected = paragraphs.map((paragraph) => selectedOf(evidenceOf(paragraph), question));
  return composeExtractive(selected, question, library).statements.map(({ text }) => text);
}

describe("composeExtractive", () => {
  it("quotes with source and date, and restates figures of the other language", () => {
    expect(textsOf("How much?", "en", chinese)).toEqual([
      "Legislative Council paper, 13 November 2023 (in Chinese): “海港基金：今年撥款100億元。” (that is: HK$10 billion)",
    ]);
    expect(textsOf("幾多錢？", "zh-Hant", chinese)).toEqual([
      "立法會文件（2023年11月13日）：「海港基金：今年撥款100億元。」",
    ]);
    expect(textsOf("建什么？", "zh-Hans", english)).toEqual([
      "施政报告（2024年10月16日）（英文）：“Build a pier.”",
    ]);
  });

  it("says of a table's rows, once, what their cells are", () => {
    const section = ["Plan", "Use｜Area (square metres)"];
    const [piers, quays] = ["Piers\t100 000", "Quays\t50 000"].map((text, i) =>
      paragraphOf({ id: `address#p${i + 2}`, text, kind: "table-row", section }),
    );
    if (piers === undefined || quays === undefined) throw new Error("two rows");
    expect(textsOf("How large are piers and quays?", "en", piers, quays)).toEqual([
      "Policy Address, 16 October 2024, under the columns “Use｜Area (square metres)”: “Piers：100 000”",
      "The same document: “Quays：50 000”",
    ]);
  });

  it("says that what it quotes only stands beside, where that is all there is to show", () => {
    const question = questionOf("Anything else?", "en");
    const selected = [selectedOf(evidenceOf(english), question)];
    const draft = composeExtractive(selected, question, library, { unanswered: [], more: 0, isBeside: true });
    expect(draft.statements.map(({ text }) => text)).toEqual([
      "Nothing more is said on this itself. Next to it stands: Policy Address, 16 October 2024: “Build a pier.”",
    ]);
  });

  it("lets the operator whom the quotation names answer who runs a place, and not the bureau of the document", () => {
    const text = "碼頭公司負責管理海港公園。";
    const run = { ...chinese, text, bureaux: [{ code: "HB", basis: "document" }] } as const;
    const [told] = textsOf("海港公園由誰管理？", "zh-Hant", run);
    expect(told).toBe(`立法會文件（2023年11月13日）：「${text}」`);
    const [untold] = textsOf("海港公園由誰管理？", "zh-Hant", { ...run, text: "海港公園去年擴建。" });
    expect(untold).toContain("HB");
    const [bureau] = textsOf("海港公園由哪個政策局負責？", "zh-Hant", run);
    expect(bureau).toContain("HB");
  });

  it("leads a question about the bureau with its name, in the statement that quotes the paragraph", () => {
    expect(textsOf("Which bureau is responsible for the pier?", "en", english)).toEqual([
      "The responsible body is EB (EB), as the paragraph states. Policy Address, 16 October 2024: “Build a pier. (EB)”",
    ]);
  });

  it("makes the bureaux of what carries the answer its own, a department through its bureau", () => {
    const question = questionOf("How much?", "en");
    const carrying = selectedOf(evidenceOf(chinese), question);
    const tie = { ...selectedOf(evidenceOf(english), question), role: "tie" } as const;
    const draft = composeExtractive([carrying, tie], question, library);
    expect(draft.bureaux.map(({ code }) => code)).toEqual(["HB"]);
    expect(draft.statements).toHaveLength(2);
    const both = composeExtractive([carrying, { ...tie, role: "main" }], question, library);
    expect(both.bureaux.map(({ code }) => code)).toEqual(["HB", "EB"]);
  });

  it("says that a second quotation only may be meant, and names a document once", () => {
    const question = questionOf("How much?", "en");
    const carrying = selectedOf(evidenceOf(chinese), question);
    const other = { ...chinese, id: "paper#p2", text: "渡輪碼頭收費五元。" };
    const tie = { ...selectedOf(evidenceOf(other), question), role: "tie" } as const;
    const [first, second] = composeExtractive([carrying, tie], question, library).statements;
    expect(first?.text).toContain("(in Chinese): “");
    expect(second?.text).toMatch(/^Perhaps also: The same document: “/);
  });

  it("cites a second passage that says the same again, and does not quote it", () => {
    const question = questionOf("How much?", "en");
    const carrying = selectedOf(evidenceOf(chinese), question);
    const tie = { ...selectedOf(evidenceOf({ ...chinese, id: "paper#p2" }), question), role: "tie" } as const;
    const draft = composeExtractive([carrying, tie], question, library);
    expect(draft.statements).toHaveLength(1);
    expect(draft.citations.map(({ paragraph }) => paragraph.id)).toEqual([chinese.id, "paper#p2"]);
  });

  it("says which parts of the question nothing answers", () => {
    const carrying = selectedOf(evidenceOf(english), questionOf("建甚麼？", "zh-Hant"));
    const [only] = composeExtractive([carrying], questionOf("建甚麼？", "zh-Hant"), library, {
      unanswered: [2, 3],
      more: 0,
    }).statements;
    expect(only?.text).toMatch(/至於問題的第二、第三部分，文件沒有答案。$/);
  });

  it.each([
    ["List the measures.", "en", " Not listed: 7 more that may belong here."],
    ["有哪些措施？", "zh-Hant", "另有7項可能相關，未有列出。"],
    ["有哪些措施？", "zh-Hans", "另有7项可能相关，未有列出。"],
  ] as const)("says of a list that is cut short how many more there are: %s %s", (asked, language, words) => {
    const question = questionOf(asked, language);
    const selected = [chinese, english].map((paragraph) => selectedOf(evidenceOf(paragraph), question));
    const draft = composeExtractive(selected, question, library, { unanswered: [], more: 7 });
    const [first, last] = verifyAnswer(draft, language, library.document);
    expect(first?.text).not.toContain(words);
    expect(last?.text.endsWith(words)).toBe(true);
    expect(Object.values(last?.checks ?? {})).not.toContain("fail");
  });

  it("cites what it points to without quoting it", () => {
    const question = questionOf("How much?", "en");
    const pointer = { ...selectedOf(evidenceOf(english), question), role: "pointer" } as const;
    const draft = composeExtractive([selectedOf(evidenceOf(chinese), question), pointer], question, library);
    expect(draft.citations.map(({ ref, paragraph }) => [ref, paragraph.id])).toEqual([
      [1, "paper#p1"],
      [2, "address#p1"],
    ]);
    expect(draft.statements.map(({ citations }) => citations)).toEqual([[1]]);
  });
});
