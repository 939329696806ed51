// Relevance judgements come in, in BEIR's or TREC's columns; grades by question and paragraph go out.
import { AssistantError } from "../../errors.ts";
import { streamLines } from "./stream-lines.ts";

/** Grades by question, then by paragraph. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * `query-id corpus-id score` behind a header (BEIR), or `qid iteration docid grade` (TREC).
 * @throws AssistantError `request-invalid` naming the line.
 */
export async function readQrels(file: string, columns: 3 | 4): Promise<Judgements> {
  const judgements = new Map<string, Map<string, number>>();
  for await (const { text, number } of streamLines(file)) {
    const cells = text.trim().split(columns === 3 ? "\t" : /\s+/u);
    const header = columns === 3 && number === 1 && cells[2] === "score";
    if (text.trim() === "" || header) continue;
    const [question, paragraph, grade] = columns === 3 ? cells : [cells[0], cells[2], cells[3]];
    if (!question || !paragraph || cells.length !== columns || !/^-?\d{1,9}$/u.test(grade ?? "")) {
      throw new AssistantError(
        "request-invalid",
        `${file}, line ${number}: expected ${columns} columns, a whole grade last.`,
      );
    }
    const group = judgements.get(question) ?? new Map<string, number>();
    judgements.set(question, group.set(paragraph, Number(grade)));
  }
  return judgements;
}
