// Runs the public benchmarks on the built service and writes docs/benchmarks.md, and their summary in docs/evaluation.md,
// between the markers of each. The texts are not in this repository: FOLDER holds xquad-dev, drcd-dev, nomiracl-dev and
// mtrag-un-dev, in JSON Lines.
//   npm run build && node scripts/write-benchmarks.mjs FOLDER
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MARKERS = { begin: "<!-- benchmarks:begin -->", end: "<!-- benchmarks:end -->" };
const FOLDERS = { xquad: "xquad-dev", drcd: "drcd-dev", mtrag: "mtrag-un-dev", nomiracl: "nomiracl-dev" };

const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0)
  throw new Error("Usage: node scripts/write-benchmarks.mjs FOLDER");

const { openEmbedder } = await import("../dist/wiring.js");
const { readConfig } = await import("../dist/config.js");
const { renderBenchmark, renderSummary } = await import("../dist/evaluation/benchmarks/benchmark-report.js");
const { modelId } = await openEmbedder(readConfig(process.env));
const date = new Date().toISOString().slice(0, 10);
const results = [];
for (const [name, subfolder] of Object.entries(FOLDERS)) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, "dist", "cli.js"), "benchmark", name, join(folder, subfolder), "--json"],
    { maxBuffer: 2 ** 28 },
  );
  results.push(JSON.parse(stdout));
  console.log(renderBenchmark(results.at(-1)));
}
const measured = `Measured on ${date} by \`node scripts/write-benchmarks.mjs FOLDER\`; encoder \`${modelId}\`.`;
await writeBetween("benchmarks.md", [measured, ...results.map((result) => renderBenchmark(result).trim())]);
await writeBetween("evaluation.md", [measured, renderSummary(results)]);

async function writeBetween(name, sections) {
  const document = join(ROOT, "docs", name);
  const text = await readFile(document, "utf8");
  const begin = text.indexOf(MARKERS.begin);
  const end = text.indexOf(MARKERS.end);
  if (begin === -1 || end < begin) throw new Error(`${document} lacks its markers.`);
  const before = text.slice(0, begin + MARKERS.begin.length);
  await writeFile(document, `${before}\n${sections.join("\n\n")}\n${text.slice(end)}`);
}
