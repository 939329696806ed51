// Fits the ranking's weights on the development sets (never on the held-back ones), by softmax regression over each
// question's candidates, and writes them to src/answering/retrieving/ranking-weights.ts. Refit the decision afterwards
// (fit-decision.mjs). Usage, after a build: node scripts/fit-ranking.mjs [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { rankEvidence } from "../dist/answering/rank-question.js";
import { createProfileReader } from "../dist/answering/retrieving/passage-profile.js";
import { FEATURE_NAMES } from "../dist/answering/retrieving/rank-features.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { openParts } from "../dist/wiring.js";
import { minimise } from "./minimise.mjs";

const SETS = ["eval/dev.jsonl", "eval/dev-2.jsonl"];
const bare = (text) => text.replace(/\s+/gu, "");

const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();
const cases = SETS.flatMap((set) => readQuestionSet(readFileSync(set, "utf8")).cases);

const samples = [];
for (const item of cases) {
  if (routeQuestion(item.query) !== undefined) continue;
  const standalone = condenseQuestion(item.query, item.history);
  const found = await rankEvidence(standalone, item.language, {}, parts, profileOf);
  const isGold = (paragraph) =>
    paragraph !== null &&
    item.needed
      .flat()
      .some(
        ({ document, snippet }) =>
          paragraph.documentId === document && bare(paragraph.text).includes(bare(snippet)),
      );
  // Candidates that no weights would bring to the top only slow the fit down.
  const near = found.ranked.filter((e, i) => i < 60 || isGold(e.paragraph) || isGold(e.counterpart));
  found.ranked.length = 0;
  found.ranked.push(...near);
  samples.push({ item, found, gold: found.ranked.map((e) => isGold(e.paragraph) || isGold(e.counterpart)) });
}

const rankable = samples.filter(({ gold }) => gold.some(Boolean) && !gold.every(Boolean));
const missed = samples.filter(({ item, gold }) => item.answerable && !gold.some(Boolean));
console.log(
  `${samples.length} questions searched, ${rankable.length} with a gold paragraph among the candidates, ${missed.length} without`,
);
for (const { item } of missed) console.log("  not found:", item.id, item.query);

// One vector a candidate: the weights for the question's own language first, then those for the other one.
const spread = (e) =>
  [true, false].flatMap((same) => FEATURE_NAMES.map((name) => (e.same === same ? e.features[name] : 0)));
const SIZE = 2 * FEATURE_NAMES.length;
const vectors = rankable.map(({ found }) => found.ranked.map(spread));
function rankGradient(w) {
  const g = w.map((x) => 0.003 * x);
  rankable.forEach(({ gold }, q) => {
    const scores = vectors[q].map((f) => f.reduce((sum, x, i) => sum + x * w[i], 0));
    const top = Math.max(...scores);
    const exp = scores.map((s) => Math.exp(s - top));
    const all = exp.reduce((a, b) => a + b, 0);
    const good = exp.reduce((a, b, i) => a + (gold[i] ? b : 0), 0);
    vectors[q].forEach((f, c) => {
      const weight = exp[c] / all - (gold[c] ? exp[c] / good : 0);
      if (Math.abs(weight) > 1e-6)
        f.forEach((x, i) => {
          g[i] += (weight * x) / rankable.length;
        });
    });
  });
  return g;
}
const hits = (w, k) => {
  const right = rankable.filter(({ gold }, q) => {
    const order = vectors[q]
      .map((f, c) => [f.reduce((s, x, i) => s + x * w[i], 0), c])
      .sort((a, b) => b[0] - a[0]);
    return order.slice(0, k).some(([, c]) => gold[c]);
  }).length;
  return `${((100 * right) / (rankable.length + missed.length)).toFixed(1)} %`;
};
const { SAME_LANGUAGE_WEIGHTS, OTHER_LANGUAGE_WEIGHTS } = await import(
  "../dist/answering/retrieving/ranking-weights.js"
);
const before = [SAME_LANGUAGE_WEIGHTS, OTHER_LANGUAGE_WEIGHTS].flatMap((weights) =>
  FEATURE_NAMES.map((name) => weights[name]),
);
const folds = 5;
/** The same question in several scripts stays on one side of a fold. */
function foldOf({ item }) {
  let hash = 2166136261;
  for (const c of item.parallelId ?? item.id) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619) >>> 0;
  return hash % folds;
}
const crossed = [0, 0];
for (let fold = 0; fold < folds; fold++) {
  const keep = rankable.map((sample) => foldOf(sample) !== fold);
  const [all, allVectors] = [[...rankable], [...vectors]];
  rankable.splice(0, Infinity, ...all.filter((_, i) => keep[i]));
  vectors.splice(0, Infinity, ...allVectors.filter((_, i) => keep[i]));
  const w = minimise(SIZE, rankGradient, 800, 0.1);
  rankable.splice(0, Infinity, ...all.filter((_, i) => !keep[i]));
  vectors.splice(0, Infinity, ...allVectors.filter((_, i) => !keep[i]));
  for (const [slot, k] of [
    [0, 1],
    [1, 3],
  ]) {
    crossed[slot] += rankable.filter(({ gold }, q) => {
      const order = vectors[q]
        .map((f, c) => [f.reduce((s, x, i) => s + x * w[i], 0), c])
        .sort((a, b) => b[0] - a[0]);
      return order.slice(0, k).some(([, c]) => gold[c]);
    }).length;
  }
  rankable.splice(0, Infinity, ...all);
  vectors.splice(0, Infinity, ...allVectors);
}
const after = minimise(SIZE, rankGradient, 1500, 0.1);
const of = rankable.length + missed.length;
console.log(
  `hit@1 before ${hits(before, 1)}, fitted ${hits(after, 1)}, cross-validated ${((100 * crossed[0]) / of).toFixed(1)} %`,
);
console.log(
  `hit@3 before ${hits(before, 3)}, fitted ${hits(after, 3)}, cross-validated ${((100 * crossed[1]) / of).toFixed(1)} %`,
);
for (const [name, test] of Object.entries({
  en: ({ item }) => item.language === "en",
  "en, Chinese source only": ({ item }) =>
    item.language === "en" && item.needed.some((g) => g.every((p) => !p.document.endsWith(".en"))),
  "zh-Hant": ({ item }) => item.language === "zh-Hant",
  "zh-Hans": ({ item }) => item.language === "zh-Hans",
  "follow-up": ({ item }) => item.history.length > 0,
  paraphrase: ({ item }) => item.tags.includes("paraphrase"),
  cantonese: ({ item }) => item.tags.includes("cantonese"),
})) {
  const group = rankable.map((sample, q) => [sample, q]).filter(([sample]) => test(sample));
  const ranks = group.map(([{ gold }, q]) => {
    const order = vectors[q]
      .map((f, c) => [f.reduce((s, x, i) => s + x * after[i], 0), c])
      .sort((a, b) => b[0] - a[0]);
    return order.findIndex(([, c]) => gold[c]);
  });
  const share = (k) => ((100 * ranks.filter((rank) => rank < k).length) / ranks.length).toFixed(1);
  console.log(`  ${name} (${ranks.length}): hit@1 ${share(1)}, hit@3 ${share(3)}, hit@10 ${share(10)}`);
}
if (process.argv.includes("--failures")) {
  rankable.forEach(({ item, found, gold }, q) => {
    const order = vectors[q]
      .map((f, c) => [f.reduce((s, x, i) => s + x * after[i], 0), c])
      .sort((a, b) => b[0] - a[0]);
    const rank = order.findIndex(([, c]) => gold[c]);
    if (rank === 0) return;
    const show = (c) =>
      `${found.ranked[c].paragraph.id.replace(/^(\w+)[^#]*/, "$1")} ${found.ranked[c].paragraph.text.slice(0, 60).replace(/\s+/g, " ")}`;
    console.log(
      `  ${item.id} rank ${rank + 1} ${item.history.length ? "[follow-up] " : ""}${item.query.slice(0, 120)}\n      got  ${show(order[0][1])}\n      want ${show(order[rank][1])}`,
    );
  });
}
FEATURE_NAMES.forEach((name, i) => {
  const j = i + FEATURE_NAMES.length;
  console.log(
    `  ${name}: same ${before[i]} -> ${after[i].toFixed(2)}, other ${before[j]} -> ${after[j].toFixed(2)}`,
  );
});

if (process.argv.includes("--write")) {
  const named = (from) => FEATURE_NAMES.map((name, i) => [name, after[from + i]]);
  replaceNumbers(
    "src/answering/retrieving/ranking-weights.ts",
    "SAME_LANGUAGE_WEIGHTS: RankingWeights = {",
    named(0),
  );
  replaceNumbers(
    "src/answering/retrieving/ranking-weights.ts",
    "OTHER_LANGUAGE_WEIGHTS: RankingWeights = {",
    named(FEATURE_NAMES.length),
  );
}

function replaceNumbers(file, opening, entries) {
  const text = readFileSync(file, "utf8");
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf("}", start);
  const body = entries.map(([name, value]) => `\n  ${name}: ${Number(value.toFixed(3))},`).join("");
  writeFileSync(file, `${text.slice(0, start)}${body}\n${text.slice(end)}`);
}
