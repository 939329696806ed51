// A PostgreSQL address and sizes come in; for each size a table row goes out of what generated paragraphs cost there: bytes,
// time to publish, memory of a replica, time of a question, and the hit rate, each beside the index folder it was copied from.
//   npm run build && INDEX_STORE=postgres://… node scripts/measure-store.mjs 1000,10000 [questions] [scan]
// With `scan` no graphs are built, here or there: what a machine without the hours for them can say of a large collection.
// Writes JSON lines to standard output and what it does to standard error; the database is left with the last size in it.
import { fork } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { publishTo } from "../dist/adapters/postgres/index-store.js";
import { openSnapshot } from "../dist/adapters/snapshot-files.js";
import { bytesUnder, writeHaystack } from "../dist/cli/bench-collection.js";
import { readConfig } from "../dist/config.js";
import { readQuestionSet } from "../dist/evaluation/question-set.js";
import { comparableCases } from "../dist/evaluation/speed/hits.js";
import { buildIndex as buildSnapshot, recipeOf } from "../dist/indexing/build-index.js";
import { buildIndex, openAssistant, openEmbedder } from "../dist/wiring.js";

/** Chunks from which on a graph is built, as src/wiring/search-index.ts says. */
const GRAPH_FROM = 10_000;
const WARM_UP = 10;
const SETS = ["eval/dev.jsonl", "eval/dev-2.jsonl"];

const [first = "1000", second = "200", third = "graph"] = process.argv.slice(2);
if (first === "ask") process.send(await measureQuestions(Number(second)));
else for (const size of first.split(",").map(Number)) console.log(JSON.stringify(await measureSize(size)));
process.exit(0);

async function measureSize(size) {
  const store = process.env.INDEX_STORE;
  const folder = await mkdtemp(join(tmpdir(), "youju-store-"));
  try {
    await writeHaystack("seeds", join(folder, "documents"), size);
    const index = join(folder, "index");
    const config = readConfig({ YOUJU_INDEX: index, YOUJU_SEEDS: join(folder, "documents") });
    console.error(`${size}: building`);
    const build = await timed(() => (third === "scan" ? buildWithoutGraph(config) : buildIndex(config)));
    const recipe = recipeOf(await openEmbedder(config));
    const snapshot = await openSnapshot(index, recipe);
    const { paragraphs, chunks } = snapshot.library;
    console.error(`${size}: publishing ${chunks.length} chunks`);
    const withGraph = third !== "scan" && chunks.length > GRAPH_FROM;
    let written = 0;
    const started = performance.now();
    const publish = await timed(() =>
      publishTo(store, { ...snapshot, recipe, withGraph }, (done, total) => {
        if (done === total) written = (performance.now() - started) / 1000;
      }),
    );
    console.error(`${size}: asking`);
    return {
      ...{ size, paragraphs: paragraphs.length, chunks: chunks.length, dimensions: recipe.dimensions },
      ...{ withGraph, buildSeconds: build.seconds, folderBytes: await bytesUnder(join(index)) },
      ...{ publishSeconds: publish.seconds, chunkRowsSeconds: written, database: await readSizes(store) },
      local: await asked({
        ...{ YOUJU_INDEX: index, INDEX_STORE: "files" },
        YOUJU_VECTOR_INDEX: withGraph ? "auto" : "exact",
      }),
      stored: await asked({ INDEX_STORE: store }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function buildWithoutGraph({ seedsFolder, indexFolder }) {
  const embedder = await openEmbedder(readConfig({}));
  const nothing = {
    hnsw: undefined,
    check: async () => undefined,
    onProgress: () => undefined,
  };
  return buildSnapshot({ seedsFolder, indexFolder, embedder, ...nothing });
}

async function timed(work) {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

/** Bytes of each table and index of the current snapshot. */
async function readSizes(store) {
  const client = new pg.Client({ connectionString: store });
  await client.connect();
  const { rows } = await client.query(
    `SELECT c.relname AS name, c.relkind AS kind, t.relname AS of, pg_table_size(c.oid)::float8 AS bytes
     FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid LEFT JOIN pg_class t ON t.oid = i.indrelid
     WHERE c.relkind IN ('r', 'i') AND c.relnamespace = (SELECT 'youju_' || substr(snapshot, 8, 16) FROM youju.current)::regnamespace`,
  );
  await client.end();
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
}

/** Questions in a process of its own, so that memory is theirs alone. */
function asked(environment) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ["ask", second], {
      env: { ...process.env, ...environment },
    });
    child.once("message", resolve);
    child.once("exit", (code) => reject(new Error(`Asking ended with ${code}.`)));
  });
}

async function measureQuestions(most) {
  const config = readConfig(process.env);
  const open = await timed(() => openAssistant(config));
  const { assistant } = open.value;
  const sets = await Promise.all(
    SETS.map(async (file) => readQuestionSet(await readFile(file, "utf8")).cases),
  );
  const cases = comparableCases(sets.flat()).filter((_, i, all) => i % Math.ceil(all.length / most) === 0);
  const ask = ({ query }) =>
    assistant.ask({ text: query, history: [], language: "auto", filters: {}, limit: 5 });
  for (const each of cases.slice(0, WARM_UP)) await ask(each);
  const milliseconds = [];
  let hits = 0;
  for (const each of cases) {
    const started = performance.now();
    const { answer } = await ask(each);
    milliseconds.push(performance.now() - started);
    const cited = answer.status === "answered" ? answer.citations : (answer.nearest ?? []);
    const text = cited[0]?.paragraph.text ?? "";
    if (each.needed.some((group) => group.some(({ snippet }) => snippet && text.includes(snippet)))) hits++;
  }
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return {
    ...{ questions: cases.length, openSeconds: open.seconds, engine: open.value.vectorEngine },
    ...{ p50: at(0.5), p95: at(0.95), firstIsRight: hits / cases.length },
    residentBytes: process.memoryUsage().rss,
  };
}
