// Fits on the development sets (never on the held-back ones) the direction in the encoder's space along which a question's wording
// speaks for or against an answer, beside what the evidence says, and writes it to src/answering/deciding/wording-direction.ts.
// Prints what thresholds of the detail half decline with it, each question judged by a direction that no question of its set has shaped.
// Usage, after a build and `youju index`: node scripts/fit-wording.mjs [--write]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { halfConfidence } from "../dist/answering/deciding/decision-confidence.js";
import { DETAIL_NAMES, signalsOf, TOPIC_NAMES } from "../dist/answering/deciding/decision-signals.js";
import { DETAIL, TOPIC } from "../dist/answering/deciding/decision-weights.js";
import { embedQuestions } from "../dist/answering/embed-questions.js";
import { rankEmbedded, understandAsked } from "../dist/answering/rank-question.js";
import { createProfileReader } from "../dist/answering/retrieving/passage-profile.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { openParts } from "../dist/wiring.js";
import { minimise } from "./minimise.mjs";

const FILE = "src/answering/deciding/wording-direction.ts";
/** L2 on the direction, for a vector of length 1 stretched to 4; of 10, 20, 40 and 80 the second declined most with sets left out. */
const RIDGE = 20;
const STRETCH = 4;
const STEPS = 400;
const RATE = 0.02;
const FOLDS = 8;
/** Not told by what is missing beside a topic: the other half of the decision, and the routes, see to them. */
const OTHER_KINDS = ["off_topic", "chit_chat", "injection", "opinion", "personal_case"];
/** Shares of the answerable questions that may be declined, for the table. */
const FALSE_DECLINES = [0.015, 0.02, 0.0225, 0.025, 0.03, 0.04];

const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();
const sets = readdirSync("eval").filter((name) => /^(starter|dev(-\d+)?)\.jsonl$/.test(name));
const samples = [];
for (const set of sets) {
  const { cases } = readQuestionSet(readFileSync(`eval/${set}`, "utf8"));
  for (const item of cases) {
    const sample = routeQuestion(item.query) === undefined ? await sampleOf(item) : undefined;
    if (sample !== undefined) samples.push({ set, item, ...sample });
  }
}

/** A question's vector, and what its evidence makes of it; undefined where nothing is found. */
async function sampleOf(item) {
  const standalone = condenseQuestion(item.query, item.history);
  const asked = await understandAsked(standalone, item.language, parts, undefined);
  const [embedded] = await embedQuestions([asked], parts, undefined);
  const found = await rankEmbedded(embedded, {}, parts, profileOf, undefined);
  if (found.ranked.length === 0 || found.concepts.length === 0) return undefined;
  const signals = { ...signalsOf(found.ranked, found, parts.library, profileOf), wording: 0 };
  const detail = halfConfidence(signals, DETAIL_NAMES, DETAIL);
  return {
    vector: embedded.vectors.own,
    evidence: Math.log(detail / (1 - detail)),
    isOffTopic: halfConfidence(signals, TOPIC_NAMES, TOPIC) < TOPIC.threshold,
  };
}

/** Weights of the constant, of the evidence and of each of the vector's numbers. */
function fitDirection(from) {
  const rows = from.filter(
    ({ item, isOffTopic }) => !isOffTopic && !OTHER_KINDS.includes(item.unanswerableKind),
  );
  const size = 2 + rows[0].vector.length;
  return minimise(
    size,
    (w) => {
      const g = w.map((weight, i) => (i < 2 ? 0 : RIDGE * weight));
      for (const { item, vector, evidence } of rows) {
        const error = 1 / (1 + Math.exp(-sumOf(w, vector, evidence))) - (item.answerable ? 1 : 0);
        g[0] += error;
        g[1] += error * evidence;
        for (let i = 0; i < vector.length; i++) g[i + 2] += error * STRETCH * vector[i];
      }
      return g;
    },
    STEPS,
    RATE,
  );
}

function sumOf(w, vector, evidence) {
  let sum = w[0] + w[1] * evidence;
  for (let i = 0; i < vector.length; i++) sum += w[i + 2] * STRETCH * vector[i];
  return sum;
}

/** The evidence's own sum with what the wording adds to it. */
const judged = (w, { vector, evidence }) => evidence + leaning(w, vector);
const leaning = (w, vector) => (sumOf(w, vector, 0) - w[0]) / w[1];

const scored = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const isLeft = ({ set }) => sets.indexOf(set) % FOLDS === fold;
  const w = fitDirection(samples.filter((sample) => !isLeft(sample)));
  const mean = meanOf(samples.filter((sample) => !isLeft(sample)).map(({ vector }) => leaning(w, vector)));
  return samples.filter(isLeft).map((sample) => ({ ...sample, sum: judged(w, sample) - mean }));
});

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const [yes, no] = [true, false].map((wanted) => scored.filter(({ item }) => item.answerable === wanted));
const report = (name, isDeclined) =>
  console.log(
    `${name}: declined ${no.filter(isDeclined).length} of ${no.length}, wrongly ${yes.filter(isDeclined).length} of ${yes.length}`,
  );
const bound = Math.log(DETAIL.threshold / (1 - DETAIL.threshold));
report("by the evidence alone", ({ isOffTopic, evidence }) => isOffTopic || evidence < bound);
const onTopic = yes.filter(({ isOffTopic }) => !isOffTopic).map(({ sum }) => sum);
onTopic.sort((a, b) => a - b);
for (const share of FALSE_DECLINES) {
  const at = onTopic[Math.max(0, Math.floor(share * yes.length) - (yes.length - onTopic.length))];
  const threshold = 1 / (1 + Math.exp(-at));
  report(
    `with the wording, threshold ${threshold.toFixed(2)}`,
    ({ isOffTopic, sum }) => isOffTopic || sum < at,
  );
}

const w = fitDirection(samples);
const leanings = samples.map(({ vector }) => leaning(w, vector));
const mean = meanOf(leanings);
const deviation = Math.sqrt(meanOf(leanings.map((value) => (value - mean) ** 2)));
console.log(`what the wording adds: deviation ${deviation.toFixed(2)}`);

if (process.argv.includes("--write")) {
  const weight = -DETAIL.weights.wording;
  const direction = w.slice(2).map((value) => Number(((-value * STRETCH) / w[1] / weight).toFixed(2)));
  writeFileSync(
    FILE,
    `// The direction in the encoder's space along which a question's wording speaks against an answer. Written by
// \`node scripts/fit-wording.mjs --write\`: a logistic beside the evidence's own sum, over the development sets.

/** A direction for the vectors of one encoder. */
interface WordingDirection {
  readonly encoder: string;
  /** What makes the usual question 0. */
  readonly usual: number;
  /** A weight for each number of the vector. */
  readonly direction: readonly number[];
}

export const WORDING: WordingDirection = {
  encoder: ${JSON.stringify(parts.embedder.modelId)},
  usual: ${Number((mean / weight).toFixed(2))},
  direction: [${direction.join(", ")}],
};
`,
  );
}
process.exit(0);
