// Terms, stage 7. In: the table of stage 6 (FOLDER/terms.tsv.gz), the dictionary entries (DATA/pairs-cedict.tsv.gz,
// pairs-hkterms.tsv.gz) and Chinese text for word frequencies (WORK/mono.txt). Out: the same table with what the
// dictionary knows (single words that a gloss explains in part, and glosses of two or three words as compounds), both
// directions joined, English keys as the search's stems.
// Usage, after `npm run build`: node training/add-dictionary-terms.mjs DATA WORK FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { foldText } from "../dist/text/fold.js";
import { stem } from "../dist/text/stem.js";
import { queryTerms } from "../dist/text/terms.js";

/** What a gloss of one word counts against the likeliest learned translation; tuned on the development set. */
const DICTIONARY_TRUST = 0.4;
/** What a compound's gloss counts: it is explained as a whole. */
const COMPOUND_PROBABILITY = 0.3;
/** Most dictionary entries added to a word: those of the shortest glosses, frequent words first. */
const MOST_ENTRIES = 40;
/** Most translations of a word in the end, either way. */
const MOST_TARGETS = 32;
const LONGEST_GLOSS = 3;
const LONGEST_HEADWORD = 8;
const FREQUENCY_SAMPLE = 6_000_000;

const [data, work, folder] = process.argv.slice(2);
const table = readTable(`${folder}/terms.tsv.gz`);
const frequency = countPieces(foldText(readFileSync(`${work}/mono.txt`, "utf8").slice(0, FREQUENCY_SAMPLE)));
for (const [word, entries] of readDictionary(data)) mergeEntries(table.en, word, entries, frequency);
writeTable(`${folder}/terms.tsv.gz`, joinDirections(table));

function readTable(file) {
  const tables = { en: new Map(), zh: new Map() };
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    const [group, word, ...cells] = line.split("\t");
    if (word === undefined) continue;
    const targets = new Map();
    for (let i = 0; i + 1 < cells.length; i += 2) targets.set(cells[i], Number(cells[i + 1]) / 1000);
    tables[group].set(group === "en" ? stem(word) : word, targets);
  }
  return tables;
}

/** How often each run of one to four characters stands in the text. */
function countPieces(text) {
  const counts = new Map();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let length = 1; length <= 4; length++) {
      for (let at = 0; at + length <= run.length; at++) {
        const piece = run.slice(at, at + length);
        counts.set(piece, (counts.get(piece) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** English word or compound of stems -> headword -> share of the gloss that it is (1 for a compound). */
function readDictionary(dataFolder) {
  const entries = new Map();
  const add = (word, headword, share) => {
    const known = entries.get(word) ?? new Map();
    known.set(headword, Math.max(known.get(headword) ?? 0, share));
    entries.set(word, known);
  };
  for (const name of ["pairs-cedict", "pairs-hkterms"]) {
    for (const line of gunzipSync(readFileSync(`${dataFolder}/${name}.tsv.gz`))
      .toString("utf8")
      .split("\n")) {
      const [english, chinese = ""] = line.split("\t");
      const headword = foldText(chinese);
      if (!new RegExp(`^\\p{Script=Han}{1,${LONGEST_HEADWORD}}$`, "u").test(headword)) continue;
      for (const words of glosses(english)) {
        for (const word of words) add(word, headword, 1 / words.length ** 2);
        if (words.length > 1) add(words.join(" "), headword, 1);
      }
    }
  }
  return entries;
}

/** The content words of each sense, without what stands in brackets; long explanations are left out. */
function glosses(english) {
  const senses = english
    .split(/\s*;\s*/)
    .map((sense) => sense.replace(/\([^)]*\)/g, " ").replace(/^(to|an?|the) /, ""));
  const words = senses.map((sense) =>
    [...new Set(queryTerms(sense).map(({ term }) => term))].filter((term) => /^[a-z]/.test(term)),
  );
  return words.filter(({ length }) => length > 0 && length <= LONGEST_GLOSS);
}

function mergeEntries(english, word, entries, counts) {
  const targets = new Map(english.get(word) ?? []);
  const best = Math.max(COMPOUND_PROBABILITY, ...targets.values());
  const ranked = [...entries].sort(
    (a, b) => b[1] - a[1] || (counts.get(b[0]) ?? 0) - (counts.get(a[0]) ?? 0),
  );
  for (const [headword, share] of ranked.slice(0, MOST_ENTRIES)) {
    const probability = word.includes(" ") ? COMPOUND_PROBABILITY : DICTIONARY_TRUST * share * best;
    targets.set(headword, Math.max(targets.get(headword) ?? 0, probability));
  }
  english.set(word, targets);
}

/** Each line speaks for both directions: what one misses, the other often has. The likelier figure is kept. */
function joinDirections(tables) {
  const joined = { en: new Map(), zh: new Map() };
  const keep = (group, word, target, probability) => {
    const targets = joined[group].get(word) ?? new Map();
    targets.set(target, Math.max(targets.get(target) ?? 0, probability));
    joined[group].set(word, targets);
  };
  for (const [english, targets] of tables.en) {
    for (const [chinese, probability] of targets) {
      keep("en", english, chinese, probability);
      keep("zh", chinese, english, probability);
    }
  }
  for (const [chinese, targets] of tables.zh) {
    for (const [word, probability] of targets) {
      const english = word.split(" ").map(stem).join(" ");
      keep("en", english, chinese, probability);
      keep("zh", chinese, english, probability);
    }
  }
  return joined;
}

function writeTable(file, tables) {
  const lines = Object.entries(tables).flatMap(([group, words]) =>
    [...words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, targets]) => {
        const sorted = [...targets]
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
          .slice(0, MOST_TARGETS);
        const cells = sorted.flatMap(([target, probability]) => [
          target,
          Math.max(1, Math.round(probability * 1000)),
        ]);
        return [group, word, ...cells].join("\t");
      }),
  );
  const bytes = gzipSync(`${lines.join("\n")}\n`, { level: 9 });
  writeFileSync(file, bytes);
  console.log(`${tables.en.size} English and ${tables.zh.size} Chinese entries, ${bytes.byteLength} bytes`);
}
