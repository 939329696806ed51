// Fits the weights of the decision to answer or to decline on the development set (never on the held-back one), prints
// what it is worth on questions that it was not fitted on, and writes src/answering/decision-weights.ts.
// Usage, after a build: node scripts/fit-decision.mjs [--write] [--failures]
import { readFileSync, writeFileSync } from "node:fs";
import { rankEvidence } from "../dist/answering/answer-question.js";
import { condenseQuestion } from "../dist/answering/condense-question.js";
import { SIGNAL_NAMES, signalsOf } from "../dist/answering/decision-signals.js";
import { DECISION } from "../dist/answering/decision-weights.js";
import { createProfileReader } from "../dist/answering/passage-profile.js";
import { routeQuestion } from "../dist/answering/route-question.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { openParts } from "../dist/wiring.js";

const SET = "eval/dev.jsonl";
const WEIGHTS = "src/answering/decision-weights.ts";
const FOLDS = 8;
const SHUFFLES = ["a", "b", "c"];
/** L2 on the weights. Unanswerable questions count twice, for there are far fewer of them. */
const RIDGE = 1;
const UNANSWERABLE_WEIGHT = 2;
/** An answerable question without its gold paragraphs is a natural near miss, but some leave another good paragraph. */
const LEFT_WITHOUT_GOLD_WEIGHT = 0.03;
/** Share of the answerable questions that the threshold may decline. */
const FALSE_DECLINES = 0.03;

const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();
const year = (id) => Number(parts.library.document(id).publishedOn.slice(0, 4));
const bare = (text) => text.replace(/\s+/gu, "");

const samples = [];
const routed = [];
for (const item of readQuestionSet(readFileSync(SET, "utf8")).cases) {
  if (routeQuestion(item.query) === undefined) samples.push(...(await samplesOf(item)));
  else routed.push(item);
}
const asked = samples.filter(({ weight }) => weight > LEFT_WITHOUT_GOLD_WEIGHT);

/** The question as it is searched, and, where it is answerable, as it would be without its gold paragraphs. */
async function samplesOf(item) {
  const standalone = condenseQuestion(item.query, item.history);
  const found = await rankEvidence(standalone, item.language, {}, parts, profileOf);
  const sample = (ranked, answerable, weight) => {
    if (ranked.length === 0) return [];
    const signals = signalsOf(ranked, found.question, found.concepts, year, profileOf);
    return [{ item, signals, x: [1, ...SIGNAL_NAMES.map((name) => signals[name])], answerable, weight }];
  };
  if (!item.answerable) return sample(found.ranked, false, UNANSWERABLE_WEIGHT);
  const isGold = (paragraph) =>
    paragraph !== null &&
    item.needed
      .flat()
      .some(
        ({ document, snippet }) =>
          paragraph.documentId === document && bare(paragraph.text).includes(bare(snippet)),
      );
  const rest = found.ranked.filter((e) => !isGold(e.paragraph) && !isGold(e.counterpart));
  return [...sample(found.ranked, true, 1), ...sample(rest, false, LEFT_WITHOUT_GOLD_WEIGHT)];
}

const probability = (x, w) => 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i], 0)));

/** Logistic regression by Newton's method; a signal speaks against an answer or not at all, so no weight is above 0. */
function fitWeights(rows) {
  const free = [0, ...SIGNAL_NAMES.map((_, i) => i + 1)];
  for (;;) {
    const w = newton(rows, free);
    const wrong = free.filter((i) => i > 0 && w[i] > 0);
    if (wrong.length === 0) return w;
    for (const i of wrong) free.splice(free.indexOf(i), 1);
  }
}

function newton(rows, free) {
  const w = new Array(SIGNAL_NAMES.length + 1).fill(0);
  for (let step = 0; step < 30; step++) {
    const system = free.map((i) => [
      ...free.map((j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)),
      i === 0 ? 0 : RIDGE * w[i],
    ]);
    for (const { x, answerable, weight } of rows) {
      const p = probability(x, w);
      free.forEach((i, a) => {
        system[a][free.length] += weight * (p - (answerable ? 1 : 0)) * x[i];
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

const crossed = SHUFFLES.flatMap((shuffle) =>
  Array.from({ length: FOLDS }, (_, fold) => {
    const w = fitWeights(samples.filter((sample) => foldOf(sample, shuffle) !== fold));
    return asked
      .filter((sample) => foldOf(sample, shuffle) === fold)
      .map((sample) => ({ ...sample, p: probability(sample.x, w) }));
  }).flat(),
);
const weights = fitWeights(samples);
const fitted = asked.map((sample) => ({ ...sample, p: probability(sample.x, weights) }));

const share = (list, test) => list.filter(test).length / Math.max(1, list.length);
const percent = (value) => `${(100 * value).toFixed(1)} %`;
const yes = (list) => list.filter(({ answerable }) => answerable);
const no = (list) => list.filter(({ answerable }) => !answerable);
const auroc = (list) => {
  const wins = yes(list).flatMap((a) => no(list).map((b) => (a.p > b.p ? 1 : a.p === b.p ? 0.5 : 0)));
  return wins.reduce((sum, win) => sum + win, 0) / wins.length;
};
const thresholdFor = (list) => {
  const sorted = yes(list)
    .map(({ p }) => p)
    .sort((a, b) => a - b);
  return sorted[Math.floor(FALSE_DECLINES * sorted.length)] - 1e-9;
};

const wrongly = routed.filter(({ answerable }) => answerable);
console.log(
  `${routed.length} told by rule before the search (${wrongly.length} of them answerable), ${asked.length} decided.`,
);
console.log(
  `AUROC of the decision ${auroc(fitted).toFixed(3)}, cross-validated ${auroc(crossed).toFixed(3)}.`,
);
console.log("Cross-validated, by threshold (rules before the search included):");
const routedNo = routed.length - wrongly.length;
for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]) printThreshold(threshold);

function printThreshold(threshold) {
  const below = ({ p }) => p < threshold;
  const declined = no(crossed).filter(below).length / SHUFFLES.length + routedNo;
  const all = no(crossed).length / SHUFFLES.length + routedNo;
  console.log(
    `  ${threshold}: ${percent(share(yes(crossed), below))} of answerable declined, ${percent(declined / all)} of unanswerable`,
  );
}

const threshold = thresholdFor(crossed);
console.log(`At ${threshold.toFixed(3)} (${percent(FALSE_DECLINES)} of answerable), cross-validated:`);
const below = ({ p }) => p < threshold;
for (const kind of new Set(no(crossed).map(({ item }) => item.unanswerableKind))) {
  const ofKind = no(crossed).filter(({ item }) => item.unanswerableKind === kind);
  console.log(`  ${kind}: ${percent(share(ofKind, below))} of ${ofKind.length / SHUFFLES.length} declined`);
}
for (const language of ["en", "zh-Hant", "zh-Hans"]) {
  const ofLanguage = crossed.filter(({ item }) => item.language === language);
  console.log(
    `  ${language}: ${percent(share(no(ofLanguage), below))} of unanswerable declined, ${percent(share(yes(ofLanguage), below))} of answerable`,
  );
}
if (process.argv.includes("--failures")) {
  const shown = fitted.filter((sample) => below(sample) === sample.answerable).sort((a, b) => a.p - b.p);
  for (const { item, p, signals } of shown) {
    const said = Object.entries(signals)
      .filter(([, value]) => value !== 0)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`);
    console.log(
      `  ${item.answerable ? "declined" : "answered"} ${p.toFixed(2)} ${item.id} ${item.query.slice(0, 90)} (${said.join(", ")})`,
    );
  }
}
SIGNAL_NAMES.forEach((name, i) => {
  console.log(`  ${name}: ${DECISION.weights[name]} -> ${weights[i + 1].toFixed(3)}`);
});

if (process.argv.includes("--write")) {
  const entries = [["bias", weights[0]], ...SIGNAL_NAMES.map((name, i) => [name, weights[i + 1]])];
  const body = entries.map(([name, value]) => `    ${name}: ${Number(value.toFixed(3))},\n`).join("");
  const text = readFileSync(WEIGHTS, "utf8");
  const replaced = text
    .replace(/weights: \{[^}]*\}/u, () => `weights: {\n${body}  }`)
    .replace(/threshold: [0-9.]+/u, `threshold: ${threshold.toFixed(3)}`);
  writeFileSync(WEIGHTS, replaced);
}
