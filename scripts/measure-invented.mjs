// Asks every question of eval/invented/, none of which anything here was made for, and prints of each kind how many are declined and why: those
// that their paper answers (with the right one of five sibling paragraphs first, or not), those about a detail that it does not tell, and strangers, which
// are about another paper than was searched.
//   npm run build && node scripts/measure-invented.mjs [--among paper|half|all] [--papers odd|even] [--changes FILE]
// Searched is each question's own paper, and for every third question another one by lot besides (three minutes); or, without any filter, half the
// papers, by lot, or all of them. FILE takes one line a question, to compare two builds.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createAssistant } from "../dist/answering/answer-question.js";
import { readConfig } from "../dist/config.js";
import { buildIndex, openParts } from "../dist/wiring.js";
import { documentsOf, writeDocuments } from "./invented/write-documents.mjs";

const LANGUAGES = { en: "en", yue: "zh-Hant", hant: "zh-Hant", hans: "zh-Hans" };
/** One in so many questions is asked as a stranger's. */
const STRANGERS = 3;
const { values: flags } = parseArgs({
  options: {
    among: { type: "string", default: "paper" },
    papers: { type: "string" },
    changes: { type: "string" },
  },
});
const byLot = lots();
const all = readFileSync("eval/invented/papers.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line, i) => ({
    ...JSON.parse(line),
    isIndexed: flags.among !== "half" || byLot() < 0.5,
    isOdd: i % 2 === 1,
  }));
const papers = all.filter(({ isOdd }) => flags.papers === undefined || isOdd === (flags.papers === "odd"));
const folder = mkdtempSync(join(tmpdir(), "youju-invented-"));
const seeds = join(folder, "seeds");
const outcomes = [];
try {
  writeDocuments(
    all.filter(({ isIndexed }) => isIndexed),
    seeds,
    "seeds/bureaux.json",
  );
  const config = readConfig({ ...process.env, YOUJU_SEEDS: seeds, YOUJU_INDEX: join(folder, "index") });
  await buildIndex(config);
  const assistant = createAssistant(await openParts(config));
  for (const { paper, item, searched } of questions())
    outcomes.push(await ask(assistant, paper, item, searched));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What is asked, of whose paper, and the paper that it is asked within; undefined where nothing narrows it. */
function* questions() {
  const isNarrowed = flags.among === "paper";
  let asked = 0;
  for (const paper of papers) {
    for (const item of [...paper.questions, ...paper.nearMisses]) {
      const isStranger = asked++ % STRANGERS === 0;
      if (paper.isIndexed) yield { paper, item, searched: isNarrowed ? paper : undefined };
      if (isNarrowed && isStranger) yield { paper, item, searched: otherThan(paper) };
      if (!paper.isIndexed && isStranger) yield { paper, item, searched: undefined };
    }
  }
}

function otherThan(paper) {
  const other = all[Math.floor(byLot() * all.length)];
  return other === paper ? otherThan(paper) : other;
}

/** Numbers from 0 to 1 that are the same in every run. */
function lots() {
  let state = 42;
  return () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

async function ask(assistant, paper, item, searched) {
  const language = LANGUAGES[item.lang];
  const filters = searched === undefined ? {} : { documents: documentsOf(searched) };
  const question = { text: item.query, history: [], language, filters, limit: 5 };
  const { answer } = await assistant.ask(question);
  const gold = paper.paragraphs.filter(({ id }) => item.gold?.includes(id)).flatMap(({ en, zh }) => [en, zh]);
  const isGold = ({ paragraph }) => gold.some((text) => text !== "" && paragraph.text.includes(text));
  const shown = answer.citations ?? answer.nearest;
  const said = plain((answer.statements ?? []).map(({ text }) => text).join(" "));
  const isStranger = !paper.isIndexed || (searched !== undefined && searched !== paper);
  return {
    item,
    kind: isStranger ? "stranger" : item.gold === undefined ? "nearMiss" : "answerable",
    reason: answer.reason ?? "",
    first: shown.slice(0, 1).some(isGold),
    three: shown.slice(0, 3).some(isGold),
    fact: (item.answer ?? []).some((fact) => said.includes(plain(fact))),
  };
}

function plain(text) {
  return text.toLowerCase().replace(/[\s,，]/g, "");
}

const share = (of, holds) => {
  const many = of.filter(holds).length;
  return `${((100 * many) / Math.max(1, of.length)).toFixed(1)} % (${many} of ${of.length})`;
};
const isDeclined = ({ reason }) => reason !== "";
const ofKind = (kind) => outcomes.filter((each) => each.kind === kind);
const byLanguage = (members) => [
  ["all", members],
  ...Object.keys(LANGUAGES).map((lang) => [lang, members.filter(({ item }) => item.lang === lang)]),
];
const answerable = ofKind("answerable");
for (const [name, members] of byLanguage(answerable)) {
  console.log(
    `${name}: right paragraph shown first ${share(members, ({ first }) => first)}, among three ${share(members, ({ three }) => three)}`,
  );
}
console.log(
  `answered: with the fact ${share(
    answerable.filter((each) => !isDeclined(each)),
    ({ fact }) => fact,
  )}`,
);
for (const [what, members] of [
  ["answerable, the right paragraph first", answerable.filter(({ first }) => first)],
  ["answerable, another first", answerable.filter(({ first }) => !first)],
  ["near misses", ofKind("nearMiss")],
  ["strangers", ofKind("stranger")],
]) {
  for (const [name, spoken] of byLanguage(members).filter(([, { length }]) => length > 0))
    console.log(`${what}, ${name}: declined ${share(spoken, isDeclined)}${reasonsOf(spoken)}`);
}

function reasonsOf(members) {
  const reasons = [...new Set(members.filter(isDeclined).map(({ reason }) => reason))].sort();
  return reasons.map((reason) => `, ${reason} ${share(members, (each) => each.reason === reason)}`).join("");
}

if (flags.changes !== undefined) {
  writeFileSync(
    flags.changes,
    outcomes.map(({ item, ...rest }) => `${JSON.stringify(rest)} ${item.query}\n`).join(""),
  );
}
