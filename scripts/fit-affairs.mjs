// Fits the direction in the encoder's space from questions of the development sets to questions about other matters of public life
// (scripts/other-affairs-questions.txt, scripts/off-topic-questions.txt), and writes it to src/answering/deciding/affairs-direction.ts.
// Usage, after a build: node scripts/fit-affairs.mjs [--write]
import { readFileSync, writeFileSync } from "node:fs";
import { condenseQuestion } from "../dist/answering/understanding/conversation/condense-question.js";
import { readConfig } from "../dist/config.js";
import { openParts } from "../dist/wiring.js";
import { developmentSets, OFF_TOPIC_KINDS } from "./development-sets.mjs";
import { along, directionFile, fitDirection } from "./fit-direction.mjs";

const FILE = "src/answering/deciding/affairs-direction.ts";
/** L2 on the direction; 10, 20, 30 and 100 stood the same test within a few questions. */
const RIDGE = 20;
/** All other affairs together weigh half of what the development questions do: far more is asked about the papers. */
const OTHERS_SHARE = 0.5;
const FOLDS = 6;

const { embedder } = await openParts(readConfig(process.env));
const linesOf = (file) => readFileSync(file, "utf8").trim().split("\n");
const papers = developmentSets().flatMap(({ cases }, set) =>
  cases
    .filter(({ unanswerableKind }) => !OFF_TOPIC_KINDS.includes(unanswerableKind))
    .map(({ query, history, answerable }) => ({
      text: condenseQuestion(query, history).text,
      answerable,
      set,
    })),
);
const others = ["scripts/other-affairs-questions.txt", "scripts/off-topic-questions.txt"].flatMap(linesOf);
const texts = [...papers.map(({ text }) => text), ...others];
const vectors = await embedder.embed(texts, "query");
const rows = vectors.map((vector, i) => {
  const isRight = i >= papers.length;
  const weight = isRight ? (OTHERS_SHARE * papers.length) / others.length : 1;
  return { vector, beside: [], isRight, weight, fold: (isRight ? i : papers[i].set) % FOLDS };
});

const sums = rows.map(() => 0);
for (let fold = 0; fold < FOLDS; fold++) {
  const { constant, direction } = fitDirection(
    rows.filter((row) => row.fold !== fold),
    RIDGE,
  );
  rows.forEach((row, i) => {
    if (row.fold === fold) sums[i] = constant + along(direction, row.vector);
  });
}
const share = (kept, bound) => `${kept.filter((i) => sums[i] > bound).length} of ${kept.length}`;
const answerable = papers.flatMap((paper, i) => (paper.answerable ? [i] : []));
const affairs = others.map((_, i) => papers.length + i);
for (const bound of [-0.5, 0, 0.5, 1])
  console.log(
    `above ${bound}, judged by a direction that they did not shape: ${share(affairs, bound)} other affairs, ${share(answerable, bound)} answerable questions`,
  );

if (process.argv.includes("--write")) {
  const { constant, direction } = fitDirection(rows, RIDGE);
  writeFileSync(
    FILE,
    directionFile({
      comment: `// The direction in the encoder's space from questions about the papers to other matters of public life. Written by
// \`node scripts/fit-affairs.mjs --write\`.`,
      name: "AFFAIRS",
      encoder: embedder.modelId,
      usual: constant,
      direction,
    }),
  );
}
process.exit(0);
