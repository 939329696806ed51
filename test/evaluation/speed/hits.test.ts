// Which questions can be asked of everybody, and when a returned text is right.
import { describe, expect, it } from "vitest";
import { readQuestionSet } from "../../../src/evaluation/question-set.ts";
import { comparableCases, hitRates } from "../../../src/evaluation/speed/hits.ts";

const line = (fields: object): string => JSON.stringify({ lang: "en", answerable: "yes", ...fields });
const relevant = (snippet: string) => [{ document: "d", snippet, grade: 2, group: 1 }];
const { cases } = readQuestionSet(
  [
    line({ id: "a", query: "trams?", relevant: relevant("trams are green") }),
    line({ id: "b", query: "ferries?", relevant: relevant("ferries are white") }),
    line({ id: "c", query: "and now?", turns: [{ role: "user", text: "hm" }], relevant: relevant("x") }),
    line({ id: "d", query: "weather?", answerable: "no", relevant: [] }),
  ].join("\n"),
);

describe("hit rates", () => {
  it("leave out follow-ups and what has no answer", () => {
    expect(comparableCases(cases).map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("count a text that holds the snippet, whatever its line breaks, among the first four only", async () => {
    const texts: Readonly<Record<string, readonly string[]>> = {
      a: ["All trams are\ngreen here."],
      b: ["", "", "", "", "ferries are white"],
    };
    const rates = await hitRates(comparableCases(cases), async ({ id }) => texts[id] ?? []);
    expect(rates).toEqual({ first: 0.5, amongFour: 0.5 });
    const late = await hitRates(comparableCases(cases), async () => ["", "ferries are white"]);
    expect(late).toEqual({ first: 0, amongFour: 0.5 });
  });
});
