// Questions that take for granted that something has come about: what a later document tells of it stands before an older plan.
import { describe, expect, it } from "vitest";
import { putOutcomeFirst } from "../../../src/answering/ordering/outcome-first.ts";
import { createProfileReader } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import type { Evidence } from "../../../src/answering/retrieving/ranking/rank-candidates.ts";
import { stem } from "../../../src/text/stem.ts";
import { evidenceOf, questionOf } from "../evidence-of.ts";
import { paragraphOf } from "../small-library.ts";

const profileOf = createProfileReader();
const evidence = (id: string, text: string, score: number): Evidence =>
  evidenceOf(paragraphOf({ id, text }), score);
const pier = {
  name: "pier",
  weight: 1,
  importance: 5,
  known: true,
  translated: false,
  forms: [
    { group: "en" as const, text: "pier", terms: [stem("pier")], probability: 1 },
    { group: "zh" as const, text: "碼頭", terms: ["码头"], probability: 1 },
  ],
};

/** The first figure of an id is the year of its document. */
const dayOf = ({ paragraph }: Evidence): string => `${paragraph.id.slice(0, 4)}-06-30`;

const order = (wanted: string, ...ranked: readonly Evidence[]): readonly string[] =>
  putOutcomeFirst(ranked, questionOf(wanted, "en"), [pier], profileOf, dayOf).map(({ paragraph }) =>
    paragraph.id.slice(0, 4),
  );

const PLAN = evidence("2023#p1", "The pier office will be set up next year.", 10);
const OUTCOME = evidence("2024#p1", "Of the offices, that of the pier was set up in May 2024.", 8);

describe("putOutcomeFirst", () => {
  it("puts a later outcome before the plan where it is asked what has come about", () => {
    expect(order("When was the pier office set up?", PLAN, OUTCOME)).toEqual(["2024", "2023"]);
  });

  it("leaves the plan first where it is asked what is to be, or was to be", () => {
    expect(order("When will the pier office be set up?", PLAN, OUTCOME)).toEqual(["2023", "2024"]);
    expect(order("When was the pier office originally to open?", PLAN, OUTCOME)).toEqual(["2023", "2024"]);
  });

  it("takes a year after that of the document for one to come, and one that is not for one that has been", () => {
    const dated = evidence("2023#p2", "2024年內設立碼頭管理處。", 10);
    const told = evidence("2024#p2", "碼頭管理處於2024年提出12項建議。", 8);
    expect(order("碼頭管理處最後提出幾多項建議？", dated, told)).toEqual(["2024", "2023"]);
    const past = evidence("2024#p3", "2024年內設立碼頭管理處，提出12項建議。", 10);
    expect(order("碼頭管理處最後提出幾多項建議？", past, told)).toEqual(["2024", "2024"]);
  });

  it("leaves first what tells the outcome beside the plan, and what no later document overtakes", () => {
    const both = evidence("2023#p4", "The pier will grow. The pier was set up in 2019.", 10);
    expect(order("When was the pier set up?", both, OUTCOME)).toEqual(["2023", "2024"]);
    const older = evidence("2022#p4", "The pier was set up in 2019.", 9);
    expect(order("When was the pier set up?", PLAN, older)).toEqual(["2023", "2022"]);
  });

  it("passes over what is far, tells no such value or another thing", () => {
    const far = evidence("2024#p5", OUTCOME.paragraph.text, 6.5);
    expect(order("When was the pier office set up?", PLAN, far)).toEqual(["2023", "2024"]);
    const undated = evidence("2024#p6", "The pier office was set up with care.", 9);
    expect(order("When was the pier office set up?", PLAN, undated)).toEqual(["2023", "2024"]);
    const museum = evidence("2024#p7", "The museum was set up in May 2024.", 9);
    expect(order("When was the pier office set up?", PLAN, museum)).toEqual(["2023", "2024"]);
  });

  it("stays with the document of the year that is named, unless that year is put to be confirmed", () => {
    const figure = evidence("2023#p8", "2024年前將有29個碼頭。", 10);
    const later = evidence("2024#p8", "碼頭於2024年5月設立，共30個。", 8);
    expect(order("2023年公布了幾多個碼頭？", figure, later)).toEqual(["2023", "2024"]);
    expect(order("碼頭是2023年設立的嗎？", figure, later)).toEqual(["2024", "2023"]);
  });

  it("sets a year that is put to be confirmed right by what names a year", () => {
    const plan = evidence("2023#p9", "2024年內將設立碼頭管理處。", 10);
    const monthAlone = evidence("2025#p9", "碼頭管理處已於九月設立。", 9);
    const year = evidence("2024#p9", "碼頭管理處已於2024年9月設立。", 8);
    expect(order("碼頭管理處是2022年設立的嗎？", plan, monthAlone, year)[0]).toBe("2024");
  });
});
