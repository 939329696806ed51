import { readdirSync, readFileSync } from "node:fs";
import { containsSnippet } from "../dist/evaluation/contains-snippet.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";

/** Kinds of unanswerable questions that are told by other things than what is missing beside a topic. */
export const OFF_TOPIC_KINDS = ["off_topic", "chit_chat", "injection", "opinion", "personal_case"];

/** The sets that may be learned from, each with its cases: never the held-back ones. */
export function developmentSets() {
  return readdirSync("eval")
    .filter((name) => /^(starter|dev(-\d+)?)\.jsonl$/.test(name))
    .map((name) => ({ name, cases: readQuestionSet(readFileSync(`eval/${name}`, "utf8")).cases }));
}

/** Whether a paragraph, null where there is none, is one that answers a question. */
export function holdsGold(paragraph, { needed = [] }) {
  const holds = ({ document, snippet }) =>
    paragraph.documentId === document && containsSnippet(paragraph.text, snippet);
  return paragraph !== null && needed.flat().some(holds);
}
