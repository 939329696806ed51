// A question comes in that asks of the first of its kind ("the first five-year plan", 第一期); what tells a passage of a later one alone goes
// out. A first one is seldom called so where it stands alone, so only a later one of the same kind speaks against a passage.

import { foldQuestion } from "../fold-question.ts";
import type { StatedAttribute } from "./attribute.ts";

/** Kinds of which papers treat one after the other, in both languages. */
const KINDS: readonly (readonly [english: string, chinese: string])[] = [
  ["plans?|blueprints?|outlines?", "规划|计划|蓝图|纲要"],
  ["phases?|stages?", "期|阶段"],
  ["batch(?:es)?", "批"],
  ["rounds?|tranches?", "轮"],
  ["editions?|sessions?|meetings?", "届|次会议"],
  ["platforms?|clusters?", "平台"],
];
const LATER_PLACE =
  "(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{0,2}(?:2nd|3rd|[04-9]th|1\\dth))";
const LATER_CHINESE = "第(?:[二三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\\d)";
const FIRST = /\bfirst\b|\b1st\b|首|第一|头一|第1(?!\d)/;

const ROWS = KINDS.map(([english, chinese]) => ({
  asked: new RegExp(
    `\\b(?:very )?first (?:[\\w-]+ ){0,2}(?:${english})\\b|(?:首|第一|头一)[^,，。?？]{0,6}?(?:${chinese})`,
  ),
  later: new RegExp(
    `\\b${LATER_PLACE} (?:[\\w-]+ ){0,2}(?:${english})\\b|${LATER_CHINESE}[^,，。;；]{0,3}?(?:${chinese})`,
  ),
}));

/** The attribute of not being said of a later one of its kind alone; none where the question names no first. */
export function askedFirst(question: string): readonly StatedAttribute[] {
  const folded = foldQuestion(question);
  return ROWS.filter(({ asked }) => asked.test(folded)).map(({ later }) => ({
    name: "first-of-its-kind",
    said: { test: (passage) => !later.test(passage) || FIRST.test(passage) },
  }));
}
