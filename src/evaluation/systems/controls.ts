// A system's outputs come in; what simpler systems would have said goes out. A control that wins a headline figure says
// that the figure, or the system, is worth little.
import { splitSentences } from "../../text/sentences.ts";
import {
  BARE_REFERENCE,
  barePrediction,
  type PredictedReference,
  type Prediction,
  type RetrievedParagraph,
} from "../prediction.ts";
import type { EvaluationCase } from "../question-set.ts";
import type { AnsweredCase } from "../run-files.ts";
import type { ControlName } from "../run-folder.ts";

/** Controls that are made of the outputs. */
export type DerivedControl = Exclude<ControlName, "bm25">;

/** What a control says to the same cases, in the same order. */
export function deriveControl(
  name: DerivedControl,
  answered: AsyncIterable<AnsweredCase>,
): AsyncIterable<AnsweredCase> {
  if (name === "shuffled-citations") return shuffleCitations(answered);
  return mapPredictions(answered, CONTROLS[name]);
}

/** The paragraph that BM25 ranks first, verbatim. */
export function wordControl({ id }: EvaluationCase, retrieved: readonly RetrievedParagraph[]): Prediction {
  return quoteParagraph({ ...declined(id), retrieved }, retrieved[0], (text) => text.length);
}

const CONTROLS: Readonly<
  Record<Exclude<DerivedControl, "shuffled-citations">, (made: Prediction) => Prediction>
> = {
  "top-paragraph": (made) => quoteParagraph(made, topOf(made), (text) => text.length),
  "first-two-sentences": (made) =>
    quoteParagraph(made, topOf(made), (text) => splitSentences(text)[1]?.end ?? text.length),
  "always-refuse": ({ id }) => declined(id),
  "never-refuse": (made) => (made.refused ? quoteParagraph(made, topOf(made), (text) => text.length) : made),
};

async function* mapPredictions(
  answered: AsyncIterable<AnsweredCase>,
  change: (made: Prediction) => Prediction,
): AsyncGenerator<AnsweredCase> {
  for await (const { prepared, prediction } of answered) yield { prepared, prediction: change(prediction) };
}

interface Paragraph {
  readonly id: string;
  readonly text: string | null;
  readonly counterpartId: string | null;
}

/** First of the ranking; where that shows no text, the first that the answer shows. */
function topOf({ retrieved, references }: Prediction): Paragraph | undefined {
  return [...(retrieved?.slice(0, 1) ?? []), ...references].find(({ text }) => text !== null);
}

/** The paragraph from its first character to `endOf` its text, cited; a decline where there is none. */
function quoteParagraph(
  made: Prediction,
  paragraph: Paragraph | undefined,
  endOf: (text: string) => number,
): Prediction {
  if (paragraph === undefined || paragraph.text === null) return declined(made.id);
  const { id, text, counterpartId } = paragraph;
  const quote = { text: text.slice(0, endOf(text)), start: 0, end: endOf(text) };
  const reference: PredictedReference = { ...BARE_REFERENCE, id, text, quote, counterpartId };
  return {
    ...declined(made.id),
    refused: false,
    answer: [{ text: quote.text, citations: [0], checks: null }],
    references: [reference],
    retrieved: made.retrieved,
  };
}

function declined(id: string): Prediction {
  return barePrediction(id, true);
}

/** Cases that exchange their citations among each other: more than one question has versions, few enough to hold. */
const BLOCK = 64;

/** Each answer with the references of an answer half a block away: a citation metric that does not collapse counts chance. */
async function* shuffleCitations(answered: AsyncIterable<AnsweredCase>): AsyncGenerator<AnsweredCase> {
  let block: AnsweredCase[] = [];
  for await (const one of answered) {
    block.push(one);
    if (block.length < BLOCK) continue;
    yield* exchange(block);
    block = [];
  }
  yield* exchange(block);
}

function exchange(block: readonly AnsweredCase[]): readonly AnsweredCase[] {
  const givers = block.filter(({ prediction }) => !prediction.refused && prediction.references.length > 0);
  return block.map((one) => {
    const place = givers.indexOf(one);
    if (place < 0) return one;
    const giver = givers[(place + Math.ceil(givers.length / 2)) % givers.length];
    const references = giver === one || giver === undefined ? [] : giver.prediction.references;
    return { ...one, prediction: { ...one.prediction, references } };
  });
}
