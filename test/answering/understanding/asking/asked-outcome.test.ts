// Questions that take for granted that something has come about.
import { describe, expect, it } from "vitest";
import { asksOutcome } from "../../../../src/answering/understanding/asking/asked-outcome.ts";

describe("asksOutcome", () => {
  it.each([
    "When was the pier set up?",
    "In which month did the ferry office come into being?",
    "How many ferries have been licensed?",
    "What came out of the harbour panel?",
    "碼頭管理局哪年成立的？",
    "碼頭係2023年啟用嘅咩？",
    "渡輪小組最後交出幾多項建議？",
    "批咗幾多隻渡輪？",
    "渡轮委员会交了几条建议？",
  ])("holds of %s", (question) => {
    expect(asksOutcome(question)).toBe(true);
  });

  it.each([
    "When will the pier be set up?",
    "When was the pier supposed to open?",
    "How many ferries are there to be?",
    "Where is the pier?",
    "碼頭幾時會成立？",
    "最後一期幾時開始用？",
    "碼頭最快幾時啟用？",
    "預咗邊年開幕？",
  ])("does not hold of %s", (question) => {
    expect(asksOutcome(question)).toBe(false);
  });
});
