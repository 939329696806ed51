// Asks each answerable question of the sets by itself and once more behind another one of the same language (fixed seed), without
// saying that the subject changes: what a conversation costs a question that has nothing to do with it.
//   npm run build && node scripts/measure-topic-changes.mjs [SET …]      (default: eval/dev.jsonl eval/dev-2.jsonl)
import { readFileSync } from "node:fs";
import { rankEvidence } from "../dist/answering/rank-question.js";
import { createProfileReader } from "../dist/answering/retrieving/passages/passage-profile.js";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { routeQuestion } from "../dist/answering/understanding/routing/route-question.js";
import { readConfig } from "../dist/config.js";
import { placesOf } from "../dist/evaluation/ablation/places.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { goldResolver } from "../dist/evaluation/resolve-gold.js";
import { seededRandom } from "../dist/evaluation/seeded-random.js";
import { openParts } from "../dist/wiring.js";

const SEED = 20261121;
const typed = process.argv.slice(2).filter((word) => word !== "--failures");
const sets = typed.length > 0 ? typed : ["eval/dev.jsonl", "eval/dev-2.jsonl"];
const parts = await openParts(readConfig(process.env));
const profileOf = createProfileReader();
const resolve = goldResolver(parts.library);
const random = seededRandom(SEED);
const pick = (list) => list[Math.floor(random() * list.length)];

const cases = sets
  .flatMap((set) => readQuestionSet(readFileSync(set, "utf8")).cases)
  .filter(({ answerable, needed, history }) => answerable && needed.length > 0 && history.length === 0)
  .filter(({ query }) => routeQuestion(query) === undefined);

/** The paragraphs that a question's gold names, to tell questions of one matter from others. */
const idsOf = (item) =>
  new Set(
    resolve(item)
      .groups.flat()
      .flatMap(({ paragraphIds }) => paragraphIds),
  );

const isFirst = async (item, history) => {
  const standalone = condenseQuestion(item.query, history);
  const { ranked } = await rankEvidence(standalone, item.language, {}, parts, profileOf);
  const entries = ranked.map(({ paragraph, counterpart }) => [paragraph.id, counterpart?.id ?? paragraph.id]);
  return placesOf(resolve(item).groups, entries).first === 1 ? 1 : 0;
};

const counts = { alone: 0, behind: 0, carried: 0 };
for (const item of cases) {
  const own = idsOf(item);
  const others = cases.filter(
    (other) => other.language === item.language && [...idsOf(other)].every((id) => !own.has(id)),
  );
  const before = pick(others);
  const history = [
    { role: "user", content: before.query },
    { role: "assistant", content: before.needed[0][0].snippet },
  ];
  const [alone, behind] = [await isFirst(item, []), await isFirst(item, history)];
  counts.alone += alone;
  counts.behind += behind;
  if (condenseQuestion(item.query, history).context !== undefined) counts.carried += 1;
  if (alone > behind && process.argv.includes("--failures"))
    console.log(`${item.id} ${item.query}\n  behind: ${before.query}`);
}
const percent = (n) => `${((100 * n) / cases.length).toFixed(1)} % (${n}/${cases.length})`;
console.log(
  `hit@1 by itself ${percent(counts.alone)}, behind another question ${percent(counts.behind)}; taken for a follow-up ${percent(counts.carried)}`,
);
