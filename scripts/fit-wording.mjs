// Fits on the development sets (never on the held-back ones) and on short questions about the same subjects
// (scripts/short-questions.tsv: Y or N for held or not held, and the question) the direction in the encoder's space along which a question's wording
// speaks for or against an answer, beside what the evidence says, and writes it to src/answering/deciding/wording-direction.ts.
// Prints what thresholds of the detail half decline with it, each question judged by a direction that no question of its set has shaped.
// Usage, after a build and `youju index`: node scripts/fit-wording.mjs [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { halfConfidence } from "../dist/answering/deciding/decision-confidence.js";
import { DETAIL_NAMES, signalsOf, TOPIC_NAMES } from "../dist/answering/deciding/decision-signals.js";
import { DETAIL, TOPIC } from "../dist/answering/deciding/decision-weights.js";
import { embedQuestions } from "../dist/answering/embed-questions.js";
import { rankEmbedded, understandAsked } from "../dist/answering/rank-question.js";
import { readSigns } from "../dist/answering/read-signs.js";
import { createProfileReader } from "../dist/answering/retrieving/passages/passage-profile.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";
import { developmentSets, OFF_TOPIC_KINDS } from "./development-sets.mjs";
import { along, directionFile, fitDirection } from "./fit-direction.mjs";

const FILE = "src/answering/deciding/wording-direction.ts";
/** L2 on the direction; of 10, 20 and 40 the first declined most with sets left out. */
const RIDGE = 10;
/** What a short question weighs beside one of a set, which an examiner wrote with care. */
const SHORT_WEIGHT = 0.5;
const FOLDS = 8;
/** Shares of the answerable questions that may be declined, for the table. */
const FALSE_DECLINES = [0.015, 0.02, 0.0225, 0.025, 0.03, 0.04];

const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();
const sets = developmentSets();
const samples = [];
for (const [set, { cases }] of sets.entries()) {
  for (const item of cases) {
    const sample = routeQuestion(item.query) === undefined ? await sampleOf(item) : undefined;
    if (sample !== undefined) samples.push({ set, item, ...sample });
  }
}

const short = [];
for (const [line, text] of readFileSync("scripts/short-questions.tsv", "utf8").trim().split("\n").entries()) {
  const [held, query] = text.split("\t");
  const language = /\p{Script=Han}/u.test(query) ? "zh-Hant" : "en";
  const item = { query, history: [], language, answerable: held === "Y", isShort: true };
  const sample = routeQuestion(query) === undefined ? await sampleOf(item) : undefined;
  if (sample !== undefined) short.push({ set: line, item, ...sample });
}

/** A question's vector, and what its evidence makes of it; undefined where nothing is found. */
async function sampleOf(item) {
  const standalone = condenseQuestion(item.query, item.history);
  const asked = await understandAsked(standalone, item.language, parts, undefined);
  const [embedded] = await embedQuestions([asked], parts, undefined);
  const searched = await rankEmbedded(embedded, {}, parts, profileOf, undefined);
  const [found] = await readSigns([searched], parts, profileOf);
  if (found.ranked.length === 0 || found.concepts.length === 0) return undefined;
  const signals = { ...signalsOf(found.ranked, found, parts.library, profileOf), wording: 0 };
  const detail = halfConfidence(signals, DETAIL_NAMES, DETAIL);
  return {
    vector: embedded.vectors.own,
    evidence: Math.log(detail / (1 - detail)),
    isOffTopic: halfConfidence(signals, TOPIC_NAMES, TOPIC) < TOPIC.threshold,
  };
}

/** The evidence's weight, and the direction, beside what the other parts of the decision tell. */
function fitSamples(from) {
  const rows = from
    .filter(({ item, isOffTopic }) => !isOffTopic && !OFF_TOPIC_KINDS.includes(item.unanswerableKind))
    .map(({ item, vector, evidence }) => ({
      vector,
      beside: [evidence],
      isRight: item.answerable,
      weight: item.isShort ? SHORT_WEIGHT : 1,
    }));
  return fitDirection(rows, RIDGE);
}

/** What a question's wording adds to the evidence's own sum. */
const leaning = ({ beside: [weight], direction }, vector) => along(direction, vector) / weight;

/** All samples, each with the sum that a direction makes of it which its fold has not shaped. */
const scored = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
  const isLeft = ({ set }) => set % FOLDS === fold;
  const isKept = (sample) => !isLeft(sample);
  const kept = samples.filter(isKept);
  const fitted = fitSamples([...kept, ...short.filter(isKept)]);
  const mean = meanOf(kept.map(({ vector }) => leaning(fitted, vector)));
  return [...samples, ...short]
    .filter(isLeft)
    .map((sample) => ({ ...sample, sum: sample.evidence + leaning(fitted, sample.vector) - mean }));
});

function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How many of the sets' questions are declined, and of the short ones. */
function report(name, isDeclined) {
  const counts = [false, true].map((isShort) => {
    const [yes, no] = [true, false].map((wanted) =>
      scored.filter(({ item }) => item.answerable === wanted && (item.isShort ?? false) === isShort),
    );
    return `declined ${no.filter(isDeclined).length} of ${no.length}, wrongly ${yes.filter(isDeclined).length} of ${yes.length}`;
  });
  console.log(`${name}: ${counts.join("; short: ")}`);
}

const bound = Math.log(DETAIL.threshold / (1 - DETAIL.threshold));
report("by the evidence alone", ({ isOffTopic, evidence }) => isOffTopic || evidence < bound);
const yes = scored.filter(({ item }) => item.answerable && !item.isShort);
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

const fitted = fitSamples([...samples, ...short]);
const leanings = samples.map(({ vector }) => leaning(fitted, vector));
const mean = meanOf(leanings);
const deviation = Math.sqrt(meanOf(leanings.map((value) => (value - mean) ** 2)));
console.log(`what the wording adds: deviation ${deviation.toFixed(2)}`);

if (process.argv.includes("--write")) {
  const weight = -DETAIL.weights.wording * fitted.beside[0];
  writeFileSync(
    FILE,
    directionFile({
      comment: `// The direction in the encoder's space along which a question's wording speaks against an answer. Written by
// \`node scripts/fit-wording.mjs --write\`: a logistic beside the evidence's own sum, over the development sets
// and short questions.`,
      name: "WORDING",
      encoder: parts.embedder.modelId,
      usual: (mean * fitted.beside[0]) / weight,
      direction: fitted.direction.map((value) => -value / weight),
    }),
  );
}
process.exit(0);
