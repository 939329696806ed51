// One or more index folders come in, what a question costs in each goes out: processor time, index by index in turns, so that another
// load on the machine falls on all of them. The last lines are of the fastest time of each question, which other load touches least. Run `npm run build` before: node scripts/measure-growth.mjs [--questions N] [--rounds N] FOLDER…
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { comparableCases } from "../dist/evaluation/speed/hits.js";
import { openParts } from "../dist/wiring.js";

const SET = new URL("../eval/dev.jsonl", import.meta.url);

const { values, positionals: folders } = parseArgs({
  options: {
    questions: { type: "string", default: "60" },
    rounds: { type: "string", default: "3" },
  },
  allowPositionals: true,
});
if (folders.length === 0) throw new Error("Name the index folders, the smallest first.");
const all = comparableCases(readQuestionSet(readFileSync(SET, "utf8")).cases);
const count = Math.min(Number(values.questions), all.length);
const cases = Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]);

const asked = [];
for (const folder of folders) {
  const parts = await openParts(readConfig({ ...process.env, YOUJU_INDEX: folder }));
  asked.push({ folder, paragraphs: parts.library.paragraphs.length, assistant: createAssistant(parts) });
}

/** Processor time of one question in milliseconds. */
async function timeOf(assistant, { query, history }) {
  const before = process.cpuUsage();
  await assistant.ask({ text: query, history, language: "auto", filters: {}, limit: 5 });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quantile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1];
}

/** Writes a line for each index; `times` are those of its questions. */
function write(name, times) {
  const figures = times.map((own) => [quantile(own, 0.5), quantile(own, 0.95)]);
  for (const [i, [median, late]] of figures.entries()) {
    const [, first] = figures[0];
    process.stdout.write(
      `${name}: ${asked[i].paragraphs} paragraphs, p50 ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms, ${(late / first).toFixed(2)} times the first's\n`,
    );
  }
}

const fastest = asked.map(() => cases.map(() => Number.POSITIVE_INFINITY));
for (let round = 0; round <= Number(values.rounds); round++) {
  const times = asked.map(() => []);
  for (const [question, each] of cases.entries())
    for (const [i, { assistant }] of asked.entries()) {
      const time = await timeOf(assistant, each);
      times[i].push(time);
      fastest[i][question] = Math.min(fastest[i][question], time);
    }
  write(round === 0 ? "first time" : "again", times);
}
write("fastest", fastest);
process.exit(0);
