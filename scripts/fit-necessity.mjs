// Measures on the development sets (never on the held-back ones) how often a word of a question is said by the passages that answer it,
// and writes what that makes of the word's weight to src/answering/retrieving/coverage/term-necessities.ts.
// Usage, after a build and `youju index`: node scripts/fit-necessity.mjs [--write]
import { writeFileSync } from "node:fs";
import { understandAsked } from "../dist/answering/rank-question.js";
import { conceptCoverage } from "../dist/answering/retrieving/coverage/coverage.js";
import { necessityOf } from "../dist/answering/retrieving/coverage/term-necessity.js";
import { createProfileReader } from "../dist/answering/retrieving/passages/passage-profile.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";
import { developmentSets, holdsGold } from "./development-sets.mjs";

const FILE = "src/answering/retrieving/coverage/term-necessities.ts";
/** The share of a question's words that answering passages say, as a rule. */
const USUAL = 0.6;
/** Questions of the usual kind that each word is given beside its own: a word seen thrice says little. */
const PRIOR = 8;
/** Fewest question sets, and so authors, that use a word: what one author often asks about is no habit of the language. */
const FEWEST_SETS = 3;
/** Steps in which the file gives a weight. */
const STEP = 0.05;

const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();

/** The profiles of the passages that answer a question. */
function answering(item) {
  return parts.library.paragraphs
    .filter((paragraph) => holdsGold(paragraph, item))
    .map((paragraph) => profileOf(paragraph));
}

/** Of each word: by set, in how many questions it stands, and how far their passages say it. */
const seen = new Map();
const sets = developmentSets();
for (const { name: set, cases } of sets) {
  for (const item of cases.filter(({ answerable, history }) => answerable && history.length === 0)) {
    const profiles = answering(item);
    const standalone = condenseQuestion(item.query, []);
    const { concepts } = await understandAsked(standalone, item.language, parts, undefined);
    for (const concept of concepts) {
      const said = profiles.map(({ group, allTerms }) => conceptCoverage(concept, group, allTerms));
      const bySet = seen.get(concept.name) ?? new Map();
      const { count, sum } = bySet.get(set) ?? { count: 0, sum: 0 };
      bySet.set(set, { count: count + 1, sum: sum + Math.max(0, ...said) });
      seen.set(concept.name, bySet);
    }
  }
}

/** The weight of a word by the sets but one; undefined where too few use it. */
function weightWithout(bySet, set) {
  const kept = [...bySet].filter(([name]) => name !== set).map(([, counts]) => counts);
  if (kept.length < FEWEST_SETS) return undefined;
  const count = kept.reduce((all, each) => all + each.count, 0);
  const sum = kept.reduce((all, each) => all + each.sum, 0);
  return Math.min(1, (sum + PRIOR * USUAL) / (count + PRIOR) / USUAL);
}

const byWeight = new Map();
for (const [word, bySet] of seen) {
  const weight = weightWithout(bySet);
  const step = weight === undefined ? 1 : Math.round(weight / STEP) * STEP;
  if (step > 1 - STEP / 2) continue;
  const key = step.toFixed(2);
  byWeight.set(key, [...(byWeight.get(key) ?? []), word]);
}
const lines = [...byWeight]
  .sort(([a], [b]) => Number(a) - Number(b))
  .map(([weight, words]) => `${weight}: ${words.sort().join(" | ")}`);
const words = [...byWeight.values()].flat().length;
console.log(`${seen.size} words and phrases in ${sets.length} sets; ${words} of them weigh less than 1`);
const now = [...seen.keys()].filter((word) => necessityOf(word) < 1).length;
console.log(`the file as it is: ${now}`);

if (process.argv.includes("--write")) {
  writeFileSync(
    FILE,
    `// What a question's words weigh besides their rarity, by how often the passages that answer questions with them say them: of the
// development sets, as \`node scripts/fit-necessity.mjs --write\` counts them. Words that no line has weigh 1. Written by that script;
// one weight a line, then its words, folded as search folds them; a phrase in quotation marks is one concept.

/** The lines: a weight, a colon, words between bars. */
export const TERM_NECESSITIES = \`
${lines.join("\n")}
\`;
`,
  );
}
process.exit(0);
