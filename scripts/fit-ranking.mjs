// Fits the ranking's weights on the development sets (never on the held-back ones), by softmax regression over each
// question's candidates beside what their scores lose for what they lack, and writes them to
// src/answering/retrieving/ranking/ranking-weights.ts. Refit the decision's parts afterwards (fit-wording.mjs).
// Usage, after a build: node scripts/fit-ranking.mjs [--write] [--failures]
import { readFileSync, writeFileSync } from "node:fs";
import { rankEvidence } from "../dist/answering/rank-question.js";
import { createProfileReader } from "../dist/answering/retrieving/passages/passage-profile.js";
import { FEATURE_NAMES } from "../dist/answering/retrieving/ranking/rank-features.js";
import {
  OTHER_LANGUAGE_WEIGHTS,
  SAME_LANGUAGE_WEIGHTS,
} from "../dist/answering/retrieving/ranking/ranking-weights.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";
import { developmentSets, holdsGold } from "./development-sets.mjs";
import { minimise } from "./minimise.mjs";

const WEIGHTS = "src/answering/retrieving/ranking/ranking-weights.ts";
/** Candidates of a question that are fitted on: no weights bring those behind them to the top. */
const NEAR = 40;
/** Whole sets are left out together: an author's questions are alike. */
const FOLDS = 7;
/** Pulls each weight, by the spread of its feature, to what it was. */
const RIDGE = 0.01;
/** What the first passage of a question scores on average. Bounds and deductions elsewhere are in this unit: a fit that is surer of itself must not change it. */
const MEAN_FIRST = 11.9;

const before = [SAME_LANGUAGE_WEIGHTS, OTHER_LANGUAGE_WEIGHTS].flatMap((weights) =>
  FEATURE_NAMES.map((name) => weights[name]),
);
const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();
const sets = developmentSets();
const samples = [];
for (const [number, { name, cases }] of sets.entries()) {
  for (const item of cases) {
    if (!item.answerable || routeQuestion(item.query) !== undefined) continue;
    samples.push({ item, set: name, fold: number % FOLDS, candidates: await candidatesOf(item) });
  }
}

/** The first candidates and every right one: features, of the question's language first; what the score lost; whether it is right. */
async function candidatesOf(item) {
  const standalone = condenseQuestion(item.query, item.history);
  const { ranked } = await rankEvidence(standalone, item.language, {}, parts, profileOf);
  return ranked
    .map((each) => {
      const features = [true, false].flatMap((same) =>
        FEATURE_NAMES.map((name) => (each.same === same ? each.features[name] : 0)),
      );
      const isGold = holdsGold(each.paragraph, item) || holdsGold(each.counterpart, item);
      return { paragraph: each.paragraph, features, lost: each.score - product(features, before), isGold };
    })
    .filter(({ isGold }, place) => place < NEAR || isGold);
}

function product(features, weights) {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i] * weights[i];
  return sum;
}

const isRankable = ({ candidates }) =>
  candidates.some(({ isGold }) => isGold) && !candidates.every(({ isGold }) => isGold);
const SIZE = before.length;
/** What a language or a kind of paragraph is worth may be less than nothing. */
const SPEAKS_FOR = before.map(
  (_, i) => !["bias", "marginal"].includes(FEATURE_NAMES[i % FEATURE_NAMES.length]),
);
const spread = before.map((_, i) => {
  const values = samples.flatMap(({ candidates }) => candidates.map(({ features }) => features[i]));
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length) + 1e-6;
});

/** Weights in the unit of the old ones: what speaks for a passage weighs nothing where it would weigh against it. */
function fitWeights(from, steps) {
  const used = new Set(before.keys());
  for (;;) {
    const weights = fitUsed(from, steps, used);
    const wrong = [...used].filter((i) => weights[i] < 0 && SPEAKS_FOR[i]);
    if (wrong.length === 0) return weights;
    for (const i of wrong) used.delete(i);
  }
}

/** How sharp the softmax is, the last number, is fitted beside the weights and then let go. */
function fitUsed(from, steps, used) {
  const start = before.map((weight, i) => (used.has(i) ? weight : 0));
  const rows = from.filter(isRankable).map(({ candidates }) =>
    candidates.map(({ features, lost, isGold }) => ({
      x: Float64Array.from(features, (value, i) => (used.has(i) ? value / spread[i] : 0)),
      score: product(features, start) + lost,
      isGold,
    })),
  );
  const moved = minimise(SIZE + 1, (w) => gradient(rows, w), steps, 0.02);
  const sharpness = 1 + moved[SIZE];
  return start.map((weight, i) => weight + moved[i] / spread[i] / sharpness);
}

function gradient(rows, w) {
  const slope = Float64Array.from(w, (value) => 2 * RIDGE * value);
  for (const candidates of rows) {
    const scores = candidates.map(({ x, score }) => (1 + w[SIZE]) * score + product(x, w));
    const top = Math.max(...scores);
    const likely = scores.map((score) => Math.exp(score - top));
    const all = likely.reduce((sum, value) => sum + value, 0);
    const right = likely.reduce((sum, value, c) => sum + (candidates[c].isGold ? value : 0), 0);
    candidates.forEach(({ x, score, isGold }, c) => {
      const pull = (likely[c] / all - (isGold ? likely[c] / right : 0)) / rows.length;
      if (Math.abs(pull) < 1e-9) return;
      for (let i = 0; i < SIZE; i++) slope[i] += pull * x[i];
      slope[SIZE] += pull * score;
    });
  }
  return slope;
}

const scoresBy = ({ candidates }, weights) =>
  candidates.map(({ features, lost }) => product(features, weights) + lost);

/** The weights in the unit that bounds elsewhere are in. */
function inUnit(weights) {
  const found = samples.filter(({ candidates }) => candidates.length > 0);
  let factor = 1;
  for (let round = 0; round < 20; round++) {
    const scaled = weights.map((weight) => weight * factor);
    const firsts = found.map((sample) => Math.max(...scoresBy(sample, scaled)));
    factor *= MEAN_FIRST / (firsts.reduce((sum, first) => sum + first, 0) / firsts.length);
  }
  return weights.map((weight) => weight * factor);
}

/** The candidates' numbers, best first. */
function orderBy(sample, weights) {
  const scores = scoresBy(sample, weights);
  return scores.map((_, c) => c).sort((a, b) => scores[b] - scores[a] || a - b);
}

const rankOf = (sample, weights) => {
  const rank = orderBy(sample, weights).findIndex((c) => sample.candidates[c].isGold);
  return rank < 0 ? Infinity : rank;
};
const within = (ranks, k) =>
  `${ranks.filter((rank) => rank < k).length} (${((100 * ranks.filter((rank) => rank < k).length) / ranks.length).toFixed(1)} %)`;
const ranksBy = (list, weightsOf) => list.map((sample) => rankOf(sample, weightsOf(sample)));

const crossed = Array.from({ length: FOLDS }, (_, fold) =>
  inUnit(
    fitWeights(
      samples.filter((sample) => sample.fold !== fold),
      300,
    ),
  ),
);
const after = inUnit(fitWeights(samples, 300));
console.log(
  `${samples.length} questions of ${sets.length} sets; right passage first, among three, among ten:`,
);
for (const [name, weightsOf] of [
  ["before", () => before],
  ["fitted", () => after],
  ["sets left out", ({ fold }) => crossed[fold]],
]) {
  const ranks = ranksBy(samples, weightsOf);
  console.log(`  ${name}: ${[1, 3, 10].map((k) => within(ranks, k)).join(", ")}`);
}
for (const { name } of sets) {
  const own = samples.filter(({ set }) => set === name);
  const [old, left] = [ranksBy(own, () => before), ranksBy(own, ({ fold }) => crossed[fold])];
  console.log(
    `  ${name} (${own.length}): ${within(old, 1)}, ${within(old, 3)} -> ${within(left, 1)}, ${within(left, 3)}`,
  );
}
if (process.argv.includes("--failures")) {
  for (const sample of samples) {
    const rank = rankOf(sample, after);
    if (rank === 0) continue;
    const order = orderBy(sample, after);
    const show = (c) =>
      c === undefined
        ? "nothing"
        : `${sample.candidates[c].paragraph.id} ${sample.candidates[c].paragraph.text.slice(0, 60).replace(/\s+/gu, " ")}`;
    console.log(
      `  ${sample.item.id} rank ${rank + 1} ${sample.item.query.slice(0, 120)}\n      got  ${show(order[0])}\n      want ${show(order[rank])}`,
    );
  }
}
FEATURE_NAMES.forEach((name, i) => {
  const j = i + FEATURE_NAMES.length;
  console.log(
    `  ${name}: same ${before[i]} -> ${after[i].toFixed(2)}, other ${before[j]} -> ${after[j].toFixed(2)}`,
  );
});

if (process.argv.includes("--write")) {
  let text = readFileSync(WEIGHTS, "utf8");
  for (const [opening, from] of [
    ["SAME_LANGUAGE_WEIGHTS: RankingWeights = {", 0],
    ["OTHER_LANGUAGE_WEIGHTS: RankingWeights = {", FEATURE_NAMES.length],
  ]) {
    const start = text.indexOf(opening) + opening.length;
    const body = FEATURE_NAMES.map((name, i) => `\n  ${name}: ${Number(after[from + i].toFixed(3))},`).join(
      "",
    );
    text = `${text.slice(0, start)}${body}\n${text.slice(text.indexOf("}", start))}`;
  }
  writeFileSync(WEIGHTS, text);
}
