// Which paragraphs carry an answer, for a plain question, a comparison, a list and a question of several parts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  listedBeyond,
  type SelectedEvidence,
  selectEvidence,
} from "../../../../src/answering/composing/selecting/select-evidence.ts";
import { askingOf, evidenceOf, questionOf } from "../../evidence-of.ts";
import { paragraphOf } from "../../small-library.ts";

function shown(selected: readonly SelectedEvidence[]): readonly string[] {
  return selected.map(({ evidence, role }) => `${evidence.paragraph.id} ${role}`);
}

function select(question: string, ranking: readonly (readonly [string, number, number?])[], limit = 5) {
  const ranked = ranking.map(([id, score, coverage]) =>
    evidenceOf(paragraphOf({ id, text: "text" }), score, coverage),
  );
  const [best] = ranked;
  if (best === undefined) throw new Error("a ranking has a best");
  return shown(selectEvidence(best, askingOf(questionOf(question, "en"), ranked), [], limit));
}

describe("selectEvidence", () => {
  it("answers a plain question from one paragraph where nothing else comes near", () => {
    const ranking = [
      ["a#p1", 10],
      ["b#p1", 4],
      ["c#p1", 3],
    ] as const;
    expect(select("What is the fund for?", ranking)).toEqual(["a#p1 main"]);
  });

  it("quotes a near tie and points to what is nearly as good, five in all", () => {
    const ranking = [
      ["a#p1", 10],
      ["a#p2", 9.9],
      ["b#p1", 7.5],
      ["b#p2", 7.4],
      ["b#p3", 7.3],
      ["b#p4", 7.2],
    ] as const;
    expect(select("What is the fund for?", ranking)).toEqual([
      "a#p1 main",
      "a#p2 tie",
      "b#p1 pointer",
      "b#p2 pointer",
      "b#p3 pointer",
    ]);
  });

  it("quotes what is nearer in meaning from further below, and not what shares words alone", () => {
    const [best, other] = ["a#p1", "b#p1"].map((id, i) =>
      evidenceOf(paragraphOf({ id, text: "text" }), 10 - 2 * i),
    );
    if (best === undefined || other === undefined) throw new Error("two of them");
    const roleAt = (score: number, passageSimilarity: number): string | undefined => {
      const near = { ...other, score, features: { ...other.features, passageSimilarity } };
      const first = { ...best, features: { ...best.features, passageSimilarity: 0.4 } };
      return shown(
        selectEvidence(first, askingOf(questionOf("What is the fund for?", "en"), [first, near]), [], 5),
      )[1];
    };
    expect([roleAt(8, 0.4), roleAt(7.4, 0.6), roleAt(8, 0.2)]).toEqual([
      "b#p1 tie",
      "b#p1 tie",
      "b#p1 pointer",
    ]);
  });

  it("does not let few words of a part lead away from what the whole question is about", () => {
    const fund = evidenceOf(paragraphOf({ id: "a#p1", text: "A fund of $10 billion." }), 10);
    const lost = evidenceOf(paragraphOf({ id: "b#p1", text: "The bill was paid." }), 1);
    const whole = askingOf(questionOf("How big is the fund, and what was the bill?", "en"), [fund, lost]);
    const part = askingOf(questionOf("what was the bill?", "en"), [{ ...lost, score: 9 }, fund]);
    expect(shown(selectEvidence(fund, whole, [part], 5))).toEqual(["a#p1 main"]);
  });

  it("takes another document's best for a comparison, if it speaks of the same", () => {
    const ranking = [
      ["a#p1", 10],
      ["b#p1", 7, 0.8],
      ["b#p2", 6.9, 0.9],
      ["c#p1", 6.8, 0.2],
      ["d#p1", 2],
    ] as const;
    expect(select("How does the target compare with the result?", ranking, 2)).toEqual([
      "a#p1 main",
      "b#p1 main",
    ]);
  });

  describe("where one part asks what was said at first and another what came of it", () => {
    const QUESTION = "Which routes were the ferries first used on, and which do they serve in the end?";
    const later = evidenceOf(paragraphOf({ id: "book#p1", documentId: "book", text: "All routes." }), 10);
    const earlier = (id: string, score: number, coverage = 0.6) =>
      evidenceOf(paragraphOf({ id, documentId: "paper", text: "Island routes." }), score, coverage);
    const yearOf = (id: string): number => (id === "paper" ? 2023 : 2024);
    const take = (ofPart: readonly ReturnType<typeof earlier>[], ofWhole = ofPart, question = QUESTION) => {
      const [first = "", second = ""] = question.split(", and ");
      const ask = (text: string, ranked: typeof ofPart) =>
        askingOf(questionOf(text, "en"), [later, ...ranked]);
      const parts = [ask(first, ofPart), ask(second, ofPart)];
      return shown(selectEvidence(later, ask(question, ofWhole), parts, 5, yearOf)).filter((each) =>
        each.endsWith("main"),
      );
    };

    it("takes the first of an earlier document for the former, and not what the whole would have of it", () => {
      const told = earlier("paper#p2", 7.5, 0.55);
      const beside = earlier("paper#p1", 7, 0.9);
      expect(take([told, beside])).toEqual(["book#p1 main", "paper#p2 main"]);
    });

    it("takes nothing that is far, or says little, or of no earlier document", () => {
      const besides = (ofPart: readonly ReturnType<typeof earlier>[], ofWhole = ofPart) =>
        take(ofPart, ofWhole).slice(1);
      expect(besides([earlier("paper#p1", 2)])).toEqual([]);
      expect(besides([earlier("paper#p1", 8, 0.3)])).toEqual([]);
      expect(besides([earlier("paper#p1", 8)], [earlier("paper#p1", 1)])).toEqual([]);
    });

    it("takes nothing where all parts ask what was said at first", () => {
      const question = "What was first planned, and what was it originally to cost";
      expect(take([earlier("paper#p1", 8)], [earlier("paper#p1", 1)], question)).toEqual(["book#p1 main"]);
    });

    it("takes what states the value that is asked for", () => {
      const dated = evidenceOf(
        paragraphOf({ id: "paper#p2", documentId: "paper", text: "It is due to open in March 2024." }),
        7,
      );
      const question = "When was the pier originally due to open, and how many use it";
      expect(take([earlier("paper#p1", 8), dated], undefined, question)).toContain("paper#p2 main");
      expect(take([earlier("paper#p1", 8), dated], undefined, question)).not.toContain("paper#p1 main");
    });
  });

  it("takes for each year that is named what another document says of it, and nothing for a year at hand", () => {
    const of2023 = evidenceOf(paragraphOf({ id: "a#p1", documentId: "a", text: "34 lines in 2023." }), 10);
    const other = evidenceOf(paragraphOf({ id: "b#p1", documentId: "b", text: "Lines are backed." }), 9);
    const of2024 = evidenceOf(paragraphOf({ id: "c#p1", documentId: "c", text: "90 lines in 2024." }), 7);
    const question = questionOf("How many lines were there in 2023 and how many in 2024?", "en");
    const selected = selectEvidence(of2023, askingOf(question, [of2023, other, of2024]), [], 2);
    expect(shown(selected)).toEqual(["a#p1 main", "c#p1 main"]);
    const both = evidenceOf(paragraphOf({ id: "a#p1", text: "34 lines in 2023, 90 lines in 2024." }), 10);
    expect(shown(selectEvidence(both, askingOf(question, [both, of2024]), [], 1))).toEqual(["a#p1 main"]);
  });

  it("lets a document of a year that is named speak for it, by a paragraph that states the kind of thing asked for", () => {
    const of2023 = evidenceOf(paragraphOf({ id: "a#p1", documentId: "a", text: "34 lines in 2023." }), 10);
    const plan = evidenceOf(paragraphOf({ id: "c#p1", documentId: "c", text: "Lines are backed." }), 7.5);
    const count = evidenceOf(paragraphOf({ id: "c#p2", documentId: "c", text: "90 lines are backed." }), 7);
    const stating = { ...count, features: { ...count.features, answerType: 1 } };
    const question = questionOf("How many lines were there in 2023 and how many in 2024?", "en");
    const asking = askingOf(question, [of2023, plan, stating]);
    const yearOf = (id: string): number => (id === "c" ? 2024 : 2023);
    expect(shown(selectEvidence(of2023, asking, [], 2, yearOf))).toEqual(["a#p1 main", "c#p2 main"]);
  });

  it("takes for another year what gives a figure for it before what is only of a document of that year", () => {
    const goal = evidenceOf(paragraphOf({ id: "a#p1", documentId: "a", text: "90 lines by 2027." }), 10);
    const dated = evidenceOf(paragraphOf({ id: "b#p1", documentId: "b", text: "Lines are backed." }), 9.5);
    const result = evidenceOf(paragraphOf({ id: "c#p1", documentId: "c", text: "41 lines in 2024." }), 9);
    const question = questionOf("How many lines in 2024, and what is the goal for 2027?", "en");
    const yearOf = (id: string): number => (id === "a" ? 2023 : 2024);
    const selected = selectEvidence(goal, askingOf(question, [goal, dated, result]), [], 2, yearOf);
    expect(shown(selected)).toEqual(["a#p1 main", "c#p1 main"]);
  });

  it("takes for another year what names the same scheme, in either language, from farther off", () => {
    const text = "The Innovation and Technology Venture Fund drew $3 billion by 2024.";
    const best = evidenceOf(paragraphOf({ id: "a#p1", documentId: "a", text }), 12);
    const other = "社會創新基金在2022年有17億元。";
    const far = evidenceOf(paragraphOf({ id: "b#p1", documentId: "b", text: other }), 6.5, 0.5);
    const same = "「創科創投基金」在2022年有17億元。";
    const named = evidenceOf(paragraphOf({ id: "b#p2", documentId: "b", text: same }), 6, 0.5);
    const question = questionOf("How much private money in 2022, and how much in 2024?", "en");
    const take = (ranked: (typeof best)[]) =>
      shown(selectEvidence(best, askingOf(question, ranked), [], 3, () => undefined));
    expect(take([best, far, named])).toEqual(["a#p1 main", "b#p2 main"]);
    expect(take([best, far])).toEqual(["a#p1 main"]);
  });

  it("answers a part by what states its value of the same scheme, where the best states none", () => {
    const best = evidenceOf(paragraphOf({ id: "a#p1", text: "「人工智能超算中心」分階段投入運作。" }), 10);
    const other = evidenceOf(paragraphOf({ id: "b#p1", text: "Trams cost $5 million." }), 8);
    const grant = evidenceOf(paragraphOf({ id: "b#p2", text: "「人工智能超算中心」獲撥款30億元。" }), 2);
    const whole = askingOf(questionOf("How does it start, and how much money does it get?", "en"), [
      best,
      other,
      grant,
    ]);
    const part = askingOf(questionOf("how much money does it get?", "en"), [
      best,
      other,
      { ...grant, score: 8 },
    ]);
    expect(shown(selectEvidence(best, whole, [part], 5)).slice(0, 2)).toEqual(["a#p1 main", "b#p2 main"]);
  });

  it("quotes besides what says more of a part and stands nearly as near, where the best stands first for several", () => {
    const best = evidenceOf(paragraphOf({ id: "a#p1", text: "The centre is tried out." }), 10, 0.5);
    const second = evidenceOf(paragraphOf({ id: "b#p1", text: "The centre is led by Harbour." }), 7, 0.8);
    const whole = askingOf(questionOf("Who leads the centre, and what tool is tried out?", "en"), [
      best,
      second,
    ]);
    const led = askingOf(questionOf("Who leads the centre", "en"), [best, { ...second, score: 9.5 }]);
    const tried = askingOf(questionOf("what tool is tried out?", "en"), [best, second]);
    expect(shown(selectEvidence(best, whole, [led, tried], 5))).toEqual(["a#p1 main", "b#p1 tie"]);
    expect(shown(selectEvidence(best, whole, [led], 5))).toEqual(["a#p1 main", "b#p1 pointer"]);
  });

  it("quotes besides what stands first for a part, where the best one answers the part about as well", () => {
    const fund = evidenceOf(paragraphOf({ id: "a#p1", text: "A fund of $10 billion." }), 10);
    const relief = evidenceOf(paragraphOf({ id: "b#p1", text: "Firms get tax relief." }), 6.5);
    const whole = askingOf(questionOf("How big is the fund, and what relief is there?", "en"), [
      fund,
      relief,
    ]);
    const part = askingOf(questionOf("what relief is there for firms?", "en"), [
      { ...relief, score: 9 },
      { ...fund, score: 8 },
    ]);
    const selected = selectEvidence(fund, whole, [part], 5);
    expect(shown(selected)).toEqual(["a#p1 main", "b#p1 tie"]);
    expect(selected[1]?.askings).toEqual([part]);
  });

  it("takes a footnote of what it quotes along where names are asked for", () => {
    const grant = "Each designated university<sup>Note 1</sup> gets $16 million.";
    const cited = evidenceOf(paragraphOf({ id: "a#p1", text: grant }), 10);
    const note = {
      id: "a#p2",
      text: "The University of Harbour, the College of Piers, and the School of Quays.",
      kind: "footnote",
      label: "Note 1",
    } as const;
    const [named, other] = [note, { ...note, id: "a#p3", label: "Note 2" }].map((each) =>
      evidenceOf(paragraphOf(each), 1),
    );
    const ranked = [cited, ...[other, named].filter((each) => each !== undefined)];
    const ask = (text: string) =>
      shown(selectEvidence(cited, askingOf(questionOf(text, "en"), ranked), [], 5));
    expect(ask("Which universities get the grant?")).toEqual(["a#p1 main", "a#p2 main"]);
    expect(ask("which six?")).toEqual(["a#p2 main", "a#p1 main"]);
    expect(ask("How much does each university get?")).toEqual(["a#p1 main"]);
    expect(ask("Is Lingnan one of the six?")).toEqual(["a#p1 main", "a#p2 main"]);
    expect(ask("Does Lingnan get it?")).toEqual(["a#p1 main"]);
  });

  it("shows rows of one table as the table has them", () => {
    const rows = [3, 1, 2].map((ordinal, i) => {
      const row = { id: `a#p${ordinal}`, ordinal, text: `Row ${ordinal}: 20%`, kind: "table-row" } as const;
      return evidenceOf(paragraphOf(row), 10 - i / 10);
    });
    const [best] = rows;
    if (best === undefined) throw new Error("no rows");
    const selected = selectEvidence(best, askingOf(questionOf("List all uses.", "en"), rows), [], 5);
    expect(selected.map(({ evidence }) => evidence.paragraph.id)).toEqual(["a#p1", "a#p2", "a#p3"]);
  });

  it("takes another document's words on another time from farther off where they say nearly the whole question", () => {
    const ranking = [
      ["a#p1", 10],
      ["b#p1", 4.2, 0.8],
      ["c#p1", 4.1, 0.5],
    ] as const;
    expect(select("How does the target compare with the result?", ranking)).toEqual([
      "a#p1 main",
      "b#p1 main",
    ]);
  });

  it("gathers what is due in a year that a list names, under any heading of any document", () => {
    const due = (id: string, text: string, score: number) =>
      evidenceOf(paragraphOf({ id, text, section: [id] }), score);
    const ranked = [
      due("a#p1", "The tram bill is tabled within 2025.", 10),
      due("a#p2", "Trams are clean.", 9),
      due("b#p1", "電車廠在二零二五年內落成。", 8),
      due("b#p2", "The depot opens in 2027.", 7),
      due("a#p3", "A survey is completed in 2025.", 5),
      due("a#p4", "Far off: 2025.", 1),
    ];
    const [best] = ranked;
    const whole = askingOf(questionOf("List all measures due in 2025", "en"), ranked);
    expect(shown(selectEvidence(best as (typeof ranked)[0], whole, [], 20)).slice(0, 4)).toEqual([
      "a#p1 main",
      "b#p1 main",
      "a#p3 main",
      "a#p2 pointer",
    ]);
    expect(shown(selectEvidence(best as (typeof ranked)[0], whole, [], 2))).toEqual([
      "a#p1 main",
      "b#p1 main",
    ]);
  });

  it("gathers the work of a body that a list names, and nothing that is only in its document", () => {
    const of = (id: string, basis: "stated" | "document", score: number) =>
      evidenceOf(paragraphOf({ id, text: id, section: [id], bureaux: [{ code: "TRAM", basis }] }), score);
    const ranked = [of("a#p1", "stated", 10), of("a#p2", "document", 9.5), of("b#p1", "stated", 9)];
    const [best] = ranked;
    const question = { ...questionOf("What is the Tram Office doing?", "en"), bodies: ["TRAM"] };
    const selected = selectEvidence(best as (typeof ranked)[0], askingOf(question, ranked), [], 5);
    expect(shown(selected).filter((line) => line.endsWith("main"))).toEqual(["a#p1 main", "b#p1 main"]);
  });

  it("lists all that stands under the heading that is asked for, the widest that says it, and no more where more is asked", () => {
    const under = (id: string, score: number, heading: string) => {
      const section = ["Plans", "Harbour ferries", heading];
      return evidenceOf(paragraphOf({ id, text: "Build a pier.", section }), score, 0.5);
    };
    const ranked = [under("a#p1", 10, "Fares"), under("a#p2", 2, "Fares"), under("a#p3", 1, "Crews")];
    const [best] = ranked;
    if (best === undefined) throw new Error("a ranking has a best");
    const listed = (asked: string): readonly string[] =>
      shown(selectEvidence(best, askingOf(questionOf(asked, "en"), ranked), [], 5));
    expect(listed("List the measures on harbour ferries.")).toEqual(["a#p1 main", "a#p2 main", "a#p3 main"]);
    expect(listed("List the measures on the fares of harbour ferries.")).toEqual(["a#p1 main", "a#p2 main"]);
    expect(listed("List the measures on trams.")).toEqual(["a#p1 main"]);
  });

  it("gathers the items under one heading for a list", () => {
    const ranking = [
      ["a#p1", 10],
      ["a#p2", 9],
      ["b#p1", 8.8],
      ["a#p3", 7, 0.7],
      ["a#p4", 6.9, 0.1],
      ["a#p5", 5],
    ] as const;
    expect(select("List the measures on patents.", ranking, 3)).toEqual([
      "a#p1 main",
      "a#p2 main",
      "a#p3 main",
    ]);
  });

  it("adds the paragraph that answers a part which the best one does not", () => {
    const fund = evidenceOf(paragraphOf({ id: "a#p1", text: "A fund of $10 billion." }), 10);
    const start = evidenceOf(paragraphOf({ id: "b#p1", text: "It begins in 2026." }), 4);
    const whole = askingOf(questionOf("How big is the fund, and when does it begin?", "en"), [fund, start]);
    const first = askingOf(questionOf("How big is the fund", "en"), [fund, start]);
    const second = askingOf(questionOf("when does the fund begin?", "en"), [
      { ...start, score: 9 },
      { ...fund, score: 3 },
    ]);
    const selected = selectEvidence(fund, whole, [first, second], 5);
    expect(shown(selected)).toEqual(["a#p1 main", "b#p1 main"]);
    expect(selected.map(({ askings }) => askings)).toEqual([[first], [second]]);
  });

  it("asks whose business it is of the paragraph that the other parts are about", () => {
    const fund = evidenceOf(paragraphOf({ id: "a#p1", text: "A fund. (ITIB)" }), 10);
    const other = evidenceOf(paragraphOf({ id: "b#p1", text: "Who is responsible." }), 4);
    const question = questionOf("How big is the fund, and which bureau is responsible?", "en");
    const part = askingOf(questionOf("which bureau is responsible?", "en"), [{ ...other, score: 9 }, fund]);
    expect(shown(selectEvidence(fund, askingOf(question, [fund, other]), [part], 5))).toEqual(["a#p1 main"]);
  });

  it("keeps the limit, the best first and each paragraph once, whatever the ranking", () => {
    const scores = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1, maxLength: 12 });
    const question = fc.constantFrom("What is it?", "List the measures.", "How did 2023 compare with 2024?");
    fc.assert(
      fc.property(scores, question, fc.integer({ min: 1, max: 20 }), (unsorted, text, limit) => {
        const sorted = [...unsorted].sort((a, b) => b - a);
        const selected = select(
          text,
          sorted.map((score, i) => [`d${i % 3}#p${i}`, score] as const),
          limit,
        );
        expect(selected.length).toBeLessThanOrEqual(limit);
        expect(selected[0]).toBe("d0#p0 main");
        expect(new Set(selected.map((each) => each.split(" ")[0])).size).toBe(selected.length);
      }),
    );
  });
});

describe("listedBeyond", () => {
  it("counts what a list would quote beyond the limit, and nothing where no list is asked for", () => {
    const ranked = [10, 9, 8, 7].map((score, i) =>
      evidenceOf(paragraphOf({ id: `a#p${i}`, text: "A measure.", section: ["Measures"] }), score),
    );
    const [best] = ranked;
    if (best === undefined) throw new Error("a ranking has a best");
    const beyond = (text: string, limit: number): number =>
      listedBeyond(limit, best, askingOf(questionOf(text, "en"), ranked), [], () => undefined);
    expect(beyond("List the measures.", 3)).toBe(1);
    expect(beyond("List the measures.", 4)).toBe(0);
    expect(beyond("What is the measure?", 1)).toBe(0);
  });
});
