// What of a paragraph is quoted: short ones whole, of long ones the stretch that answers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseQuote } from "../../../../src/answering/composing/quoting/choose-quote.ts";
import { askingOf, evidenceOf, questionOf, selectedOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

const FILLER =
  "The Government keeps the market under review and talks to the trade and to the public about it. ";
const LONG = `${FILLER}The harbour fund has $300 million for ferries. ${FILLER}${FILLER}${FILLER}It opens to applications in June 2025. ${FILLER}`;

function quote(question: string, text: string): string {
  const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text }));
  return chooseQuote(selectedOf(evidence, questionOf(question, "en"))).text;
}

describe("chooseQuote", () => {
  it("quotes a short paragraph whole, without the blanks around it", () => {
    expect(quote("How much?", "  A fund of $300 million. It opens in June. ")).toBe(
      "A fund of $300 million. It opens in June.",
    );
  });

  it("quotes the sentence of a long paragraph that holds what is asked for", () => {
    expect(quote("How much money is there for ferries in the harbour fund?", LONG)).toBe(
      "The harbour fund has $300 million for ferries.",
    );
    expect(quote("When does it open to applications?", LONG)).toBe("It opens to applications in June 2025.");
  });

  it("quotes of a comparison the sentence with a figure", () => {
    const [first, figures] = ["The scheme supports ferries.", "It has 539 boats by now."];
    const text = `${first} ${FILLER}${FILLER}${FILLER}${FILLER}${figures} ${FILLER}`;
    expect(quote("How does it compare with the target?", text)).toContain(figures);
  });

  it("quotes of a question how many there have been the sentence that tells, not one that plans", () => {
    const told = "So far 24 ferries have been granted.";
    const text = `The harbour scheme supports no fewer than 100 ferries. ${FILLER}${FILLER}${FILLER}${FILLER}${told} ${FILLER}`;
    expect(quote("How many ferries has it granted?", text)).toContain(told);
  });

  it("quotes of a question for the least and the most the sentence that gives both", () => {
    const both = "A team gets from $10 million to $100 million.";
    const text = `The harbour fund has a team. ${FILLER}${FILLER}${FILLER}${FILLER}${both} ${FILLER}`;
    expect(quote("What is the least and the most that a team gets from the harbour fund?", text)).toContain(
      both,
    );
  });

  it("quotes of a question for the most of something the sentence that sets a limit, not the total", () => {
    const limit = "Each team gets up to $30 million.";
    const text = `The harbour fund has $900 million. ${FILLER}${FILLER}${FILLER}${FILLER}${limit} ${FILLER}`;
    expect(quote("What is the most that one team gets from the harbour fund?", text)).toContain(limit);
  });

  it("takes teams and stages for no span", () => {
    const both = "A team gets from $10 million to $100 million.";
    const text = `The harbour fund has 40 teams in 2 stages. ${FILLER}${FILLER}${FILLER}${FILLER}${both} ${FILLER}`;
    expect(quote("What is the least and the most that a team gets from the harbour fund?", text)).toContain(
      both,
    );
  });

  it("quotes of a question that puts a figure the sentence that gives one of its kind", () => {
    const given = "It covers 40 hectares.";
    const text = `The harbour park is a park for ferries. ${FILLER}${FILLER}${FILLER}${FILLER}${given} ${FILLER}`;
    expect(quote("Is it right that the harbour park covers 90 hectares?", text)).toContain(given);
  });

  it("covers what each part of the question asks for", () => {
    const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text: LONG }));
    const askings = [
      "How much money is there for ferries in the harbour fund?",
      "When does it open to applications?",
    ].map((text) => askingOf(questionOf(text, "en"), [evidence]));
    const { text } = chooseQuote({ evidence, askings, role: "main" });
    expect(text).toMatch(/^The harbour fund has \$300 million.*in June 2025\.$/);
  });

  it("quotes a row of a table whole wherever it is cited, but one sentence of a text beside the point", () => {
    const row = paragraphOf({ id: "harbour#p2", text: "Piers\t10%\t100 000", kind: "table-row" });
    const prose = paragraphOf({ id: "harbour#p3", text: "Piers take 10%. Quays take the rest." });
    const [ofRow, ofProse] = [row, prose].map((paragraph) => {
      const selected = selectedOf(evidenceOf(paragraph), questionOf("How much is for piers?", "en"));
      return chooseQuote({ ...selected, role: "pointer" }).text;
    });
    expect(ofRow).toBe("Piers\t10%\t100 000");
    expect(ofProse).toBe("Piers take 10%.");
  });

  it("quotes of a comparison the sentence with a date before one with a figure alone", () => {
    const dated = "By the end of 2024 the scheme had 539 ferries.";
    const text = `The scheme had six ferries. ${FILLER}${FILLER}${FILLER}${FILLER}${dated} ${FILLER}`;
    expect(quote("How do the scheme's ferries compare with the target?", text)).toContain(dated);
  });

  it("quotes several sentences that hold the kind asked for, where they are of the same matter", () => {
    const lines = "The scheme backs 56 lines. Another 47 lines of the scheme have agreements.";
    const other = "The sea has 900 fish.";
    const text = `${FILLER}${lines} ${other} ${FILLER}${FILLER}${FILLER}${FILLER}`;
    expect(quote("How many lines does the scheme back?", text)).toBe(lines);
  });

  it("quotes two sentences of what may be meant where they are short, one where they are long", () => {
    const ofTie = (text: string): string => {
      const selected = selectedOf(evidenceOf(paragraphOf({ id: "harbour#p3", text })), question);
      return chooseQuote({ ...selected, askings: [askingOf(question, [])], role: "tie" }).text;
    };
    const question = questionOf("How many boats and how many ferries are there?", "en");
    expect(ofTie("There are 12 boats. There are 30 ferries. The sea is wide.")).toBe(
      "There are 12 boats. There are 30 ferries.",
    );
    const long = (count: string): string => `There are ${count}, ${FILLER.trim().slice(0, -1)}, ${FILLER}`;
    expect(ofTie(long("12 boats") + long("30 ferries"))).not.toMatch(/boats.*ferries/);
  });

  it("is never empty and stands at its offsets", () => {
    const piece = fc.constantFrom(
      "First 10 items. ",
      "第二句有100億元。",
      "\t",
      "\n",
      "（運輸局）",
      "and so on ",
      "。",
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => `x${pieces.join("")}`);
    fc.assert(
      fc.property(text, (body) => {
        const evidence = evidenceOf(paragraphOf({ id: "harbour#p1", text: body }));
        const {
          start,
          end,
          text: quoted,
        } = chooseQuote(selectedOf(evidence, questionOf("多少？", "zh-Hant")));
        expect(quoted).not.toBe("");
        expect(body.slice(start, end)).toBe(quoted);
      }),
    );
  });
});
