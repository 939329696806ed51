// Asks every question of eval/invented/ within its own paper, none of which anything here was made for: whether the right one of five
// sibling paragraphs comes first, and whether a detail that stands in none of them is declined.
//   npm run build && node scripts/measure-invented.mjs [--changes FILE]      (two minutes; FILE takes one line a question, to compare two builds)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { buildIndex, openParts } from "../dist/wiring.js";
import { documentsOf, writeDocuments } from "./invented/write-documents.mjs";

const LANGUAGES = { en: "en", yue: "zh-Hant", hant: "zh-Hant", hans: "zh-Hans" };
const flag = process.argv.indexOf("--changes");
const linesFile = flag < 0 ? undefined : process.argv[flag + 1];
const papers = readFileSync("eval/invented/papers.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const folder = mkdtempSync(join(tmpdir(), "youju-invented-"));
const seeds = join(folder, "seeds");
const outcomes = [];
try {
  writeDocuments(papers, seeds, "seeds/bureaux.json");
  const config = readConfig({ ...process.env, YOUJU_SEEDS: seeds, YOUJU_INDEX: join(folder, "index") });
  await buildIndex(config);
  const assistant = createAssistant(await openParts(config));
  for (const paper of papers) {
    for (const item of [...paper.questions, ...paper.nearMisses])
      outcomes.push(await ask(assistant, paper, item));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function ask(assistant, paper, item) {
  const language = LANGUAGES[item.lang];
  const filters = { documents: documentsOf(paper) };
  const question = { text: item.query, history: [], language, filters, limit: 5 };
  const { answer } = await assistant.ask(question);
  const gold = paper.paragraphs.filter(({ id }) => item.gold?.includes(id)).flatMap(({ en, zh }) => [en, zh]);
  const isGold = ({ paragraph }) => gold.some((text) => text !== "" && paragraph.text.includes(text));
  const shown = answer.citations ?? answer.nearest;
  const said = plain((answer.statements ?? []).map(({ text }) => text).join(" "));
  return {
    item,
    answerable: item.gold !== undefined,
    reason: answer.reason ?? "",
    first: shown.slice(0, 1).some(isGold),
    three: shown.slice(0, 3).some(isGold),
    fact: (item.answer ?? []).some((fact) => said.includes(plain(fact))),
  };
}

function plain(text) {
  return text.toLowerCase().replace(/[\s,，]/g, "");
}

const isDetail = ({ reason }) => reason === "not-supported" || reason === "too-weak";
const share = (of, holds) => {
  const many = of.filter(holds).length;
  return `${((100 * many) / of.length).toFixed(1)} % (${many} of ${of.length})`;
};
const answerable = outcomes.filter((each) => each.answerable);
const answered = answerable.filter(({ reason }) => reason === "");
const missing = outcomes.filter((each) => !each.answerable);
for (const [name, members] of [
  ["all", answerable],
  ...Object.keys(LANGUAGES).map((lang) => [lang, answerable.filter(({ item }) => item.lang === lang)]),
]) {
  console.log(
    `${name}: right paragraph shown first ${share(members, ({ first }) => first)}, among three ${share(members, ({ three }) => three)}`,
  );
}
console.log(`answered: with the fact ${share(answered, ({ fact }) => fact)}`);
console.log(
  `answerable, declined as off the topic ${share(answerable, ({ reason }) => reason === "out-of-scope")}`,
);
console.log(`answerable, declined for a missing detail ${share(answerable, isDetail)}`);
console.log(
  `answerable, declined so although the right paragraph is first ${share(
    answerable.filter(({ first }) => first),
    isDetail,
  )}`,
);
console.log(`near misses, declined for a missing detail ${share(missing, isDetail)}`);
console.log(`near misses, declined at all ${share(missing, ({ reason }) => reason !== "")}`);
if (linesFile !== undefined) {
  writeFileSync(
    linesFile,
    outcomes.map(({ item, ...rest }) => `${JSON.stringify(rest)} ${item.query}\n`).join(""),
  );
}
