#!/usr/bin/env node
// Checks the in-domain retrieval test: four JSON Lines files in, troubles and a few counts out. A test that repeats the
// seeds, or whose questions can be answered by matching words, would flatter every encoder scored on it.
//
//   node eval/in-domain/check.mjs [SEEDS_FOLDER [SET_FOLDER]]
//
// Without names: the repository's seeds, and the files beside this one. Exit 0 when all is well, 1 on trouble, 2 on wrong usage.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const PASSAGE_FIELDS = ["id", "text", "lang"];
const QUERY_FIELDS = ["id", "query", "lang", "passage_id"];
const FILES = [
  {
    name: "passages.zh.jsonl",
    fields: PASSAGE_FIELDS,
    id: /^zh-[a-z-]+-\d+$/u,
    langs: ["zh-Hant", "zh-Hans"],
  },
  { name: "passages.en.jsonl", fields: PASSAGE_FIELDS, id: /^en-[a-z-]+-\d+$/u, langs: ["en"] },
  { name: "queries.en.jsonl", fields: QUERY_FIELDS, id: /^q-en-\d{3}$/u, langs: ["en"] },
  { name: "queries.zh.jsonl", fields: QUERY_FIELDS, id: /^q-zh-\d{3}$/u, langs: ["zh-Hant", "zh-Hans"] },
];
/** English questions look for Chinese passages, and the other way round. */
const DIRECTIONS = [
  { queries: "queries.en.jsonl", passages: "passages.zh.jsonl" },
  { queries: "queries.zh.jsonl", passages: "passages.en.jsonl" },
];

/** Least counts: [file, what, which rows, how many]. */
const CANTONESE = /[嘅唔咗冇喺啲嗰嘢㗎嚟攞哋]/u;
const LEAST = [
  ["passages.zh.jsonl", "Traditional passages", (row) => row.lang === "zh-Hant", 80],
  ["passages.zh.jsonl", "Simplified passages", (row) => row.lang === "zh-Hans", 40],
  ["passages.en.jsonl", "passages", () => true, 120],
  ["queries.en.jsonl", "questions", () => true, 150],
  ["queries.zh.jsonl", "questions", () => true, 150],
  ["queries.zh.jsonl", "Simplified questions", (row) => row.lang === "zh-Hans", 50],
  ["queries.zh.jsonl", "Cantonese questions", (row) => CANTONESE.test(row.query), 20],
];
const TOPIC_MIN = 3;
/** Length of a passage: English words, Chinese characters. */
const LENGTHS = { en: [40, 180], zh: [64, 320] };
/** A question no longer than this is short: words, characters. */
const SHORT = { en: 10, zh: 14 };
const SHORT_SHARE_MIN = 0.25;
/** Of questions, at most so many may share a number or a Latin word with their passage. */
const OVERLAP_SHARE_MAX = 1 / 3;
/** Runs that count as copied from a seed: English words, Chinese characters. */
const RUN_WORDS = 13;
const RUN_HAN = 20;

// Common characters that only one script writes, to catch a text under the wrong label.
const TRADITIONAL_ONLY = /[個這為們國會學來對時點發應開關與於從後無電長車業費門間單幾樓醫獲經實際區員億]/u;
const SIMPLIFIED_ONLY = /[个这为们国会学来对时点发应开关与从无电长车业费门间单几楼医获经实际区员亿]/u;
const HAN = /\p{Script=Han}/gu;

const words = (text) => text.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
const han = (text) => text.match(HAN) ?? [];
const size = (text, lang) => (lang === "en" ? text.split(/\s+/u).length : text.replace(/\s/gu, "").length);
const family = (lang) => (lang === "en" ? "en" : "zh");
const topicOf = (id) => id.replace(/-\d+$/u, "");
const squeezed = (text) => text.toLowerCase().replace(/[\s\p{P}]+/gu, "");
const textOf = (row) => row.text ?? row.query;

function readRows(file, content, troubles) {
  const rows = [];
  for (const [index, line] of content.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      rows.push(JSON.parse(line));
    } catch {
      troubles.push(`${file.name} line ${index + 1}: not JSON`);
    }
  }
  return rows.filter((row) => hasFields(file, row, troubles));
}

function hasFields(file, row, troubles) {
  const names = Object.keys(row);
  const right =
    names.length === file.fields.length &&
    file.fields.every((field) => typeof row[field] === "string" && row[field].trim() !== "");
  if (!right)
    troubles.push(`${file.name} ${row.id ?? "?"}: fields are to be ${file.fields.join(", ")}, each a text`);
  return right;
}

function checkRow(file, row, seen, troubles) {
  const say = (what) => troubles.push(`${file.name} ${row.id}: ${what}`);
  const text = textOf(row);
  if (!file.id.test(row.id)) say("not an id of this file");
  if (seen.ids.has(row.id)) say("id stands twice");
  seen.ids.add(row.id);
  if (seen.texts.has(squeezed(text))) say(`same text as ${seen.texts.get(squeezed(text))}`);
  seen.texts.set(squeezed(text), row.id);
  if (!file.langs.includes(row.lang)) say(`language ${row.lang} does not belong here`);
  if ((row.lang === "en") !== (han(text).length === 0)) say("text and language do not agree");
  if (row.lang === "zh-Hans" && TRADITIONAL_ONLY.test(text))
    say(`Traditional ${TRADITIONAL_ONLY.exec(text)[0]}`);
  if (row.lang === "zh-Hant" && SIMPLIFIED_ONLY.test(text))
    say(`Simplified ${SIMPLIFIED_ONLY.exec(text)[0]}`);
  const [least, most] = LENGTHS[family(row.lang)];
  const length = size(text, row.lang);
  if (row.text !== undefined && (length < least || length > most))
    say(`${length} long, not ${least} to ${most}`);
}

function checkDirection(set, { queries, passages }, troubles) {
  const asked = new Set(set[queries].map((row) => row.passage_id));
  const known = new Set(set[passages].map((row) => row.id));
  for (const row of set[queries])
    if (!known.has(row.passage_id)) troubles.push(`${queries} ${row.id}: no passage ${row.passage_id}`);
  for (const id of known) if (!asked.has(id)) troubles.push(`${passages} ${id}: no question asks for it`);
  const topics = new Map();
  for (const id of known) topics.set(topicOf(id), 1 + (topics.get(topicOf(id)) ?? 0));
  for (const [topic, count] of topics)
    if (count < TOPIC_MIN) troubles.push(`${passages} ${topic}: ${count} passages do not compete`);
}

function runsOf(items, length, separator) {
  const runs = new Set();
  for (let from = 0; from + length <= items.length; from++)
    runs.add(items.slice(from, from + length).join(separator));
  return runs;
}

/** The first run of words or characters that stands in the seeds too; undefined when nothing is copied. */
function copiedRun(text, seedRuns) {
  const runs = [...runsOf(words(text), RUN_WORDS, " "), ...runsOf(han(text), RUN_HAN, "")];
  return runs.find((run) => seedRuns.has(run));
}

/** Numbers and Latin words are what two scripts can share; one digit alone is no term. */
const sharedTerms = (question, passage) => {
  const terms = new Set(words(passage).filter((word) => word.length > 1));
  return words(question).filter((word) => terms.has(word));
};

function describeDirection(set, { queries, passages }, troubles) {
  const texts = new Map(set[passages].map((row) => [row.id, row.text]));
  const rows = set[queries];
  const overlap = rows.filter((row) => sharedTerms(row.query, texts.get(row.passage_id) ?? "").length > 0);
  const short = rows.filter((row) => size(row.query, row.lang) <= SHORT[family(row.lang)]);
  const share = (part) => part.length / Math.max(1, rows.length);
  if (share(overlap) > OVERLAP_SHARE_MAX)
    troubles.push(`${queries}: ${overlap.length} share terms with their passage`);
  if (share(short) < SHORT_SHARE_MIN) troubles.push(`${queries}: only ${short.length} short questions`);
  const topics = new Set([...texts.keys()].map(topicOf));
  const percent = (part) => `${part.length} (${(100 * share(part)).toFixed(0)} %)`;
  return (
    `${queries}: ${rows.length} questions for ${texts.size} passages in ${topics.size} topics; ` +
    `short ${percent(short)}; a number or Latin word shared with the passage ${percent(overlap)}`
  );
}

/**
 * Checks the whole set.
 * @param contents the text of each of the four files, by name
 * @param seeds the texts of the seeds
 * @returns troubles (none when all is well) and one line of counts a direction
 */
export function checkInDomainSet(contents, seeds) {
  const troubles = [];
  const seen = { ids: new Set(), texts: new Map() };
  const seedRuns = new Set(
    seeds.flatMap((seed) => [...runsOf(words(seed), RUN_WORDS, " "), ...runsOf(han(seed), RUN_HAN, "")]),
  );
  const set = {};
  for (const file of FILES) {
    set[file.name] = readRows(file, contents[file.name], troubles);
    for (const row of set[file.name]) {
      checkRow(file, row, seen, troubles);
      const run = copiedRun(textOf(row), seedRuns);
      if (run !== undefined) troubles.push(`${file.name} ${row.id}: stands in a seed: ${run}`);
    }
  }
  for (const [name, what, isMeant, least] of LEAST) {
    const count = set[name].filter(isMeant).length;
    if (count < least) troubles.push(`${name}: ${count} ${what}, fewer than ${least}`);
  }
  for (const direction of DIRECTIONS) checkDirection(set, direction, troubles);
  const report = DIRECTIONS.map((direction) => describeDirection(set, direction, troubles));
  return { troubles, report };
}

function main([seedsFolder = join(HERE, "../../seeds"), setFolder = HERE, ...more]) {
  if (more.length > 0) {
    process.stderr.write("Usage: node eval/in-domain/check.mjs [SEEDS_FOLDER [SET_FOLDER]]\n");
    return 2;
  }
  const read = (folder, name) => readFileSync(join(folder, name), "utf8");
  const seeds = readdirSync(seedsFolder).filter((name) => name.endsWith(".txt"));
  if (seeds.length === 0) {
    process.stderr.write(`No seeds (*.txt) in ${seedsFolder}\n`);
    return 2;
  }
  const { troubles, report } = checkInDomainSet(
    Object.fromEntries(FILES.map(({ name }) => [name, read(setFolder, name)])),
    seeds.map((name) => read(seedsFolder, name)),
  );
  const verdict = troubles.length === 0 ? "no trouble" : `${troubles.length} troubles`;
  process.stdout.write(`${[...report, ...troubles, verdict].join("\n")}\n`);
  return troubles.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
