// Which bureau was taken for which: agreed ones on the diagonal, a missed one against every extra one.
import { describe, expect, it } from "vitest";
import { confuseBureaux } from "../../../src/evaluation/figures/confuse-bureaux.ts";
import { markedCase } from "../marks.ts";

function confuse(...cases: readonly (readonly [readonly string[] | null, readonly string[] | null])[]) {
  return confuseBureaux(
    cases.map(([expectedBureaux, bureaux], index) =>
      markedCase({ id: `c${index}`, expectedBureaux, bureaux }),
    ),
  );
}

describe("confuseBureaux", () => {
  it("counts agreement on the diagonal, in the order of the codes", () => {
    expect(confuse([["ITIB"], ["ITIB"]], [["EEB"], ["EEB"]], [["EEB"], ["EEB"]])).toEqual({
      labels: ["EEB", "ITIB"],
      counts: [
        [2, 0],
        [0, 1],
      ],
    });
  });

  it("pairs what is left on one side with what is left on the other", () => {
    expect(
      confuse([
        ["ITIB", "EEB"],
        ["ITIB", "FSTB"],
      ]),
    ).toEqual({
      labels: ["EEB", "FSTB", "ITIB"],
      counts: [
        [0, 1, 0],
        [0, 0, 0],
        [0, 0, 1],
      ],
    });
  });

  it("names the lack of one, last", () => {
    const found = confuse([["ITIB"], []], [[], ["EEB"]], [[], []]);
    expect(found?.labels).toEqual(["EEB", "ITIB", "none"]);
    expect(found?.counts).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [1, 0, 1],
    ]);
  });

  it("is null where nothing can be compared", () => {
    expect(confuse([null, ["ITIB"]], [["ITIB"], null])).toBeNull();
    const declined = markedCase({ status: "declined", expectedBureaux: ["ITIB"], bureaux: [] });
    expect(confuseBureaux([declined])).toBeNull();
  });
});
