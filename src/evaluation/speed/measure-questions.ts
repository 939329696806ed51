// The service and the tutorial's pipelines come in with the same questions; times by turns and hit rates go out.
import type { Assistant } from "../../answering/assistant.ts";
import type { EvaluationCase } from "../question-set.ts";
import { type HitRates, hitRates, type RankTexts, TOP } from "./hits.ts";
import { type Clocks, type Times, timeSideBySide } from "./side-by-side.ts";

/** A way to answer questions, by its name in the report. */
export interface Answerer {
  readonly name: string;
  /** Texts that it points to, best first. */
  readonly rank: RankTexts;
}

/** What whole questions cost, and how often the right text comes back. */
export interface QuestionFigures {
  readonly times: readonly Times[];
  readonly hits: readonly (HitRates & { readonly name: string })[];
  readonly questions: number;
}

/** The service as the tutorial is seen: texts of the paragraphs that it cites, best first; none where it declines. */
export function serviceAnswerer(assistant: Assistant): Answerer {
  return {
    name: "youju",
    rank: async ({ query }) => {
      const asked = { text: query, history: [], language: "auto", filters: {}, limit: TOP } as const;
      const { answer } = await assistant.ask(asked);
      return answer.status === "answered" ? answer.citations.map(({ paragraph }) => paragraph.text) : [];
    },
  };
}

/** Asks everybody everything, by turns. */
export async function measureQuestions(
  answerers: readonly Answerer[],
  cases: readonly EvaluationCase[],
  rounds: number,
  clocks: Clocks,
): Promise<QuestionFigures> {
  const contenders = answerers.map(({ name, rank }) => ({
    name,
    run: (item: number) => rank(cases[item] as EvaluationCase),
  }));
  const times = await timeSideBySide(contenders, cases.length, rounds, clocks);
  const hits: (HitRates & { name: string })[] = [];
  for (const { name, rank } of answerers) hits.push({ name, ...(await hitRates(cases, rank)) });
  return { times, hits, questions: cases.length };
}
