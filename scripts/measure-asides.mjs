// Asks each line of eval/everyday.txt and eval/other-affairs.txt (what nobody looks for in these papers, and what is asked of other parts of
// a government) by itself, and in the middle of a conversation about them, each behind another development question of its language with
// the reply to it: how many are answered.
//   npm run build && node scripts/measure-asides.mjs      (a minute)
import { readdirSync, readFileSync } from "node:fs";
import { createAssistant } from "../dist/answering/answer-question.js";
import { detectLanguage } from "../dist/answering/understanding/detect-language.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { openParts } from "../dist/wiring.js";

/** Steps from one opening question to the next: without a common factor with their number. */
const STEP = 7;

const assistant = createAssistant(await openParts(readConfig(process.env)));
const ask = async (text, history) =>
  (await assistant.ask({ text, history, language: "auto", filters: {}, limit: 5 })).answer;
const openings = readdirSync("eval")
  .filter((name) => /^dev(-\d+)?\.jsonl$/.test(name))
  .flatMap((name) => readQuestionSet(readFileSync(`eval/${name}`, "utf8")).cases)
  .filter(({ answerable, history }) => answerable && history.length === 0);

for (const name of ["everyday", "other-affairs"]) {
  const lines = readFileSync(`eval/${name}.txt`, "utf8").trim().split("\n");
  const { alone, behind } = await answeredOf(lines);
  const share = (count) => `${count} of ${lines.length} (${((100 * count) / lines.length).toFixed(1)} %)`;
  console.log(`${name}: answered alone ${share(alone)}, in a conversation ${share(behind)}`);
}
process.exit(0);

async function answeredOf(lines) {
  let alone = 0;
  let behind = 0;
  for (const [i, line] of lines.entries()) {
    const own = openings.filter(({ language }) => language === detectLanguage(line));
    const opening = own[(i * STEP) % own.length].query;
    const answer = await ask(opening, []);
    const reply = (answer.statements ?? []).map(({ text }) => text).join(" ") || answer.message;
    const history = [
      { role: "user", content: opening },
      { role: "assistant", content: reply },
    ];
    if ((await ask(line, [])).status === "answered") alone++;
    if ((await ask(line, history)).status === "answered") behind++;
  }
  return { alone, behind };
}
