// What asks the responsible bodies of several things in one clause, and what only has the words.
import { expect, it } from "vitest";
import { askedBehind, askedOfEach } from "../../../src/answering/understanding/shared-asking.ts";

it.each([
  ["就打擊電話卡轉售及規管醫療器械，各由哪個政策局負責？", ["打擊電話卡轉售", "規管醫療器械"]],
  ["氢能、低空经济和稳定币，分别归哪个局？", ["氢能", "低空经济", "稳定币"]],
  [
    "Which bureaux are responsible for ferries and for the new piers respectively?",
    ["ferries", "the new piers"],
  ],
])("asks of each: %s", (question, things) => {
  expect(askedOfEach(question)?.things).toEqual(things);
});

it.each([
  "就創新及科技基金，由哪個局負責？",
  "就公屋及居屋，分別有多少個單位？",
  "Which bureaux are responsible for the design and building of piers?",
])("asks of one thing, or for something else: %s", (question) => {
  expect(askedOfEach(question)).toBeUndefined();
});

it.each([
  ["物業管理平台，請列出各自的主管政策局。", "物業管理平台"],
  ["人工智能的政策宣言。并说明负责政策局。", "人工智能的政策宣言"],
  ["exemptions for archives, stating the bureau concerned.", "exemptions for archives"],
])("asks it behind the last part: %s", (part, last) => {
  expect(askedBehind(part)?.last).toBe(last);
});

it.each(["物業管理平台，請列出費用。", "由哪個局負責", "exemptions for archives, stating the dates."])(
  "asks nothing of the kind behind it: %s",
  (part) => {
    expect(askedBehind(part)).toBeUndefined();
  },
);
