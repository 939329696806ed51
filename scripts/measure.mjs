// Measures the built service as a user has it, and prints Markdown: the figures of README.md (a summary) and of
// docs/evaluation.md (whole tables) come from here.
//   npm run build && node scripts/measure.mjs [--held] [--write]
// --held also asks the held-back sets (only for a report, never while tuning); --write puts the tables between their
// markers in the documents. It works on an index of its own in a temporary folder, and touches no other.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BINARY = join(ROOT, "dist", "cli.js");
const STARTER = join(ROOT, "eval", "starter.jsonl");
/** Sets that were looked at while the service was built: the starter set, and one whose authors had not seen the system. */
const OPEN = ["starter.jsonl", "dev-2.jsonl"];
const HELD = ["held.jsonl", "held-2.jsonl", "held-3.jsonl", "held-4.jsonl", "held-5.jsonl", "held-6.jsonl"];
/** Rows of a set's table that the README shows, each under a shorter name. */
const HEADLINES = [
  ["Answered or declined rightly", "answered or declined rightly"],
  ["Right paragraph cited first", "right paragraph first"],
  ["Right paragraph in first three", "in first three"],
  ["Facts stated", "facts stated"],
  ["Bureaux exactly right", "bureaux right"],
  ["Unanswerable declined", "unanswerable declined"],
  ["Answerable declined (lower is better)", "answerable declined"],
  ["Quotes verbatim", "quotes verbatim"],
];
const DOCUMENTS = ["README.md", "docs/evaluation.md"].map((file) => join(ROOT, file));
/** Times that the starter set is asked: the first, cold questions are counted too. */
const ROUNDS = 5;
const EXAMPLES = [
  ["Which bureau looks after the low-altitude economy?", "--limit", "2"],
  ["政府幾時會搞低空經濟㗎？"],
];

const options = new Set(process.argv.slice(2));
const unknown = [...options].filter((option) => !["--held", "--write"].includes(option));
if (unknown.length > 0) throw new Error(`Unknown option ${unknown[0]}; known: --held, --write`);

const indexFolder = await mkdtemp(join(tmpdir(), "youju-measure-"));
const environment = { ...process.env, YOUJU_INDEX: indexFolder, LOG_LEVEL: "info" };
try {
  const sections = await measure();
  for (const [name, text] of Object.entries(sections)) console.log(`## ${name}\n\n${text}\n`);
  if (options.has("--write")) for (const file of DOCUMENTS) await writeSections(file, sections);
} finally {
  await rm(indexFolder, { recursive: true, force: true });
}

/** The text of every marker, by its name. */
async function measure() {
  const built = await timed(() => youju("index", "--json"));
  const rebuilt = await timed(() => youju("index", "--json"));
  const first = JSON.parse(built.value);
  const second = JSON.parse(rebuilt.value);
  const served = await measureService();
  const speed = table(
    ["What", "Measured"],
    [
      [
        `Index of ${first.corpus.documents.length} documents (${first.chunks} chunks) from nothing, whole process`,
        seconds(built.ms),
      ],
      [`The same again with nothing changed (${second.embedded} texts embedded)`, seconds(rebuilt.ms)],
      ["From start of `youju serve` to ready, index there", seconds(served.readyMs)],
      [
        `\`POST /api/ask\` one after the other, ${served.times.length} questions: p50`,
        milliseconds(percentile(served.times, 0.5)),
      ],
      ["… p95", milliseconds(percentile(served.times, 0.95))],
      ["… slowest", milliseconds(Math.max(...served.times))],
      [
        "Retrieval alone (all searches and the ranking, without the encoder) of these: p50",
        milliseconds(percentile(served.retrieving, 0.5)),
      ],
      ["… p95 (aim: under 5 ms)", milliseconds(percentile(served.retrieving, 0.95))],
      ["Resident memory after that", `${Math.round(served.residentBytes / 2 ** 20)} MiB`],
    ],
  );
  const measured = [stamp("node scripts/measure.mjs --write", first.indexId), speed];
  const open = await measureSets(OPEN);
  return {
    measured: [...measured, ...wholeTables(open)].join("\n\n"),
    summary: [...measured, summaryOf(open)].join("\n\n"),
    ...(options.has("--held") ? await measureHeld(first.indexId) : {}),
    examples: await showExamples(),
  };
}

async function measureHeld(indexId) {
  const measured = stamp("node scripts/measure.mjs --held --write", indexId);
  const held = await measureSets(HELD);
  return {
    "measured-held": [measured, ...wholeTables(held)].join("\n\n"),
    "summary-held": [measured, summaryOf(held)].join("\n\n"),
  };
}

/** The report of each set, in Markdown, by the set's file name. */
async function measureSets(sets) {
  const reports = new Map();
  for (const set of sets) reports.set(set, await youju("eval", join(ROOT, "eval", set), "--markdown"));
  return reports;
}

function wholeTables(reports) {
  return Array.from(reports, ([set, report]) => `\`eval/${set}\`: ${report}`);
}

/** One row a set: how many questions it has, and what stands under "All" in the headline rows of its table, in per cent. */
function summaryOf(reports) {
  const header = ["Set", "questions", ...HEADLINES.map(([, short]) => short)];
  const rows = Array.from(reports, ([set, report]) => {
    const [questions] = /^\d+(?= questions)/.exec(report) ?? [];
    const cells = report.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    const shares = HEADLINES.map(([figure]) => cells.find(([, name]) => name === figure)?.[2]);
    const missing = HEADLINES.find((_, column) => shares[column] === undefined);
    if (questions === undefined || missing !== undefined)
      throw new Error(
        `The report of ${set} has no ${missing === undefined ? "count of questions" : `row "${missing[0]}"`}.`,
      );
    return [`\`${set}\``, questions, ...shares];
  });
  return table(header, rows);
}

async function showExamples() {
  const shown = [];
  for (const [question, ...more] of EXAMPLES) {
    const typed = ["npx youju ask", `"${question}"`, ...more].join(" ");
    const answer = await youju("ask", question, ...more);
    shown.push(`\`\`\`text\n$ ${typed}\n\n${answer.trim()}\n\`\`\``);
  }
  return shown.join("\n\n");
}

function stamp(command, indexId) {
  const machine = `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date} by \`${command}\` on ${machine}; index \`${indexId.slice(0, 23)}\`.`;
}

/** Starts the service over the index that is there, asks the starter set over HTTP, and ends it. */
async function measureService() {
  const startedAt = performance.now();
  const service = spawn(process.execPath, [BINARY, "serve", "--port", "0", "--json"], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await listeningAt(service);
    while (!(await isReady(url))) await sleep(5);
    const readyMs = performance.now() - startedAt;
    const { times, retrieving } = await askAll(url);
    return { readyMs, times, retrieving, residentBytes: await residentBytes(service.pid) };
  } finally {
    service.kill("SIGTERM");
  }
}

/** The address in the first line of the service's log; the rest is read and left. */
function listeningAt(service) {
  return new Promise((resolve, reject) => {
    service.once("exit", () => reject(new Error("The service ended before it listened.")));
    createInterface({ input: service.stdout }).on("line", (line) => {
      const { event, url } = JSON.parse(line);
      if (event === "server-listening") resolve(url);
    });
  });
}

async function isReady(url) {
  const response = await fetch(`${url}/readyz`);
  await response.arrayBuffer();
  return response.status === 200;
}

/** Milliseconds of each request, from the first byte sent to the last byte read, and what the service says of its retrieval. */
async function askAll(url) {
  const cases = (await readFile(STARTER, "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
  const times = [];
  const retrieving = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { query, turns = [] } of cases) {
      const history = turns.map(({ role, text }) => ({ role, content: text }));
      const { ms, value } = await timed(() => post(`${url}/api/ask`, { question: query, history }));
      if (value.status !== 200)
        throw new Error(`/api/ask answered ${value.status} to a question of the starter set.`);
      times.push(ms);
      // A question that is no question for the documents is not searched.
      if (value.retrieveMs > 0) retrieving.push(value.retrieveMs);
    }
  }
  return { times, retrieving };
}

async function post(url, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { timings } = await response.json();
  return { status: response.status, retrieveMs: timings?.retrieveMs ?? 0 };
}

async function residentBytes(pid) {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) * 1024;
}

async function youju(...args) {
  const { stdout } = await promisify(execFile)(process.execPath, [BINARY, ...args], {
    env: environment,
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

async function timed(work) {
  const startedAt = performance.now();
  const value = await work();
  return { value, ms: performance.now() - startedAt };
}

/** Nearest rank: the smallest value that at least `share` of all values do not exceed. */
function percentile(values, share) {
  return [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1];
}

/** Replaces what stands between `<!-- name:begin -->` and `<!-- name:end -->`; a document without the marker stays. */
async function writeSections(file, sections) {
  let text = await readFile(file, "utf8");
  for (const [name, section] of Object.entries(sections)) {
    const begin = `<!-- ${name}:begin -->`;
    const end = `<!-- ${name}:end -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf(end, from);
    if (from < 0 || to < 0) continue;
    text = `${text.slice(0, from + begin.length)}\n${section.trim()}\n${text.slice(to)}`;
  }
  await writeFile(file, text);
}

function table(header, rows) {
  const rule = header.map((_, column) => (column === 0 ? "---" : "---:"));
  return [header, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function milliseconds(ms) {
  return `${ms.toFixed(1)} ms`;
}
