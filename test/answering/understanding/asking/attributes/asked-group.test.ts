import { describe, expect, it } from "vitest";
import { askedGroup } from "../../../../../src/answering/understanding/asking/attributes/asked-group.ts";
import { foldText } from "../../../../../src/text/fold.ts";

const namesOne = (question: string, passage: string): boolean =>
  askedGroup(question).every(({ said }) => said.test(foldText(passage)));

describe("which group, committee or platform", () => {
  it.each([
    ["政府為推動節能成立了甚麼小組？", "政府成立「節能推進組」。", "政府設立節能辦公室。"],
    ["Which task force looks after drones?", "成立「低空經濟工作組」。", "The Bureau looks after drones."],
    ["哪个委员会给意见？", "The Advisory Committee on Trees gives advice.", "市民可以提出意见。"],
    ["Which fund pays for piers?", "海港基金資助碼頭。", "The Bureau pays for piers."],
    ["企業組成了甚麼聯盟？", "企業組成「海港聯盟」。", "企業組成海港辦公室。"],
    [
      "Which alliance did the firms form?",
      "The Harbour Coalition was formed.",
      "The firms were formed in 2024.",
    ],
    ["What platform do residents use?", "The Green Portal serves residents.", "Residents use their phones."],
  ])("is told by a passage that names one: %s", (question, telling, other) => {
    expect([namesOne(question, telling), namesOne(question, other)]).toEqual([true, false]);
  });

  it.each(["How many committees are there?", "小組有幾多個成員？", "Which bureau looks after drones?"])(
    "is not what is asked by: %s",
    (question) => {
      expect(askedGroup(question)).toEqual([]);
    },
  );
});
