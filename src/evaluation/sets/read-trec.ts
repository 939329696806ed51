// TREC topics and qrels come in, cases go out; topics that nobody judged are no part of the set.
import { AssistantError } from "../../errors.ts";
import type { EvaluationCase } from "../question-set.ts";
import { foreignCase, goldOf } from "./foreign-case.ts";
import { readQrels } from "./read-qrels.ts";
import { streamLines } from "./stream-lines.ts";

/** Topics as `id<TAB>question` a line, or as `<top>` blocks with `<num>` and `<title>`. */
export async function* readTrec(topics: string, qrels: string): AsyncGenerator<EvaluationCase> {
  const judgements = await readQrels(qrels, 4);
  const seen = new Set<string>();
  for await (const { id, query } of readTopics(topics)) {
    if (seen.has(id)) throw new AssistantError("request-invalid", `${topics}: topic ${id} stands twice.`);
    seen.add(id);
    const judged = judgements.get(id);
    if (judged !== undefined) yield foreignCase({ id, query, ...goldOf(judged) });
  }
}

async function* readTopics(file: string): AsyncGenerator<{ readonly id: string; readonly query: string }> {
  let id: string | undefined;
  for await (const { text, number } of streamLines(file)) {
    const [named, query] = text.split("\t");
    const [, topic] = /^<num>\s*(?:Number:)?\s*([^<]+)/u.exec(text) ?? [];
    const [, title] = /^<title>\s*(?:Topic:)?\s*([^<]+)/u.exec(text) ?? [];
    if (topic !== undefined) id = topic.trim();
    else if (title !== undefined && id !== undefined) yield { id, query: title.trim() };
    else if (query !== undefined && named) yield { id: named.trim(), query: query.trim() };
    else if (text.trim() !== "" && id === undefined && !text.startsWith("<")) {
      throw new AssistantError(
        "request-invalid",
        `${file}, line ${number}: expected an id, a tab and a question.`,
      );
    }
  }
}
