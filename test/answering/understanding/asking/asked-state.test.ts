// Questions how something stands, and turns that say that it has come about.
import { describe, expect, it } from "vitest";
import {
  asksDone,
  asksNow,
  asksPresent,
  asksSoFar,
  saysDone,
} from "../../../../src/answering/understanding/asking/asked-state.ts";

describe("asksDone", () => {
  it.each([
    "Is the ferry terminal open yet?",
    "Has the third pier been completed?",
    "碼頭起好未？",
    "渡輪公司成立了没有",
    "新船开航了吗？已经投入服务了吗",
    "二期開咗未",
    "渡輪公司成立了嗎？",
    "第三個碼頭現時是否已成立？",
    "碼頭仍會在明年落成嗎？",
    "Is it still the case that the pier will open in 2024?",
    "How many of the three piers have been completed?",
  ])("hears it in %s", (question) => {
    expect(asksDone(question)).toBe(true);
    expect(asksPresent(question)).toBe(true);
  });

  it.each(["Where is the ferry terminal?", "未來有幾多碼頭？", "從未用過的碼頭有哪些？", "碼頭幾時起好？"])(
    "does not hear it in %s",
    (question) => {
      expect(asksDone(question)).toBe(false);
    },
  );
});

it("hears that how things stand today is asked for", () => {
  expect(asksNow("現時的收費是多少？")).toBe(true);
  expect(asksNow("What is the fee now?")).toBe(true);
  expect(asksNow("渡輪公司眼下有多少艘船？")).toBe(true);
  expect(asksNow("渡轮公司当前有几条航线？")).toBe(true);
  expect(asksNow("How many boats does it run these days?")).toBe(true);
  expect(asksNow("What was the fee in 2023?")).toBe(false);
});

describe("saysDone", () => {
  it.each(["已經通過了", "條例已经实施", "It has been built", "the bill was passed", "That is done already"])(
    "hears it in %s",
    (turn) => {
      expect(saysDone(turn)).toBe(true);
    },
  );

  it.each(["碼頭落成的日子", "已有的碼頭", "Will it be built?", "And the bill?"])(
    "does not hear it in %s",
    (turn) => {
      expect(saysDone(turn)).toBe(false);
    },
  );
});

it.each([
  ["計劃批咗幾多個申請？", true],
  ["基金總共資助了多少間公司", true],
  ["How many firms have been approved?", true],
  ["計劃資助幾多個申請？", false],
  ["過去幾年點樣？用咗幾耐？", false],
  ["How many firms will be approved?", false],
])("hears in %s that what has come about until now is counted: %s", (question, isSoFar) => {
  expect(asksSoFar(question)).toBe(isSoFar);
});
