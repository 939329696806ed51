// Plants one slip of the keyboard into each answerable question of the sets (fixed seed) and ranks it, mended and not, beside
// the question as it was written: what mending is worth, and that it leaves sound questions alone.
//   npm run build && node scripts/measure-typos.mjs [SET …]      (default: eval/dev.jsonl eval/dev-2.jsonl)
import { readFileSync } from "node:fs";
import { rankEvidence } from "../dist/answering/rank-question.js";
import { createProfileReader } from "../dist/answering/retrieving/passages/passage-profile.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { createSpelling, mendQuestion } from "../dist/answering/understanding/spelling/mend-spelling.js";
import { vocabularyOf } from "../dist/answering/understanding/spelling/spelling-vocabulary.js";
import { readConfig } from "../dist/config.js";
import { placesOf } from "../dist/evaluation/ablation/places.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { goldResolver } from "../dist/evaluation/resolve-gold.js";
import { seededRandom } from "../dist/evaluation/seeded-random.js";
import { ENGLISH_STOP_WORDS } from "../dist/text/stop-words.js";
import { openParts } from "../dist/wiring.js";

const SEED = 20261121;
const typed = process.argv.slice(2).filter((word) => word !== "--failures");
const sets = typed.length > 0 ? typed : ["eval/dev.jsonl", "eval/dev-2.jsonl"];
const parts = await openParts(readConfig(process.env));
const vocabulary = vocabularyOf(parts.library, parts.lexical, parts.translator);
const mend = createSpelling(vocabulary);
const profileOf = createProfileReader();
const resolve = goldResolver(parts.library);
const random = seededRandom(SEED);
const pick = (list) => list[Math.floor(random() * list.length)];
const chineseNames = vocabulary.names.filter((name) => /^\p{Script=Han}{4,}$/u.test(name));

/** The question with one slip, or undefined where it has no English content word and no Chinese name of four characters. */
function plantSlip(text) {
  const words = [...text.matchAll(/(?<![\w-])[A-Za-z]{6,}(?![\w-])/g)].filter(
    ([word]) => word !== word.toUpperCase() && !ENGLISH_STOP_WORDS.has(word.toLowerCase()),
  );
  const names = chineseNames.filter((name) => text.includes(name)).map((name) => [name, text.indexOf(name)]);
  if (words.length > 0) {
    const { 0: word, index } = pick(words);
    return text.slice(0, index) + slipInWord(word) + text.slice(index + word.length);
  }
  if (names.length === 0) return undefined;
  const [name, index] = pick(names);
  return text.slice(0, index) + slipInName([...name]) + text.slice(index + name.length);
}

function slipInWord(word) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = pick([..."abcdefghijklmnopqrstuvwxyz"]);
  return pick([
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
  ]);
}

function slipInName(characters) {
  const at = 1 + Math.floor(random() * (characters.length - 2));
  const swapped = [...characters];
  [swapped[at], swapped[at + 1]] = [swapped[at + 1], swapped[at]];
  return pick([swapped, characters.filter((_, i) => i !== at)]).join("");
}

const counts = {
  questions: 0,
  clean: 0,
  "clean, mended": 0,
  changed: 0,
  slipped: 0,
  whole: 0,
  raw: 0,
  mended: 0,
  undone: 0,
};
const isFirst = async (query, item, gold, mending) => {
  const asked = condenseQuestion(query, item.history);
  const standalone = mending ? mendQuestion(asked, mend) : asked;
  const { ranked } = await rankEvidence(standalone, item.language, {}, parts, profileOf);
  const entries = ranked.map(({ paragraph, counterpart }) => [paragraph.id, counterpart?.id ?? paragraph.id]);
  return placesOf(gold, entries).first === 1 ? 1 : 0;
};
for (const item of sets.flatMap((set) => readQuestionSet(readFileSync(set, "utf8")).cases)) {
  if (!item.answerable || item.needed.length === 0 || routeQuestion(item.query) !== undefined) continue;
  const gold = resolve(item).groups;
  counts.questions += 1;
  const clean = await isFirst(item.query, item, gold, false);
  counts.clean += clean;
  const read = mend(item.query);
  if (read !== item.query) {
    counts.changed += 1;
    console.log(`changed: ${item.id} ${item.query}\n     to: ${read}`);
  }
  counts["clean, mended"] += read === item.query ? clean : await isFirst(item.query, item, gold, true);
  const slipped = plantSlip(item.query);
  if (slipped === undefined || slipped === item.query) continue;
  counts.slipped += 1;
  counts.whole += clean;
  counts.raw += await isFirst(slipped, item, gold, false);
  counts.mended += await isFirst(slipped, item, gold, true);
  if (mend(slipped) === mend(item.query)) counts.undone += 1;
  else if (process.argv.includes("--failures")) console.log(`kept: ${slipped}\n  as: ${mend(slipped)}`);
}
const percent = (n, of) => `${((100 * n) / of).toFixed(1)} % (${n}/${of})`;
console.log(
  `As written: hit@1 ${percent(counts.clean, counts.questions)}, through the mender ${percent(counts["clean, mended"], counts.questions)}; ${counts.changed} changed`,
);
console.log(
  `One slip in ${counts.slipped}: hit@1 without it ${percent(counts.whole, counts.slipped)}, with it ${percent(counts.raw, counts.slipped)}, mended ${percent(counts.mended, counts.slipped)}`,
);
console.log(`Slips undone: ${percent(counts.undone, counts.slipped)}`);
