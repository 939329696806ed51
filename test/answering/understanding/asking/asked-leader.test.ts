// Questions who leads, and sentences that say who does.
import { expect, it } from "vitest";
import { createProfileReader } from "../../../../src/answering/retrieving/passages/passage-profile.ts";
import { asksLeader, statesLeader } from "../../../../src/answering/understanding/asking/asked-leader.ts";
import { paragraphOf } from "../../small-library.ts";

it.each([
  "邊個帶頭",
  "由誰領導？",
  "哪間大學牽頭",
  "Who chairs it?",
  "who is leading the group",
  "Which college is in the lead?",
  "who's actually in charge of it",
  "搵邊個高官揸弗",
])("%s asks for one", (question) => {
  expect(asksLeader(question)).toBe(true);
});

it.each(["哪個項目領先？", "Who pays for it?", "領導人何時來訪"])("%s asks for none", (question) => {
  expect(asksLeader(question)).toBe(false);
});

it("tells who leads from who does something else", () => {
  const states = (text: string): readonly boolean[] =>
    createProfileReader()(paragraphOf({ id: "a#p1", text })).sentences.map(statesLeader);
  expect(states("成立由港務局局長帶領的工作組。船長主持的會議已開。工作組提交報告。")).toEqual([
    true,
    true,
    false,
  ]);
  expect(states("The group is chaired by the harbour master. It leads to the pier.")).toEqual([true, false]);
});
