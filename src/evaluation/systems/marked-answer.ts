// An answer as running text with [1] markers comes in, its sentences with the citations that they carry go out.
import { splitSentences } from "../../text/sentences.ts";
import type { PredictedStatement } from "../prediction.ts";

/** `[1]`, `[1, 2]`, and the full-width brackets that Chinese answers use. */
const MARKER = /\s?[[【](\d{1,3}(?:\s?[,，、]\s?\d{1,3}){0,9})[\]】]/gu;

/** Statements without their markers; markers that stand alone belong to the sentence before. */
export function readMarkedAnswer(text: string): readonly PredictedStatement[] {
  const statements: { text: string; citations: number[] }[] = [];
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    const citations = [...sentence.matchAll(MARKER)].flatMap(([, numbers = ""]) =>
      (numbers.match(/\d+/gu) ?? []).map((number) => Number(number) - 1),
    );
    const bare = sentence.replace(MARKER, "").trim();
    const last = statements.at(-1);
    if (/[\p{L}\p{N}]/u.test(bare) || last === undefined) statements.push({ text: bare, citations });
    else last.citations.push(...citations);
  }
  return statements
    .filter(({ text: said }) => said !== "")
    .map(({ text: said, citations }) => ({ text: said, citations: [...new Set(citations)], checks: null }));
}
