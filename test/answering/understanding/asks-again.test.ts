// Which parts only ask another paper, or for another time, what was asked before.
import { expect, it } from "vitest";
import { asksAgain } from "../../../src/answering/understanding/asks-again.ts";

it.each([
  "what date does the later Yearbook give?",
  "and by when according to the later account at the end of 2024?",
  "what does the newspaper say now?",
  "而2024年年報又怎麼說？",
  "后来呢",
])("has no subject of its own: %s", (part) => {
  expect(asksAgain(part)).toBe(true);
});

it.each([
  "what does the Yearbook say of ferries?",
  "how many piers will there be by 2030?",
  "第二期何時開始？",
  "由誰負責",
])("names one: %s", (part) => {
  expect(asksAgain(part)).toBe(false);
});
