// Asks each line of eval/short-questions.tsv (a few words as people type them, by three authors whose questions shaped nothing; Y where a
// paragraph answers them, N where none does): how many of each kind are declined, by language.
//   npm run build && node scripts/measure-short.mjs      (half a minute)
import { readFileSync } from "node:fs";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";

const assistant = createAssistant(await openParts(readConfig(process.env)));
const counts = new Map();
for (const line of readFileSync("eval/short-questions.tsv", "utf8").trim().split("\n")) {
  const [held, text] = line.split("\t");
  const { answer } = await assistant.ask({ text, history: [], language: "auto", filters: {}, limit: 5 });
  for (const group of [answer.language, "all"]) {
    const count = counts.get(group) ?? { Y: [0, 0], N: [0, 0] };
    counts.set(group, count);
    count[held][0] += answer.status === "declined" ? 1 : 0;
    count[held][1] += 1;
  }
}
const share = ([some, all]) => `${some} of ${all} (${((100 * some) / all).toFixed(1)} %)`;
for (const [group, { Y, N }] of [...counts].sort())
  console.log(`${group}: not held and declined ${share(N)}, held and declined ${share(Y)}`);
process.exit(0);
