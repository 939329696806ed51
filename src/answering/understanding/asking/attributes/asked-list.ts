// A question which of a number of things are meant comes in ("Which ten?", 「是哪八間」, 「那六個中心叫甚麼」), the attribute of being listed goes
// out: a passage that only says how many there are names none of them.

import { foldQuestion } from "../fold-question.ts";
import type { StatedAttribute } from "./attribute.ts";

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  ...{ four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};
const ENGLISH_NUMBER = "four|five|six|seven|eight|nine|ten|eleven|twelve|\\d\\d?";
const CHINESE_NUMBER = "[四五六七八九十]|\\d\\d?";
const CLASSIFIER = "[个间家所条座名位处类种款项区宗大邨]";

/** On the folded question. */
const ASKS_WHICH = new RegExp(
  String.raw`\b(?:which|names? of (?:the|all)|list the|name the) (${ENGLISH_NUMBER})\b(?! ?(?:per|%|years?|months?|weeks?|days?|hours?))|(?:哪|边)(${CHINESE_NUMBER})${CLASSIFIER}|(?<!\d)(${CHINESE_NUMBER})${CLASSIFIER}[^,，。?？]{0,14}(?:叫|称)(?:做)?(?:什么|咩|乜)`,
);

/** All of them by name. */
const ASKS_ALL = /(?:列出|列明|列举)[^,，。?？]{0,6}(?:全部|所有)|\blist (?:them )?all\b/;

/** Fewer are told in other ways than by a list. */
const FEWEST = 4;
/** Share of them that a list names at least: the one that leads stands before the others. */
const MOST_OF_THEM = 0.6;

const CLAUSE_END = /[。;；:：\n]/;
const BETWEEN_ITEMS = /、|, (?!\d{3})|及|和|与|\band\b/;

/** What a passage has to list; nothing where no number of things is asked for by name. */
export function askedList(question: string): readonly StatedAttribute[] {
  const folded = foldQuestion(question);
  const [, ...found] = ASKS_WHICH.exec(folded) ?? [];
  const word = found.find((each) => each !== undefined);
  const all = ASKS_ALL.test(folded) ? FEWEST : 0;
  const count = word === undefined ? all : (NUMBER_WORDS[word] ?? Number(word));
  if (count < FEWEST) return [];
  return [{ name: "list", said: { test: (passage) => longestList(passage) >= count * MOST_OF_THEM } }];
}

function longestList(passage: string): number {
  return Math.max(...passage.split(CLAUSE_END).map((clause) => clause.split(BETWEEN_ITEMS).length));
}
