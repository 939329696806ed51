// Question sets and two engines over one index come in; the questions whose first ten differ between the engines go out.
import { readFile } from "node:fs/promises";
import { loadHnsw } from "../../src/adapters/hnsw-vector-index.ts";
import type { AssistantParts } from "../../src/answering/answer-question.ts";
import { rankEvidence } from "../../src/answering/rank-question.ts";
import { createProfileReader } from "../../src/answering/retrieving/passages/passage-profile.ts";
import { condenseQuestion } from "../../src/answering/understanding/conversation/condense-question.ts";
import { readConfig } from "../../src/config.ts";
import { readQuestionSet } from "../../src/evaluation/question-set.ts";
import { openParts } from "../../src/wiring.ts";

/** Places that must be the same. */
const FIRST = 10;

/** Whether the native addon is here; without it there is no second engine, and the tests are skipped. */
export const hasHnsw = (await loadHnsw()) !== undefined;

/** The exact scan and the graph over the index of a folder. */
export async function openEngines(indexFolder: string): Promise<readonly AssistantParts[]> {
  return Promise.all(
    ["exact", "hnsw"].map((engine) =>
      openParts(readConfig({ YOUJU_INDEX: indexFolder, YOUJU_VECTOR_INDEX: engine })),
    ),
  );
}

/** Ids of the questions of a set whose first ten differ, with how many were asked. */
export async function differingQuestions(
  set: string,
  engines: readonly AssistantParts[],
): Promise<{ readonly asked: number; readonly differing: readonly string[] }> {
  const profileOf = createProfileReader();
  const { cases } = readQuestionSet(await readFile(set, "utf8"));
  const differing: string[] = [];
  for (const { id, query, history, language } of cases) {
    const standalone = condenseQuestion(query, history);
    const [first, ...others] = await Promise.all(
      engines.map(async (parts) => {
        const { ranked } = await rankEvidence(standalone, language, {}, parts, profileOf);
        return ranked
          .slice(0, FIRST)
          .map(({ paragraph }) => paragraph.id)
          .join(" ");
      }),
    );
    if (others.some((ids) => ids !== first)) differing.push(id);
  }
  return { asked: cases.length, differing };
}
