// Fits the direction in the encoder's space that tells what is said of everyday life (scripts/off-topic-questions.txt) from follow-ups of the
// development sets, and writes it to src/answering/deciding/everyday-direction.ts.
// Usage, after a build: node scripts/fit-everyday.mjs [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";
import { developmentSets, OFF_TOPIC_KINDS } from "./development-sets.mjs";
import { along, directionFile, fitDirection } from "./fit-direction.mjs";

const FILE = "src/answering/deciding/everyday-direction.ts";
const RIDGE = 15;
/** There are fewer everyday questions than follow-ups. */
const EVERYDAY_WEIGHT = 1.5;
const FOLDS = 8;

const { embedder } = await openParts(readConfig(process.env));
const followUps = developmentSets()
  .flatMap(({ cases }) => cases)
  .filter(
    ({ history, unanswerableKind }) => history.length > 0 && !OFF_TOPIC_KINDS.includes(unanswerableKind),
  )
  .map(({ query, history }) => condenseQuestion(query, history).asked);
const everyday = readFileSync("scripts/off-topic-questions.txt", "utf8").trim().split("\n");
const vectors = await embedder.embed([...followUps, ...everyday], "query");
const rows = vectors.map((vector, i) => {
  const isRight = i >= followUps.length;
  return { vector, beside: [], isRight, weight: isRight ? EVERYDAY_WEIGHT : 1 };
});

const sums = rows.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const { constant, direction } = fitDirection(
    rows.filter((_, i) => i % FOLDS !== fold),
    RIDGE,
  );
  rows.forEach(({ vector }, i) => {
    if (i % FOLDS === fold) sums[i] = constant + along(direction, vector);
  });
}
for (const bound of [0.2, 0.45, 0.7, 1]) {
  const [asides, goingOn] = [true, false].map(
    (wanted) => rows.filter(({ isRight }, i) => isRight === wanted && sums[i] > bound).length,
  );
  console.log(
    `above ${bound}: ${asides} of ${everyday.length} everyday questions, ${goingOn} of ${followUps.length} follow-ups`,
  );
}

if (process.argv.includes("--write")) {
  const { constant, direction } = fitDirection(rows, RIDGE);
  writeFileSync(
    FILE,
    directionFile({
      comment: `// The direction in the encoder's space from follow-ups to what is said of everyday life. Written by
// \`node scripts/fit-everyday.mjs --write\`.`,
      name: "EVERYDAY",
      encoder: embedder.modelId,
      usual: constant,
      direction,
    }),
  );
}
process.exit(0);
