// A BEIR folder's queries and qrels come in, cases go out; queries that nobody judged are no part of the set.
import type { EvaluationCase } from "../question-set.ts";
import { fieldOf, parseLine, readNewId, readText } from "../read-json-lines.ts";
import { foreignCase, goldOf } from "./foreign-case.ts";
import { readQrels } from "./read-qrels.ts";
import { streamLines } from "./stream-lines.ts";

/** @throws AssistantError `request-invalid` naming line and field. */
export async function* readBeir(queries: string, qrels: string): AsyncGenerator<EvaluationCase> {
  const judgements = await readQrels(qrels, 3);
  const seen = new Set<string>();
  for await (const { text, number } of streamLines(queries)) {
    if (text.trim() === "") continue;
    const line = parseLine(text, number);
    const id = readNewId(fieldOf(line, "_id"), seen);
    const judged = judgements.get(id);
    if (judged !== undefined)
      yield foreignCase({ id, query: readText(fieldOf(line, "text")), ...goldOf(judged) });
  }
}
