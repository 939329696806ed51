// Which sentences only hold a value against a reply.
import { expect, it } from "vitest";
import {
  isBareValue,
  saidBehindNo,
} from "../../../../src/answering/understanding/conversation/bare-value.ts";

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

it.each([
  ["不對吧，是200項", "是200項"],
  ["No, 200.", "200."],
  ["唔係呀，係兩公頃", "係兩公頃"],
])("%s holds one behind its no", (turn, value) => {
  expect(saidBehindNo(turn)).toBe(value);
  expect(isBareValue(value, true)).toBe(true);
});

it.each(["No thanks", "not 50", "不是三千万吗？", "no", "唔係"])("%s says nothing behind a no", (turn) => {
  expect(saidBehindNo(turn)).toBeUndefined();
});

it.each(["2025年嗰個", "the one for 2025", "第二個", "我問鐵路"])("%s is no value behind a no", (said) => {
  expect(isBareValue(said, true)).toBe(false);
});
