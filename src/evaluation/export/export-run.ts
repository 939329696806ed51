// A graded run comes in; its rankings, judgements and answers go out in the formats that other tools read, line by line.
import type { GradedCase } from "../run-folder.ts";

/** Formats that are one line a case, or one a place of a ranking. */
export const LINE_FORMATS = ["trec-run", "trec-qrels", "beir", "trec-rag", "ragas"] as const;

/** One of them. */
export type LineFormat = (typeof LINE_FORMATS)[number];

/** A file of a format; BEIR has two. */
export interface ExportFile {
  readonly name: string;
  readonly header: string | null;
  readonly linesOf: (graded: GradedCase) => readonly string[];
}

const TAG = "youju";

/** The files of each format. */
export const EXPORT_FILES: Readonly<Record<LineFormat, readonly ExportFile[]>> = {
  "trec-run": [{ name: "run.trec", header: null, linesOf: runLines }],
  "trec-qrels": [
    { name: "qrels.trec", header: null, linesOf: qrelLines((id, doc, grade) => `${id} 0 ${doc} ${grade}`) },
  ],
  beir: [
    {
      name: "beir/queries.jsonl",
      header: null,
      linesOf: ({ id, query }) => [JSON.stringify({ _id: id, text: query })],
    },
    {
      name: "beir/qrels/test.tsv",
      header: "query-id\tcorpus-id\tscore",
      linesOf: qrelLines((id, doc, grade) => `${id}\t${doc}\t${grade}`),
    },
  ],
  "trec-rag": [{ name: "answers.trec-rag.jsonl", header: null, linesOf: (graded) => [ragLine(graded)] }],
  ragas: [{ name: "ragas.jsonl", header: null, linesOf: (graded) => [ragasLine(graded)] }],
};

function runLines({ id, retrieved }: GradedCase): readonly string[] {
  return (retrieved ?? []).map((place, index) => `${id} Q0 ${place.id} ${index + 1} ${place.score} ${TAG}`);
}

/** Every paragraph that holds a gold passage, with its highest grade, and those judged not relevant with 0. */
function qrelLines(write: (id: string, document: string, grade: number) => string) {
  return ({ id, expected, judgedIrrelevant }: GradedCase): readonly string[] => {
    const grades = new Map(judgedIrrelevant.map((paragraph) => [paragraph, 0]));
    for (const { paragraphIds, grade } of expected.flat()) {
      for (const paragraph of paragraphIds)
        grades.set(paragraph, Math.max(grade, grades.get(paragraph) ?? 0));
    }
    return Array.from(grades, ([paragraph, grade]) => write(id, paragraph, grade));
  };
}

/** A decline is an answer without sentences. */
function ragLine({ id, query, status, statements, paragraphs, answerLength }: GradedCase): string {
  const answered = status === "answered";
  return JSON.stringify({
    run_id: TAG,
    topic_id: id,
    topic: query,
    references: answered ? paragraphs.map(({ paragraphId }) => paragraphId) : [],
    response_length: answerLength?.count ?? 0,
    answer: answered ? statements.map(({ text, citations }) => ({ text, citations })) : [],
  });
}

function ragasLine({ id, query, history, paragraphs, expected, answer, reference }: GradedCase): string {
  const turns = history.map(({ role, content }) => ({ type: role === "user" ? "human" : "ai", content }));
  return JSON.stringify({
    id,
    user_input: turns.length === 0 ? query : [...turns, { type: "human", content: query }],
    response: answer,
    ...(reference === null ? {} : { reference }),
    retrieved_contexts: paragraphs.map(({ text }) => text),
    retrieved_context_ids: paragraphs.map(({ paragraphId }) => paragraphId),
    reference_contexts: expected.flat().flatMap(({ text }) => text ?? []),
    reference_context_ids: [...new Set(expected.flat().flatMap(({ paragraphIds }) => paragraphIds))],
  });
}

/** One entry of RAGChecker's `results`. */
export function ragCheckerEntry({ id, query, reference, facts, answer, paragraphs }: GradedCase): string {
  const expected = reference ?? facts.map(({ spellings }) => spellings[0] ?? "").join("; ");
  return JSON.stringify({
    query_id: id,
    query,
    gt_answer: expected,
    response: answer,
    retrieved_context: paragraphs.map(({ paragraphId, text }) => ({ doc_id: paragraphId, text })),
  });
}
