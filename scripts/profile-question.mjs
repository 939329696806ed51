// The questions of the development sets come in, where the time of a question goes comes out: the share of each step, by samples of
// V8's profiler over rounds after one that is not counted. The profiler slows a question down; only shares are to be read.
// Run `npm run build` before: node scripts/profile-question.mjs [--every N] [--rounds N]
import { readdirSync, readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { parseArgs } from "node:util";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { openParts } from "../dist/wiring.js";

const SETS = new URL("../eval/", import.meta.url);

/** Steps of the line by the function that each begins with; what is called below another of them counts for the inner one. */
const STEPS = new Map(
  Object.entries({
    "follow-ups, slips, parts": ["understandFollowUp", "mendQuestion", "partQuestions", "routeQuestion"],
    understanding: ["understandQuestion", "weighConcepts"],
    "encoder (texts cut into pieces; its session is native)": ["embedTogether"],
    vectors: ["search exact-vector-index", "similarities"],
    "words (BM25)": ["lexicalScores"],
    "candidates put together": ["retrieveCandidates"],
    "ranking: features and scores": ["rankCandidates"],
    "ranking: what states the thing asked": ["putOwnPassagesFirst", "putStatedFirst"],
    deciding: ["decideAnswerable"],
    "choosing, composing, restating": ["selectEvidence", "composeExtractive", "unansweredParts"],
    verifying: ["verifyAnswer"],
    notices: ["writeNotices"],
    "collecting garbage": ["(garbage collector)"],
  }).flatMap(([step, functions]) => functions.map((name) => [name, step])),
);

const { values } = parseArgs({
  options: { every: { type: "string", default: "4" }, rounds: { type: "string", default: "2" } },
});
// Without the memory for questions that were asked before, so that the encoder counts.
const assistant = createAssistant(await openParts(readConfig(process.env)));
const asked = readdirSync(SETS)
  .filter((name) => /^dev(-\d+)?\.jsonl$/.test(name))
  .sort()
  .flatMap((name) => readQuestionSet(readFileSync(new URL(name, SETS), "utf8")).cases)
  .filter((_, i) => i % Number(values.every) === 0);

async function askAll() {
  for (const { query, history } of asked)
    await assistant.ask({ text: query, history, language: "auto", filters: {}, limit: 5 });
}

await askAll();
const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: 200 });
await session.post("Profiler.start");
for (let round = 0; round < Number(values.rounds); round++) await askAll();
const { profile } = await session.post("Profiler.stop");

/** The step of a place in the program: by itself, or by what called it. */
function stepOf({ callFrame: { functionName, url } }) {
  const file = url.split("/").at(-1)?.replace(/\.js$/, "");
  return STEPS.get(functionName) ?? STEPS.get(`${functionName} ${file}`);
}

const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const steps = new Map();
const visit = (id, above) => {
  const node = nodes.get(id);
  const step = stepOf(node) ?? above;
  steps.set(id, step);
  for (const child of node.children ?? []) visit(child, step);
};
visit(profile.nodes[0].id, "everything else");
const idle = new Set(
  profile.nodes.filter((node) => node.callFrame.functionName === "(idle)").map(({ id }) => id),
);
const counted = profile.samples.filter((id) => !idle.has(id));
const shares = new Map();
for (const id of counted) shares.set(steps.get(id), (shares.get(steps.get(id)) ?? 0) + 1 / counted.length);
process.stdout.write(`${asked.length} questions, ${values.rounds} rounds, ${counted.length} samples\n`);
for (const [step, share] of [...shares].sort((a, b) => b[1] - a[1]))
  process.stdout.write(`${(100 * share).toFixed(1).padStart(5)} %  ${step}\n`);
process.exit(0);
