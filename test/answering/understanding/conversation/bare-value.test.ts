// Which sentences only hold a value against a reply.
import { expect, it } from "vitest";
import { isBareValue } from "../../../../src/answering/understanding/conversation/bare-value.ts";

it.each([
  "Isn't it 30 million?",
  "Wasn't it 50 labs?",
  "Not 50?",
  "5 million?",
  "But wasn't it in 2026?",
  "唔係兩公頃咩？",
  "不是三千万吗？",
  "係咪三百公頃？",
  "應該係50間喎",
  "唔係2026年咩？",
])("%s does", (sentence) => {
  expect(isBareValue(sentence)).toBe(true);
});

it.each([
  "2024?",
  "And 5G?",
  "Is there a 5 million cap?",
  "Is it 30 million for taxis?",
  "for 3 years?",
  "每個最多1600萬？",
  "第二階段呢？",
  "頭兩個呢？",
  "2023年有30億元，2024年呢？",
])("%s does not", (sentence) => {
  expect(isBareValue(sentence)).toBe(false);
});
