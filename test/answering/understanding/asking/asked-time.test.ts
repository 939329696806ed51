import { describe, expect, it } from "vitest";
import {
  asksOtherYear,
  asksSeenFromToday,
} from "../../../../src/answering/understanding/asking/asked-time.ts";
import { answerTypesOf } from "../../../../src/answering/understanding/question-type.ts";
import type { UnderstoodQuestion } from "../../../../src/answering/understanding/understand-question.ts";
import { extractDates } from "../../../../src/text/dates.ts";

const SAID_IN_2023 = [{ dates: extractDates("In 2023 it was 1.11%.") }];

/** Whether the question wants a year that a sentence of 2023, published in 2024, does not speak for. */
function isOtherYear(text: string): boolean {
  const question = { text, dates: extractDates(text), types: answerTypesOf(text) };
  return asksOtherYear(
    question as unknown as UnderstoodQuestion,
    SAID_IN_2023 as unknown as Parameters<typeof asksOtherYear>[1],
    2024,
  );
}

describe("asksOtherYear", () => {
  it.each(["How much was spent in 2021?", "2021年佔本地生產總值多少？", "And in 2022?"])(
    "%s wants another year",
    (asked) => {
      expect(isOtherYear(asked)).toBe(true);
    },
  );

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
  ])("%s does not: it is that year, a premise, or to be checked", (asked) => {
    expect(isOtherYear(asked)).toBe(false);
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
