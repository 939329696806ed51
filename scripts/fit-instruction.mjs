// Fits the direction in the encoder's space from questions for documents to orders to the machine (scripts/instruction-texts.tsv: X an
// order, O an ordinary message in words like theirs), and writes it to src/answering/deciding/instruction-direction.ts.
// Usage, after a build: node scripts/fit-instruction.mjs [--write]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { sentencesOf } from "../dist/answering/deciding/instruction.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";
import { developmentSets } from "./development-sets.mjs";
import { along, directionFile, fitDirection } from "./fit-direction.mjs";

const FILE = "src/answering/deciding/instruction-direction.ts";
/** L2 on the direction; 5, 8 and 20 told the same orders from the same others within a few. */
const RIDGE = 8;
/** Orders, and what is worded like them, are few beside all the questions. */
const TEXTS_WEIGHT = 3;
/** Of the questions that the encoder learned everyday words from, one in so many: orders are no needs of everyday life either. */
const NEEDS_STEP = 6;
const FOLDS = 6;

const { embedder } = await openParts(readConfig(process.env));
const linesOf = (file) => readFileSync(file, "utf8").trim().split("\n");
const texts = linesOf("scripts/instruction-texts.tsv").map((line) => line.split("\t"));
const orders = texts.filter(([kind]) => kind === "X").map(([, text]) => text);
const likeOrders = texts.filter(([kind]) => kind === "O").map(([, text]) => text);
const cases = developmentSets().flatMap(({ cases }) => cases);
const needs = readdirSync("training/everyday")
  .filter((name) => name.endsWith(".tsv"))
  .flatMap((name) => linesOf(`training/everyday/${name}`))
  .map((line) => line.split("\t")[0])
  .filter((_, i) => i % NEEDS_STEP === 0);
const others = ["scripts/other-affairs-questions.txt", "scripts/off-topic-questions.txt"].flatMap(linesOf);

const rowsOf = (messages, isRight, weight) => messages.map((text) => ({ text, isRight, weight }));
const isOrder = ({ unanswerableKind }) => unanswerableKind === "injection";
const queriesOf = (kept) => kept.map(({ query }) => query);
const whole = [
  ...rowsOf([...orders, ...queriesOf(cases.filter(isOrder))], true, TEXTS_WEIGHT),
  ...rowsOf(likeOrders, false, TEXTS_WEIGHT),
  ...rowsOf([...queriesOf(cases.filter((each) => !isOrder(each))), ...needs, ...others], false, 1),
].map((row, i) => ({ ...row, fold: i % FOLDS, isWhole: true }));
// What is no order is none in any of its sentences; of an order it is not known which sentence gives it.
const parts = whole
  .filter(({ isRight }) => !isRight)
  .flatMap((row) => sentencesOf(row.text).map((text) => ({ ...row, text, isWhole: false })));
const messages = [...whole, ...parts];
const vectors = await embedder.embed(
  messages.map(({ text }) => text),
  "query",
);
const rows = messages.map((row, i) => ({ ...row, vector: vectors[i], beside: [] }));

const sums = new Map();
for (let fold = 0; fold < FOLDS; fold++) {
  const { constant, direction } = fitDirection(
    rows.filter((row) => row.fold !== fold),
    RIDGE,
  );
  for (const row of rows)
    if (row.fold === fold && row.isWhole) sums.set(row, constant + along(direction, row.vector));
}
const judged = rows.filter(({ isWhole }) => isWhole);
for (const bound of [-0.5, 0, 0.5, 1]) {
  const beyond = (kept) => `${kept.filter((row) => sums.get(row) > bound).length} of ${kept.length}`;
  const [given, like, plain] = [
    judged.filter(({ isRight }) => isRight),
    judged.filter(({ isRight, weight }) => !isRight && weight > 1),
    judged.filter(({ isRight, weight }) => !isRight && weight === 1),
  ];
  console.log(
    `above ${bound}, judged whole by a direction that they did not shape: ${beyond(given)} orders, ${beyond(like)} messages worded like them, ${beyond(plain)} others`,
  );
}

if (process.argv.includes("--write")) {
  const { constant, direction } = fitDirection(rows, RIDGE);
  writeFileSync(
    FILE,
    directionFile({
      comment: `// The direction in the encoder's space from questions for documents to orders to the machine. Written by
// \`node scripts/fit-instruction.mjs --write\`.`,
      name: "INSTRUCTION",
      encoder: embedder.modelId,
      usual: constant,
      direction,
    }),
  );
}
process.exit(0);
