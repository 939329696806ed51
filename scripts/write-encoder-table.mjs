// In: training/scores.jsonl (training/score.py writes it) and training/speeds.jsonl (a line of scripts/bench-encoder.mjs --json
// for each model). Out: the comparison table of docs/encoder.md between its markers; with --check only whether it is up to date.
//   node scripts/write-encoder-table.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DOCUMENT = join(ROOT, "docs", "encoder.md");
const MARKERS = { begin: "<!-- encoders:begin -->", end: "<!-- encoders:end -->" };
/** The encoder that the differences are taken to: the first that shipped. */
const REFERENCE = "youju-static-512";
const NORMAL_97_5 = 1.96;
const SETS = {
  "xquad-dev en→zh": "en→zh",
  "xquad-dev zh→en": "zh→en",
  "xquad-dev en→en": "en→en",
  "xquad-dev zh→zh": "zh→zh",
  "drcd-dev": "DRCD",
  "in-domain en→zh": "in-domain en→zh",
  "in-domain zh→en": "in-domain zh→en",
};

const readLines = (file) =>
  readFileSync(join(ROOT, "training", file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const share = (value) => value.toFixed(3).replace(/^0/, "");
const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");

function nameOf({ name, exported, dimensions, width }) {
  const state = exported ? "exported" : "as trained, fp32";
  return `${name}, ${dimensions ? `${dimensions} of ${width} numbers, ` : ""}${state}`;
}

/** One bit a question, most significant bit of each byte first. */
function bitsOf(hex, count) {
  return Array.from({ length: count }, (_, i) => (Number.parseInt(hex[i >> 2], 16) >> (3 - (i & 3))) & 1);
}

/** Mean difference of two encoders on the same questions, in points, with its 95 % interval by the normal approximation. */
function pairedDifference(cells, reference) {
  const [own, other] = [cells, reference].map(({ first, questions }) => bitsOf(first, questions));
  const differences = own.map((bit, i) => bit - other[i]);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const variance =
    differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (differences.length - 1);
  const half = NORMAL_97_5 * Math.sqrt(variance / differences.length);
  const points = (value) => `${value < 0 ? "−" : "+"}${Math.abs(100 * value).toFixed(1)}`;
  return `${points(mean)} (${points(mean - half)} to ${points(mean + half)})`;
}

function comparison(lines, speeds) {
  const head = [
    "encoder",
    "layers",
    "pairs seen",
    "minutes",
    "MB",
    "questions a second",
    ...Object.values(SETS),
  ];
  const rows = lines.map((line) => {
    const speed = line.exported && !line.dimensions && speeds.find(({ model }) => model === line.name);
    return [
      nameOf(line),
      line.layers ? `${line.layers.layers} × ${line.layers.width}` : "–",
      `${(line.pairs / 1e6).toFixed(1)} M`,
      line.minutes,
      line.dimensions ? "" : (line.megabytes ?? ""),
      speed ? speed.questions.service.perSecond : "",
      ...Object.keys(SETS).map(
        (set) => `${share(line.scores[set]["R@1"][0])}/${share(line.scores[set]["R@10"][0])}`,
      ),
    ];
  });
  return table(head, rows);
}

function differences(lines) {
  const isWhole = (line) => !line.dimensions && line.exported;
  const reference = lines.find((line) => line.name === REFERENCE && isWhole(line));
  const others = lines.filter((line) => line.name !== REFERENCE && !line.dimensions);
  const head = [`R@1 against ${REFERENCE}, points`, ...Object.values(SETS)];
  return table(
    head,
    others.map((line) => [
      nameOf(line),
      ...Object.keys(SETS).map((set) => pairedDifference(line.scores[set], reference.scores[set])),
    ]),
  );
}

function speedTable(speeds) {
  const head = [
    "encoder",
    "texts",
    "a second, one at a time",
    "median ms",
    "form and pieces ms",
    "bare session ms",
    "ratio to the bare session",
    "ratio to pieces, then session",
  ];
  const rows = speeds.flatMap((speed) =>
    ["questions", "passages"].map((kind) => {
      const { service, formAndPieces, bareSession, tokenisedSession } = speed[kind];
      const ratio = (other) => (other.median / service.median).toFixed(2);
      return [
        speed.model,
        kind,
        service.perSecond,
        service.median,
        formAndPieces.median,
        bareSession.median,
        ratio(bareSession),
        ratio(tokenisedSession),
      ];
    }),
  );
  return table(head, rows);
}

const lines = readLines("scores.jsonl");
const speeds = readLines("speeds.jsonl");
const text = readFileSync(DOCUMENT, "utf8");
const begin = text.indexOf(MARKERS.begin);
const end = text.indexOf(MARKERS.end);
if (begin === -1 || end < begin) throw new Error(`${DOCUMENT} lacks its markers.`);
const tables = [comparison(lines, speeds), differences(lines), speedTable(speeds)].join("\n\n");
const written = `${text.slice(0, begin + MARKERS.begin.length)}\n${tables}\n${text.slice(end)}`;
if (!process.argv.includes("--check")) writeFileSync(DOCUMENT, written);
else if (written !== text) {
  console.error("docs/encoder.md is not what the scores say: node scripts/write-encoder-table.mjs");
  process.exitCode = 1;
}
