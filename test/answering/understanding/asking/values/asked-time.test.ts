import { describe, expect, it } from "vitest";
import {
  asksOtherYear,
  asksSeenFromToday,
  asksStateAt,
} from "../../../../../src/answering/understanding/asking/values/asked-time.ts";
import { answerTypesOf } from "../../../../../src/answering/understanding/question-type.ts";
import type { UnderstoodQuestion } from "../../../../../src/answering/understanding/understand-question.ts";
import { extractDates } from "../../../../../src/text/dates.ts";

const SAID_IN_2023 = said("In 2023 it was 1.11%.");

function said(text: string): Parameters<typeof asksOtherYear>[1] {
  return [{ text, dates: extractDates(text) }] as unknown as Parameters<typeof asksOtherYear>[1];
}

function questionOf(text: string): UnderstoodQuestion {
  return { text, dates: extractDates(text), types: answerTypesOf(text) } as unknown as UnderstoodQuestion;
}

/** Whether the question wants a year that a sentence of 2023, published in 2024, does not speak for. */
function isOtherYear(text: string): boolean {
  return asksOtherYear(questionOf(text), SAID_IN_2023, 2024);
}

describe("asksOtherYear", () => {
  it.each([
    "How much was spent in 2021?",
    "2021年佔本地生產總值多少？",
    "And in 2022?",
    "2021至22年度是多少？",
  ])("%s wants another year", (asked) => {
    expect(isOtherYear(asked)).toBe(true);
  });

  it.each([
    "How much was spent in 2023?",
    "Since it only opened in 2025, what is the next step?",
    "鑑於2021年的情況，下一步是甚麼？",
    "它是2021年成立的，对吧？",
    "研究院在2021年由教育局成立，請說明其後的發展。",
    "How much was spent, and how many bridges were built in 2021?",
    "請提供：(一) 學生人數；(二) 到2027年的目標。",
    "When was the 2021 target met?",
    "How many people has the fund reached since 2021?",
    "The fund that started in 2021: how many has it reached?",
    "2021年成立的那個委員會，主席是哪位？",
    "It was 1.11% in 2021. Please confirm.",
    "兩項計劃（按2021年立法會文件）每宗上限各是多少？",
    "How much did the 2021 Council paper put it at?",
    "The fund from 2021 that helps the poor: how many has it reached?",
    "2019年到2021年底幫到幾多人？",
    "聽說2021年就落成，有多少層？",
  ])("%s does not: it is that year, a premise, or to be checked", (asked) => {
    expect(isOtherYear(asked)).toBe(false);
  });
});

it("lets a document's year pass where a sentence says how things stand until then", () => {
  const asked = questionOf("By November 2024, how often had the two met?");
  expect(asksOtherYear(asked, said("Since 2017 they have met ten times to date."), 2024)).toBe(false);
  expect(asksOtherYear(asked, said("They met ten times in 2017."), 2024)).toBe(true);
});

describe("asksStateAt", () => {
  it.each([
    "截至2025年年底，登記用戶有多少？",
    "As at the end of 2025, how many had registered?",
    "How many had registered by end-2025?",
  ])("%s wants the state at a date", (asked) => {
    expect(asksStateAt(questionOf(asked))).toBe(true);
  });

  it.each([
    "How many registered in 2025?",
    "2025年有多少人登記？",
    "How many were there when they met in late 2023?",
    "由2023年底到2025年底增加多少？",
  ])("%s does not", (asked) => {
    expect(asksStateAt(questionOf(asked))).toBe(false);
  });
});

describe("asksSeenFromToday", () => {
  it.each([
    "How many flights took place last week?",
    "去年有幾多人參加？",
    "上年去過幾多間小學？",
    "What is the latest position on the licence?",
    "今年有多少？想與外地比較。",
  ])("%s does", (asked) => {
    expect(asksSeenFromToday(asked)).toBe(true);
  });

  it.each([
    ["What share goes into research, latest year?", "the latest that the documents have will do"],
    ["規管代理人的最新計劃會涵蓋哪些方面？", "the latest plan that the documents have will do"],
    ["What is the latest plan for regulating agents?", "the same in English"],
    ["最新成立的是哪一家？", "the last of several that were told"],
    ["I want the latest tally of ferries.", "the latest that the documents have will do"],
    ["We listed our shares this spring. Which body helps us?", "the asker tells of himself"],
    ["What does the yearbook say of last year?", "the document's last year"],
    ["我今年六十二，有殘疾，用唔用得？", "an age"],
    ["母親今年57歲，與我同住，可扣多少？", "an age"],
  ])("%s does not: %s", (asked) => {
    expect(asksSeenFromToday(asked)).toBe(false);
  });
});
