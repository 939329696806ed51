// Questions that their own few passages answer or only touch come in; how many of each are answered goes out. The
// passages of all questions are one collection, so that rare words are rare, and each question is asked of its own.
import type { Passage } from "../../domain/passage.ts";
import { AssistantError } from "../../errors.ts";
import { type Estimate, estimateShare } from "../statistics.ts";
import type { Collection, OpenCollection } from "./collection.ts";
import type { RefusalQuestion } from "./read-benchmark.ts";

/** The two ways to be wrong; a system that always answers has 1 and 0, one that never does 0 and 1. */
export interface RefusalScores {
  /** Share of the unanswerable questions that were answered: NoMIRACL's hallucination rate. */
  readonly unanswerableAnswered: Estimate;
  /** Share of the answerable questions that were declined: NoMIRACL's error rate. */
  readonly answerableDeclined: Estimate;
}

/** Asks every question, one after the other. */
export async function runRefusals(
  questions: readonly RefusalQuestion[],
  open: OpenCollection,
  onProgress: (done: number, total: number) => void,
): Promise<RefusalScores> {
  const collection = await open(passagesOf(questions));
  const asked: { readonly question: RefusalQuestion; readonly answered: boolean }[] = [];
  for (const question of questions) {
    asked.push({ question, answered: await isAnswered(question, collection) });
    onProgress(asked.length, questions.length);
  }
  const share = (answerable: boolean): Estimate => {
    const estimate = estimateShare(
      asked
        .filter(({ question }) => question.answerable === answerable)
        .map(({ question, answered }) => ({
          cluster: question.id,
          numerator: answered === answerable ? 0 : 1,
          denominator: 1,
        })),
    );
    if (estimate === null) throw new AssistantError("request-invalid", "One of the two kinds is missing.");
    return estimate;
  };
  return { unanswerableAnswered: share(false), answerableDeclined: share(true) };
}

function isAnswered({ text, passages }: RefusalQuestion, collection: Collection): Promise<boolean> {
  return collection.answers(
    { text, history: [] },
    passages.map(({ id }) => id),
  );
}

/** Each passage once: questions share some. */
function passagesOf(questions: readonly RefusalQuestion[]): readonly Passage[] {
  const passages = new Map(questions.flatMap((question) => question.passages.map((one) => [one.id, one])));
  return [...passages.values()];
}
