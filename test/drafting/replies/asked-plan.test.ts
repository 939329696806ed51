// Whether sentences tell of the plan that an ask asks for: its deed, its year and its figures, in either language.
import { describe, expect, it } from "vitest";
import type { SentenceProfile } from "../../../src/answering/retrieving/passages/passage-profile.ts";
import {
  asksPlan,
  plannedDeed,
  plannedObject,
  tellsOfPlan,
} from "../../../src/drafting/replies/asked-plan.ts";
import { extractFigures } from "../../../src/text/quantities.ts";

const sentence = (text: string): SentenceProfile => ({
  text,
  start: 0,
  end: text.length,
  terms: new Set(),
  counted: new Set(),
  ...extractFigures(text),
});

describe("an ask for a plan", () => {
  it.each([
    "whether it has plans to extend the scheme to 2028",
    "whether the Government will amend the law",
    "會否把計劃延長至2030年",
    "当局有否计划把平台推展至澳门居民",
    "有沒有考慮提高資助上限",
  ])("is told: %s", (ask) => {
    expect(asksPlan(ask)).toBe(true);
  });

  it.each(["how many applications were approved", "計劃的撥款額為何", "whether funding has been allocated"])(
    "is told from others: %s",
    (ask) => {
      expect(asksPlan(ask)).toBe(false);
      expect(tellsOfPlan(ask, [])).toBe(true);
    },
  );

  it.each([
    ["whether it has plans to extend the scheme to 2028", "計劃將延長至2028年。", true],
    ["whether it has plans to extend the scheme to 2028", "十二月，計劃的界別擴展至旅遊業。", false],
    ["whether it has plans to extend the scheme to 2028", "The target for 2028 is 600 start-ups.", false],
    ["會否把上限提高至400%", "首200萬元可獲300%稅務扣減。", false],
    ["會否把上限提高至400%", "The deduction will be raised to 400%.", true],
    ["會否修訂法例禁止轉售電話卡", "Introduce legislative amendments within 2025.", true],
    ["會否就碼頭立法", "在2025年就完善《船隻條例》提出建議。", false],
    ["會否就碼頭立法", "在2025年就碼頭修訂《船隻條例》。", true],
    ["whether it will lower the threshold", "门槛由3亿元下调至1.5亿元。", true],
  ])("%s: %s", (ask, text, told) => {
    expect(tellsOfPlan(ask, [sentence(text)])).toBe(told);
  });

  it("has a verb, which is none of its own where it is a known deed", () => {
    expect([...plannedDeed("whether it will subsidise airlines")]).toEqual(["subsidis"]);
    expect([...plannedDeed("會否發放津貼")]).toEqual(["发放"]);
    expect(plannedDeed("whether it will extend the scheme").size).toBe(0);
  });

  it("has a thing that it is to be done with", () => {
    expect([...plannedObject("will the government set up an IP court?")]).toEqual(["court"]);
    expect([...plannedObject("whether it will subsidise airlines for purchasing fuel")]).toEqual(["airlin"]);
  });
});
