#!/usr/bin/env node
// Checks the question sets against the texts they quote.
//
//   node eval/check-sets.mjs SEEDS_FOLDER [SET.jsonl …]
//
// Without set names it takes every starter, dev and held set beside this file. Exit 0 when all is well, 1 on trouble, 2 on wrong usage.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Where a seed still has its delivery name, it begins with this number.
const DELIVERY_PREFIX = {
  "policy-address-2024-ch4.zh-Hant": "000_",
  "yearbook-2024-ch16.zh-Hans": "001_",
  "policy-address-2024-ch4.en": "002_",
  "legco-itb-panel-2023-11-13.zh-Hant": "003_",
  "takungpao-five-year-plan-2026.zh-Hant": "004_",
};
const LANGUAGES = ["en", "zh-Hant", "zh-Hans"];
const UNANSWERABLE_KINDS = [
  "off_topic",
  "near_miss",
  "outdated",
  "wrong_jurisdiction",
  "chit_chat",
  "injection",
  "opinion",
  "personal_case",
];
const BUREAUX = ["CEDB", "CSTB", "DFSO", "DoJ", "EDB", "EEB", "FSO", "FSTB", "HB", "HHB", "ITIB", "TLB"];
const KNOWN_FIELDS = new Set([
  "id",
  "lang",
  "query",
  "turns",
  "answerable",
  "unanswerable_kind",
  "relevant",
  "must_include",
  "bureau",
  "parallel_id",
  "tags",
]);
const MIN_SNIPPET = 12;

const squeeze = (text) => text.replace(/\s+/gu, "");

/** How often `needle` stands in `haystack`, overlaps included; stops at two. */
function occurrences(haystack, needle) {
  const first = haystack.indexOf(needle);
  if (first < 0) return 0;
  return haystack.indexOf(needle, first + 1) < 0 ? 1 : 2;
}

function loadSeeds(folder) {
  const names = readdirSync(folder);
  const seeds = new Map();
  for (const [id, prefix] of Object.entries(DELIVERY_PREFIX)) {
    const name =
      names.find((n) => n === `${id}.txt`) ?? names.find((n) => n.startsWith(prefix) && n.endsWith(".txt"));
    if (name === undefined) throw new Error(`no text for ${id} in ${folder}`);
    const text = readFileSync(join(folder, name), "utf8");
    seeds.set(id, { text, squeezed: squeeze(text), blocks: joinedBlocks(text) });
  }
  return seeds;
}

/**
 * Blocks between blank lines, each joined with the next while a page break cut it (no closing punctuation), so
 * that a fact can be looked for in the paragraph that is cited and not anywhere in the document.
 */
function joinedBlocks(text) {
  const blocks = [];
  for (const raw of text.split(/\n\s*\n/u)) {
    const block = squeeze(raw);
    if (block === "") continue;
    const previous = blocks.at(-1);
    if (previous !== undefined && !/[。．.!?！？：:；;）)」”』>|]$/u.test(previous) && previous.length > 40) {
      blocks[blocks.length - 1] = previous + block;
    } else {
      blocks.push(block);
    }
  }
  return blocks;
}

const isListOfStrings = (value) =>
  Array.isArray(value) && value.every((v) => typeof v === "string" && v.trim() !== "");

function checkCase(item, seeds) {
  const troubles = [];
  const bad = (what) => troubles.push(what);
  for (const field of Object.keys(item)) if (!KNOWN_FIELDS.has(field)) bad(`unknown field ${field}`);
  if (typeof item.id !== "string" || !/^y-\d{4}$/u.test(item.id)) bad("id is not y-NNNN");
  if (!LANGUAGES.includes(item.lang)) bad(`lang ${item.lang}`);
  if (typeof item.query !== "string" || item.query.trim() === "") bad("query is empty");
  if (!isListOfStrings(item.tags)) bad("tags is not a list of strings");
  if (item.parallel_id !== undefined && typeof item.parallel_id !== "string")
    bad("parallel_id is not a string");
  if (item.turns !== undefined) checkTurns(item.turns, bad);
  if ((item.turns !== undefined) !== (item.tags ?? []).includes("followup"))
    bad("turns and the tag followup disagree");
  if (!Array.isArray(item.bureau) || item.bureau.some((b) => !BUREAUX.includes(b)))
    bad("bureau holds an unknown code");
  if (
    !Array.isArray(item.must_include) ||
    !item.must_include.every((f) => isListOfStrings(f) && f.length > 0)
  ) {
    bad("must_include is not a list of lists of spellings");
    return troubles;
  }
  if (!Array.isArray(item.relevant)) {
    bad("relevant is not a list");
    return troubles;
  }
  if (item.answerable === "yes") checkAnswerable(item, seeds, bad);
  else if (item.answerable === "no") checkUnanswerable(item, bad);
  else bad(`answerable ${item.answerable}`);
  return troubles;
}

function checkTurns(turns, bad) {
  if (!Array.isArray(turns) || turns.length === 0 || turns.length % 2 !== 0) {
    bad("turns is not an even, non-empty list");
    return;
  }
  turns.forEach((turn, i) => {
    if (turn.role !== (i % 2 === 0 ? "user" : "assistant")) bad(`turn ${i + 1} has the role ${turn.role}`);
    if (typeof turn.text !== "string" || turn.text.trim() === "") bad(`turn ${i + 1} is empty`);
  });
}

function checkUnanswerable(item, bad) {
  if (!UNANSWERABLE_KINDS.includes(item.unanswerable_kind))
    bad(`unanswerable_kind ${item.unanswerable_kind}`);
  if (item.relevant.length > 0 || item.must_include.length > 0 || item.bureau.length > 0) {
    bad("an unanswerable case has relevant, must_include or bureau");
  }
}

function checkAnswerable(item, seeds, bad) {
  if (item.unanswerable_kind !== undefined) bad("an answerable case has an unanswerable_kind");
  if (item.relevant.length === 0) bad("no relevant paragraph");
  const groups = new Set();
  let evidence = "";
  for (const { document, snippet, grade, group } of item.relevant) {
    const seed = seeds.get(document);
    if (seed === undefined) {
      bad(`unknown document ${document}`);
      continue;
    }
    if (!Number.isInteger(grade) || grade < 1) bad(`grade ${grade}`);
    if (!Number.isInteger(group) || group < 1) bad(`group ${group}`);
    groups.add(group);
    if (typeof snippet !== "string" || [...snippet].length < MIN_SNIPPET) {
      bad(`snippet shorter than ${MIN_SNIPPET}: ${snippet}`);
      continue;
    }
    if (/[\n\r\f]/u.test(snippet)) bad(`snippet spans lines: ${snippet}`);
    if (!seed.text.includes(snippet)) bad(`snippet is not verbatim in ${document}: ${snippet}`);
    const needle = squeeze(snippet);
    const count = occurrences(seed.squeezed, needle);
    if (count !== 1)
      bad(`snippet stands ${count === 0 ? "nowhere" : "more than once"} in ${document}: ${snippet}`);
    for (const block of seed.blocks) if (block.includes(needle)) evidence += `\n${block}`;
  }
  groups.forEach((g) => {
    if (g > groups.size) bad(`groups are not numbered 1 to ${groups.size}`);
  });
  // A bureau's name is in no source that prints codes, and the other way round; it is held against `bureau` instead.
  for (const fact of item.must_include) {
    if (fact.some((spelling) => BUREAUX.includes(spelling.replace(/[()]/gu, "")))) continue;
    if (!fact.some((spelling) => evidence.includes(squeeze(spelling))))
      bad(`fact in no cited paragraph: ${fact[0]}`);
  }
}

/**
 * The first sets: dev.jsonl and held.jsonl together, in the order of their ids, are a row of units (a parallel group is one unit,
 * standing where its first case stands); every third unit belongs to held.jsonl.
 */
function checkSplit(cases) {
  const troubles = [];
  const units = new Map();
  for (const { id, parallel_id: group, home } of cases.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const unit = group ?? id;
    if (!units.has(unit)) units.set(unit, units.size + 1);
    const due = units.get(unit) % 3 === 0 ? "held.jsonl" : "dev.jsonl";
    if (due !== home) troubles.push(`${id} stands in ${home}, by the split rule it belongs in ${due}`);
  }
  return troubles;
}

/**
 * dev-2.jsonl and held-2.jsonl are one set cut by chance: a unit is held back when the SHA-256 of its name, after
 * this salt, read as a number from its first four bytes, is divisible by three. A unit's side so depends on no other case.
 */
const SECOND_SPLIT_SALT = "second-sets:";

/** A parallel group is one unit, the cases that open with the same turn are one (they are one conversation), any other case is its own. */
function secondUnit({ id, parallel_id: group, turns }) {
  return group ?? (turns === undefined ? id : `turns:${turns[0].text}`);
}

function checkSecondSplit(cases) {
  const troubles = [];
  for (const item of cases) {
    const digest = createHash("sha256")
      .update(`${SECOND_SPLIT_SALT}${secondUnit(item)}`)
      .digest();
    const due = digest.readUInt32BE(0) % 3 === 0 ? "held-2.jsonl" : "dev-2.jsonl";
    if (due !== item.home)
      troubles.push(`${item.id} stands in ${item.home}, by the split rule it belongs in ${due}`);
  }
  return troubles;
}

function tally(cases, of) {
  const counts = new Map();
  for (const item of cases) for (const key of of(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, n]) => `${key} ${n}`)
    .join(", ");
}

function report(name, cases) {
  const yes = cases.filter((c) => c.answerable === "yes");
  const no = cases.filter((c) => c.answerable === "no");
  console.log(`${name}: ${cases.length} cases, ${yes.length} answerable, ${no.length} unanswerable`);
  console.log(`  language  ${tally(cases, (c) => [c.lang])}`);
  console.log(`  kind      ${tally(no, (c) => [c.unanswerable_kind])}`);
  console.log(`  document  ${tally(yes, (c) => new Set(c.relevant.map((r) => r.document)))}`);
  console.log(`  tags      ${tally(cases, (c) => c.tags)}`);
}

function main([folder, ...named]) {
  if (folder === undefined) {
    console.error("usage: node eval/check-sets.mjs SEEDS_FOLDER [SET.jsonl …]");
    return 2;
  }
  const here = dirname(fileURLToPath(import.meta.url));
  const sets =
    named.length > 0
      ? named
      : readdirSync(here)
          .filter((n) => /^(starter|dev|held)(-\d+)?\.jsonl$/.test(n))
          .sort()
          .map((n) => join(here, n));
  const seeds = loadSeeds(folder);
  const ids = new Map();
  const queries = new Map();
  const homes = new Map();
  const split = [];
  const secondSplit = [];
  let troubles = 0;
  const trouble = (where, what) => {
    troubles += 1;
    console.error(`${where}: ${what}`);
  };
  for (const path of sets) {
    const name = basename(path);
    const cases = [];
    readFileSync(path, "utf8")
      .split("\n")
      .forEach((line, i) => {
        if (line.trim() === "") return;
        const where = `${name}:${i + 1}`;
        let item;
        try {
          item = JSON.parse(line);
        } catch (error) {
          trouble(where, `not JSON: ${error.message}`);
          return;
        }
        for (const what of checkCase(item, seeds)) trouble(`${where} ${item.id}`, what);
        if (ids.has(item.id)) trouble(where, `id ${item.id} already stands at ${ids.get(item.id)}`);
        ids.set(item.id, where);
        const asked = JSON.stringify([item.query, item.turns ?? []]);
        if (queries.has(asked)) trouble(where, `the same question stands at ${queries.get(asked)}`);
        queries.set(asked, where);
        if (item.parallel_id !== undefined) {
          const home = homes.get(item.parallel_id) ?? name;
          if (home !== name)
            trouble(where, `parallel group ${item.parallel_id} is split between ${home} and ${name}`);
          homes.set(item.parallel_id, home);
        }
        cases.push(item);
        if (name === "dev.jsonl" || name === "held.jsonl") split.push({ ...item, home: name });
        if (name === "dev-2.jsonl" || name === "held-2.jsonl") secondSplit.push({ ...item, home: name });
      });
    report(name, cases);
  }
  if (new Set(split.map((c) => c.home)).size === 2)
    for (const what of checkSplit(split)) trouble("split", what);
  for (const what of checkSecondSplit(secondSplit)) trouble("split", what);
  console.log(troubles === 0 ? "all well" : `${troubles} troubles`);
  return troubles === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
