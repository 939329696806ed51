import { describe, expect, it } from "vitest";
import { schemesNamed } from "../../../src/answering/deciding/known-schemes.ts";

describe("schemesNamed", () => {
  it.each([
    "科技券的資助上限是多少？",
    "科技券的资助上限是多少？",
    "What does the Technology Voucher Programme pay?",
    "生果金有幾多？",
    "is there a typhoon tomorrow",
    "How do I get the $2 fare?",
    "北環線幾時通車",
  ])("reads one in %s", (question) => {
    expect(schemesNamed(question)).toHaveLength(1);
  });

  it("finds in a passage of either language what a question of the other names", () => {
    const [scheme] = schemesNamed("Who may join the Quality Migrant Admission Scheme?");
    expect(scheme?.pattern.test("优秀人才入境计划")).toBe(true);
    expect(scheme?.pattern.test("quality migrant admission scheme")).toBe(true);
    expect(scheme?.pattern.test("高端人才通行证计划")).toBe(false);
  });

  it.each(["What is the fund for?", "哪個局負責推動科技發展？", "How are mpfr sensors funded?", ""])(
    "reads none in %j",
    (question) => {
      expect(schemesNamed(question)).toEqual([]);
    },
  );
});
