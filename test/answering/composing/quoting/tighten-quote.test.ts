// What of a quotation nobody asked for, and what stays whatever is asked.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tightenQuote, withoutBodies } from "../../../../src/answering/composing/quoting/tighten-quote.ts";
import type { Paragraph } from "../../../../src/domain/document.ts";
import { askingOf, evidenceOf, questionOf, selectedOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

const EB = [{ code: "EB", basis: "stated" }] as const;

function wholeOf({ text }: Paragraph) {
  return { text, start: 0, end: text.length };
}

function tightened(asked: string, text: string, more: Partial<Paragraph> = {}): string {
  const paragraph = paragraphOf({ id: "harbour#p1", text, ...more });
  const language = /\p{Script=Han}/u.test(asked) ? "zh-Hant" : "en";
  const selected = selectedOf(evidenceOf(paragraph), questionOf(asked, language));
  const quote = tightenQuote(wholeOf(paragraph), selected);
  expect(paragraph.text.slice(quote.start, quote.end)).toBe(quote.text);
  return quote.text;
}

describe("tightenQuote", () => {
  it("keeps of several sentences the only one that states the value", () => {
    const text = "The pier serves islands. The harbour fund has $300 million for ferries.";
    expect(tightened("How much money is in the harbour fund for ferries?", text)).toBe(
      "The harbour fund has $300 million for ferries.",
    );
  });

  it("keeps the sentence before one that leans on it, introduces it or labels it", () => {
    const question = "How much money is in the harbour fund for ferries?";
    for (const text of [
      "The council runs a harbour fund. It has $300 million for ferries of the harbour fund.",
      "For ferries:\n- The harbour fund has $300 million for ferries.",
      "Ferries\tThe harbour fund has $300 million for ferries.",
    ])
      expect(tightened(question, text)).toBe(text);
  });

  it("keeps all where another sentence states a value too, or a name is asked for as well", () => {
    const two = "Ferries get $300 million. Piers get $200 million.";
    expect(tightened("How much money is there for ferries?", two)).toBe(two);
    const named = "The Harbour Fund pays. Ferries get $300 million.";
    expect(tightened("Which fund pays, and how much money is there for ferries?", named)).toBe(named);
  });

  it("ends before the purpose and the bodies behind it", () => {
    const english = "Build a pier in 2025, with a view to promoting tourism. (EB)";
    expect(tightened("When will the pier be built?", english, { bureaux: EB })).toBe("Build a pier in 2025");
    const chinese = "在2025年興建碼頭，以促進旅遊。(運輸局)";
    expect(tightened("碼頭幾時興建？", chinese, { bureaux: EB })).toBe("在2025年興建碼頭");
  });

  it("keeps a purpose that is asked for, speaks of what is asked, or holds a figure or a name", () => {
    const pier = "Build a pier in 2025, with a view to promoting tourism.";
    expect(tightened("Why will the pier be built?", pier)).toBe(pier);
    expect(tightened("Does the pier serve tourism?", pier)).toBe(pier);
    const figure = "Build a pier in 2025, with a view to serving 300 boats.";
    expect(tightened("When will the pier be built?", figure)).toBe(figure);
    const name = "Build a pier in 2025, with a view to joining the Harbour Line.";
    expect(tightened("What is built?", name)).toBe(name);
  });

  it("keeps the bodies where they are asked for, and a row of a table whole", () => {
    const text = "Build a pier. (EB)";
    expect(tightened("When will the pier be built?", text, { bureaux: EB })).toBe("Build a pier.");
    expect(tightened("Which bureau builds the pier?", text, { bureaux: EB })).toBe(text);
    const row = { kind: "table-row", bureaux: EB } as const;
    expect(tightened("When will the pier be built?", "Pier\t2025 (EB)", row)).toBe("Pier\t2025 (EB)");
  });

  it("takes the marks of a list off an entry that is quoted alone", () => {
    expect(tightened("What is built?", "- (ii) build a pier;")).toBe("build a pier");
    expect(tightened("建甚麼？", "- （二）興建碼頭；及")).toBe("興建碼頭");
    expect(tightened("What is built?", "(a pier) and more.")).toBe("(a pier) and more.");
  });

  it("begins behind what joins a sentence to one that is not quoted", () => {
    expect(tightened("建甚麼？", "此外，將興建碼頭。")).toBe("將興建碼頭。");
    expect(tightened("建甚麼？", "- 與此同時，將興建碼頭；")).toBe("將興建碼頭");
  });

  it("keeps what several parts of a question are answered by", () => {
    const text = "The pier serves islands. The harbour fund has $300 million for ferries.";
    const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text }));
    const askings = ["How much money is in the fund?", "What does the pier serve?"].map((asked) =>
      askingOf(questionOf(asked, "en"), [evidence]),
    );
    const quote = tightenQuote(wholeOf(evidence.paragraph), { evidence, askings, role: "main" });
    expect(quote.text).toBe(text);
  });

  it("gives a stretch of the quotation, never empty, of any text", () => {
    const piece = fc.constantFrom(
      "以促進旅遊，",
      "海港基金有3億元",
      "。",
      "，",
      "with a view to it, ",
      "(EB)",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `碼頭${pieces.join("")}`.trim();
        const quote = tightened("海港基金有多少錢？", text, { bureaux: EB });
        expect(quote).not.toBe("");
        expect(text).toContain(quote);
      }),
    );
  });
});

describe("withoutBodies", () => {
  it("takes only what stands at the end of the paragraph and names bodies", () => {
    const stated = paragraphOf({ id: "harbour#p1", text: "Build a pier (or two).", bureaux: EB });
    expect(withoutBodies(stated, wholeOf(stated)).text).toBe("Build a pier");
    const unstated = paragraphOf({ id: "harbour#p2", text: "Build a pier (or two)." });
    expect(withoutBodies(unstated, wholeOf(unstated)).text).toBe(unstated.text);
  });
});
