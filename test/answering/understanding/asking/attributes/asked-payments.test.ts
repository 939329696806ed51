// Prices, wages, fines: how they are asked for, and when a figure is wanted beside the word.
import { expect, it } from "vitest";
import { askedAttributes } from "../../../../../src/answering/understanding/asking/attributes/asked-attribute.ts";

const namesOf = (question: string): readonly string[] => askedAttributes(question).map(({ name }) => name);
const wantsFigure = (question: string): boolean =>
  askedAttributes(question).some(({ figures }) => figures !== undefined);

it.each([
  ["How much is a ticket to the fair?", "price"],
  ["間旅舍一晚幾錢？", "price"],
  ["What is the fare on the new ferry?", "price"],
  ["What did the waiting room cost to build?", "building-cost"],
  ["兴建码头用了多少钱？", "building-cost"],
  ["What do the guides earn?", "pay"],
  ["船長一個月賺幾多？", "pay"],
  ["實習生一个月给多少钱啊", "pay"],
  ["What has the new pier cost us so far?", "price"],
  ["船公司用碼頭要交多少费用？", "price"],
  ["What minimum paid-up capital does an operator need?", "capital"],
  ["申請人的年收入最低要求是多少？", "income-limit"],
  ["無牌經營會坐幾耐監？", "jail-term"],
  ["What jail terms did the smugglers get?", "jail-term"],
])("reads %s as a question for the %s", (question, name) => {
  expect(namesOf(question)).toContain(name);
});

it("wants a figure where the question asks how much, and none where it asks when or whether", () => {
  expect(wantsFigure("What is the annual licence fee?")).toBe(true);
  expect(wantsFigure("船票費用是多少？")).toBe(true);
  expect(wantsFigure("rent of the workshops")).toBe(true);
  expect(wantsFigure("收費機制何時實施？")).toBe(false);
  expect(wantsFigure("Must I still get my wages?")).toBe(false);
});
