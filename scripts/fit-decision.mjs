// Fits the weights of the decision to answer or to decline on the development sets (never on the held-back ones), prints
// what it is worth on questions that it was not fitted on, and writes src/answering/deciding/decision-weights.ts.
// Usage, after a build: node scripts/fit-decision.mjs [--write] [--failures]
import { readFileSync, writeFileSync } from "node:fs";
import { DETAIL_NAMES, signalsOf, TOPIC_NAMES } from "../dist/answering/deciding/decision-signals.js";
import { DETAIL, TOPIC } from "../dist/answering/deciding/decision-weights.js";
import { rankEvidence } from "../dist/answering/rank-question.js";
import { readSigns } from "../dist/answering/read-signs.js";
import { createProfileReader } from "../dist/answering/retrieving/passages/passage-profile.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { detectLanguage } from "../dist/answering/understanding/detect-language.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { openParts } from "../dist/wiring.js";
import { holdsGold } from "./development-sets.mjs";

const SETS = ["eval/dev.jsonl", "eval/dev-2.jsonl"];
/** Everyday questions, for the set holds few that are off topic; to fit with, not counted in any figure but their own. */
const OFF_TOPIC = "scripts/off-topic-questions.txt";
const WEIGHTS = "src/answering/deciding/decision-weights.ts";
const FOLDS = 8;
const SHUFFLES = ["a", "b", "c"];
/** L2 on the weights. */
const RIDGE = 0.3;
/**
 * Share that each threshold may decline of the answerable questions whose right paragraph is among the first three:
 * where the ranking failed, a decline spares a wrong answer.
 */
const FALSE_DECLINES = { TOPIC: 0.004, DETAIL: 0.016 };

const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();

const everyday = readFileSync(OFF_TOPIC, "utf8")
  .trim()
  .split("\n")
  .map((query) => ({
    id: query,
    query,
    history: [],
    language: detectLanguage(query),
    answerable: false,
    unanswerableKind: "everyday",
  }));
const samples = [];
const routed = [];
const cases = SETS.flatMap((set) => readQuestionSet(readFileSync(set, "utf8")).cases);
for (const item of [...cases, ...everyday]) {
  const sample = routeQuestion(item.query) === undefined ? await sampleOf(item) : undefined;
  if (sample === undefined) routed.push(item);
  else samples.push(sample);
}

/** The signals of a question that is searched; undefined where nothing is found. */
async function sampleOf(item) {
  const standalone = condenseQuestion(item.query, item.history);
  const searched = await rankEvidence(standalone, item.language, {}, parts, profileOf);
  const { ranked } = searched;
  if (ranked.length === 0) return undefined;
  const [found] = await readSigns([searched], parts, profileOf);
  const isFound = ranked
    .slice(0, 3)
    .some((e) => holdsGold(e.paragraph, item) || holdsGold(e.counterpart, item));
  return {
    item,
    answerable: item.answerable,
    isFound,
    signals: signalsOf(ranked, found, parts.library, profileOf),
  };
}

const isOffTopic = ({ item }) => ["off_topic", "everyday"].includes(item.unanswerableKind);
/** What each half of the decision is told apart from the answerable questions by. */
const HALVES = {
  TOPIC: { names: TOPIC_NAMES, learns: (sample) => sample.answerable || isOffTopic(sample), before: TOPIC },
  DETAIL: {
    names: DETAIL_NAMES,
    learns: (sample) => sample.answerable || !isOffTopic(sample),
    before: DETAIL,
  },
};

const vectorOf = ({ signals }, names) => [1, ...names.map((name) => signals[name])];
const probability = (x, w) => 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i], 0)));

/** Logistic regression by Newton's method; a signal speaks against an answer or not at all, so no weight is above 0. */
function fitHalf({ names, learns }, from) {
  const learnt = from.filter(learns);
  const negatives = learnt.filter(({ answerable }) => !answerable).length;
  // Both classes weigh the same, as if there were as many unanswerable questions as answerable ones.
  const rows = learnt.map((sample) => ({
    x: vectorOf(sample, names),
    y: sample.answerable ? 1 : 0,
    weight: sample.answerable ? 1 : (learnt.length - negatives) / negatives,
  }));
  const free = [0, ...names.map((_, i) => i + 1)];
  for (;;) {
    const w = newton(rows, free, names.length + 1);
    const wrong = free.filter((i) => i > 0 && w[i] > 0);
    if (wrong.length === 0) return w;
    for (const i of wrong) free.splice(free.indexOf(i), 1);
  }
}

function newton(rows, free, size) {
  const w = new Array(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const ridge = (i) => (i === 0 ? 1e-6 : RIDGE);
    const system = free.map((i) => [
      ...free.map((j) => (i === j ? ridge(i) : 0)),
      i === 0 ? 0 : RIDGE * w[i],
    ]);
    for (const { x, y, weight } of rows) {
      const p = probability(x, w);
      free.forEach((i, a) => {
        system[a][free.length] += weight * (p - y) * x[i];
        free.forEach((j, b) => {
          system[a][b] += weight * p * (1 - p) * x[i] * x[j];
        });
      });
    }
    solve(system).forEach((value, a) => {
      w[free[a]] -= value;
    });
  }
  return w;
}

/** Gauss and Jordan with pivots, over rows that end in the right-hand side. */
function solve(rows) {
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, at) => (Math.abs(row[i]) > Math.abs(rows[best][i]) ? i + at : best), i);
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = rows[r][i] / rows[i][i];
      for (let c = i; c <= size; c++) rows[r][c] -= factor * rows[i][c];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}

/** The same question in several scripts stays on one side of a fold. */
function foldOf({ item }, shuffle) {
  let hash = 2166136261;
  for (const c of `${item.parallelId ?? item.id}${shuffle}`)
    hash = Math.imul(hash ^ c.charCodeAt(0), 16777619) >>> 0;
  return hash % FOLDS;
}

const judge = (sample, weights) =>
  Object.fromEntries(
    Object.entries(HALVES).map(([half, { names }]) => [
      half,
      probability(vectorOf(sample, names), weights[half]),
    ]),
  );
const fitBoth = (from) =>
  Object.fromEntries(Object.entries(HALVES).map(([half, description]) => [half, fitHalf(description, from)]));

const crossed = SHUFFLES.flatMap((shuffle) =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const w = fitBoth(samples.filter((sample) => foldOf(sample, shuffle) !== fold));
    return samples
      .filter((sample) => foldOf(sample, shuffle) === fold)
      .map((sample) => ({ ...sample, p: judge(sample, w) }));
  }).flat(),
);
const weights = fitBoth(samples);
const fitted = samples.map((sample) => ({ ...sample, p: judge(sample, weights) }));

const percent = (value) => `${(100 * value).toFixed(1)} %`;
const share = (list, test) => percent(list.filter(test).length / Math.max(1, list.length));
const yes = (list) => list.filter(({ answerable }) => answerable);
const no = (list) =>
  list.filter(({ answerable, item }) => !answerable && item.unanswerableKind !== "everyday");
const auroc = (list, half) => {
  const learnt = list.filter(HALVES[half].learns);
  const [good, bad] = [true, false].map((wanted) => learnt.filter(({ answerable }) => answerable === wanted));
  const wins = good.flatMap((a) => bad.map((b) => Math.sign(a.p[half] - b.p[half]) / 2 + 0.5));
  return (wins.reduce((sum, win) => sum + win, 0) / wins.length).toFixed(3);
};
/** The probability below which this share of the questions falls whose answer was found. */
const quantile = (list, half, wanted) => {
  const found = yes(list).filter(({ isFound }) => isFound);
  const sorted = found.map(({ p }) => p[half]).sort((a, b) => a - b);
  return sorted[Math.floor(wanted * sorted.length)] - 1e-9;
};
const thresholdsAt = (factor) =>
  Object.fromEntries(
    Object.keys(HALVES).map((half) => [half, quantile(crossed, half, factor * FALSE_DECLINES[half])]),
  );
const declinedAt =
  (thresholds) =>
  ({ p }) =>
    Object.keys(HALVES).some((half) => p[half] < thresholds[half]);

const wrongly = routed.filter(({ answerable }) => answerable).length;
console.log(
  `${routed.length} told by rule before the search (${wrongly} of them answerable), ${samples.length} decided.`,
);
for (const half of Object.keys(HALVES)) {
  console.log(`${half}: AUROC ${auroc(fitted, half)}, cross-validated ${auroc(crossed, half)}.`);
}
console.log("Cross-validated, of those decided, at thresholds that decline more or fewer of the answerable:");
for (const factor of [0.33, 0.67, 1, 1.33, 1.67, 2, 3]) {
  const isDeclined = declinedAt(thresholdsAt(factor));
  const found = yes(crossed).filter(({ isFound }) => isFound);
  console.log(
    `  ${share(found, isDeclined)} of answerable and found declined, ${share(yes(crossed), isDeclined)} of answerable, ${share(no(crossed), isDeclined)} of unanswerable`,
  );
}
const thresholds = thresholdsAt(1);
const isDeclined = declinedAt(thresholds);
console.log("At the thresholds that would be written, cross-validated:");
for (const kind of new Set(
  crossed.filter(({ answerable }) => !answerable).map(({ item }) => item.unanswerableKind),
)) {
  const ofKind = crossed.filter(({ item }) => item.unanswerableKind === kind);
  console.log(`  ${kind}: ${share(ofKind, isDeclined)} of ${ofKind.length / SHUFFLES.length} declined`);
}
for (const language of ["en", "zh-Hant", "zh-Hans"]) {
  const spoken = crossed.filter(({ item }) => item.language === language);
  console.log(
    `  ${language}: ${share(no(spoken), isDeclined)} of unanswerable, ${share(yes(spoken), isDeclined)} of answerable declined`,
  );
}
if (process.argv.includes("--failures")) {
  for (const sample of fitted.filter((each) => isDeclined(each) === each.answerable)) {
    const { item, p, signals } = sample;
    const said = Object.entries(signals)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`);
    console.log(
      `  ${item.answerable ? "declined" : "answered"} ${p.TOPIC.toFixed(2)} ${p.DETAIL.toFixed(2)} ${item.id} ${item.query.slice(0, 80)} (${said.join(", ")})`,
    );
  }
}
let text = readFileSync(WEIGHTS, "utf8");
for (const [half, { names, before }] of Object.entries(HALVES)) {
  const entries = ["bias", ...names].map((name, i) => [name, Number(weights[half][i].toFixed(3))]);
  for (const [name, value] of entries) console.log(`  ${half}.${name}: ${before.weights[name]} -> ${value}`);
  const body = entries.map(([name, value]) => `    ${name}: ${value},\n`).join("");
  const start = text.indexOf(`const ${half}:`);
  const fresh = text
    .slice(start)
    .replace(/weights: \{[^}]*\}/u, () => `weights: {\n${body}  }`)
    .replace(/threshold: [0-9.]+/u, `threshold: ${Number(thresholds[half].toFixed(3))}`);
  text = text.slice(0, start) + fresh;
}
if (process.argv.includes("--write")) writeFileSync(WEIGHTS, text);
