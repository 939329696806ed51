import { describe, expect, it } from "vitest";
import { createProfileReader } from "../../../../../src/answering/retrieving/passages/passage-profile.ts";
import {
  type StatesValue,
  statesClock,
  statesCountOfWhole,
  statesDuration,
  statesFree,
  statesPortion,
  statesRepeated,
  statesWeekday,
} from "../../../../../src/answering/understanding/asking/values/stated-value.ts";
import { paragraphOf } from "../../../small-library.ts";

const states = (rule: StatesValue, text: string): boolean =>
  createProfileReader()(paragraphOf({ id: "d#p1", text, language: "en" })).sentences.some(rule);

describe("words that stand for a figure", () => {
  it.each<[string, StatesValue, string, string]>([
    ["a portion", statesPortion, "It may sell a fifth more.", "It may sell more on the fifth floor."],
    ["a portion", statesPortion, "收費為平常的兩倍。", "收費與平常相同。"],
    ["a portion", statesPortion, "会员可享八折。", "会员可享优惠。"],
    ["a price of nothing", statesFree, "The fibre is laid at no charge.", "There is no form to fill in."],
    ["a price of nothing", statesFree, "市民可免費入場。", "市民可入場。"],
    ["a time", statesDuration, "It lasts for half an hour.", "It costs $3 million a year."],
    ["a time", statesDuration, "計劃為期半年。", "計劃已經展開。"],
    ["what comes again", statesRepeated, "A map is made at six-minute intervals.", "A map is made."],
    ["what comes again", statesRepeated, "每六分鐘製作一幅。", "已製作一幅。"],
    ["a weekday", statesWeekday, "逢星期四開放。", "該處開放。"],
    ["a time of day", statesClock, "The hall opens at 2 pm.", "The hall opens in 2027."],
    ["a time of day", statesClock, "禮堂於下午二時開放。", "禮堂開放二小時。"],
    ["a count of a whole", statesCountOfWhole, "Of the 96 firms, 41 remain.", "There are 96 firms."],
  ])("tell %s", (_, rule, text, other) => {
    expect(states(rule, text)).toBe(true);
    expect(states(rule, other)).toBe(false);
  });
});
