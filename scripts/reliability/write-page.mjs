// Writes docs/reliability.md from what the fault and load runs found.
// node scripts/reliability/write-page.mjs FAULTS.json LOAD.json
// A file that is not there, or a stage that was not run, is said to be not measured.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const [, , faultsFile = "reliability-faults.json", loadFile = "reliability-load.json"] = process.argv;
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});
const faults = { at: "", rows: [], ...read(faultsFile) };
const load = { at: "", loadBefore: [], loadAfter: [], ...read(loadFile) };
const cell = (value) =>
  String(value ?? "not measured")
    .replaceAll(/\S*youju-faults-\w+/g, "…")
    .replaceAll("|", "\\|")
    .replaceAll("\n", " ");
const table = (heads, rows) =>
  [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
const round = (value, digits = 1) =>
  Number.isFinite(value) ? Number(value.toFixed(digits)) : "not measured";
const verdict = (test, isWhole = true, otherwise = "") =>
  test ? (isWhole ? "held" : `held, ${otherwise}`) : "**missed**";
const averages = (loads) => loads.map((each) => each.toFixed(1)).join(", ") || "not measured";
const { knee = { steps: [] }, hold = {}, spike = {}, soak = {} } = load;
const heads = [
  "offered a second",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "answered",
  "refused as bad",
  "shed with 503",
  "failed",
];
const figures = (row) => [
  round(row.offered),
  row.p50,
  row.p95,
  row.p99,
  row.ok,
  row.refused,
  row.shed,
  row.failed,
];

const page = `# Reliability

What was done to the service, what it served meanwhile, and what was lost. Written by \`npm run test:load\` from a run; do not edit the tables. What to do in
operation: [operations.md](operations.md). What holds at every commit is in \`test/withstanding/\` and \`test/http/\`; this page has what takes longer.

## Faults

Run of ${faults.at.slice(0, 16).replace("T", " ")} UTC, \`node scripts/reliability/faults.mjs\`: the seeds, the bundled encoder, a service answering one question throughout. "The same bytes" leaves out
id, timings and provenance. Single steps may come from a later run into the same file.

${table(
  ["fault", "times tried", "what was served", "what was lost", "said"],
  faults.rows.map((row) => [row.fault, row.times, row.served, row.lost, row.more ?? ""]),
)}

Every file of a snapshot cut, emptied, zero-filled and flipped at 20 random offsets: \`test/withstanding/damaged-files.test.ts\`, at every commit.

## Load

Run of ${load.at.slice(0, 16).replace("T", " ")} UTC, \`node scripts/reliability/load.mjs\`, which says what each stage does; Node ${load.node}, ${load.cores} cores, ${
  load.pinned ? "the service pinned to the first, the generator to the last" : "nothing pinned"
}. Load average of the machine before the run: ${averages(load.loadBefore)}; after: ${averages(load.loadAfter)}. ${
  load.loadBefore[0] > load.cores
    ? "**The machine was busy with other work, so these figures are no measure of the service's speed**; what they show is how it behaves when it gets a small part of a core."
    : ""
} Open loop: a request is sent at its time, and its latency counts from then. 60 % Chinese, 30 % English, 10 % bad input, ${load.questions} questions in turn.

${table(heads, knee.steps.map(figures))}

The knee (p95 under twice the first step's or 50 ms above it, nothing shed): **${knee.rate} a second**.

${table(
  ["", "seconds", ...heads],
  [
    ["70 % of the knee held", hold.seconds, ...figures(hold)],
    ["three times the knee", spike.seconds, ...figures(spike)],
    ["soak: four askers, one question after another", soak.seconds, ...figures(soak)],
  ],
)}

| promise | found | |
|---|---|---|
| 70 % of the knee for ten minutes without a failure | ${round(hold.seconds / 60)} minutes, ${hold.failed} failed, ${hold.shed} shed | ${verdict(hold.failed + hold.shed === 0, hold.seconds >= 595, "for a shorter time")} |
| memory flat: under 1 MB a minute over the last four fifths | ${hold.rssSlope} MB a minute resident, ${hold.heapSlope} heap | ${verdict(hold.rssSlope < 1)} |
| three times as much: only 200, 4xx of bad input, or 503 with Retry-After | ${spike.failed} others, ${spike.shedWithoutRetryAfter} without Retry-After | ${verdict(spike.failed + spike.shedWithoutRetryAfter === 0)} |
| /livez answers within 200 ms (p99) in the spike | p50 ${spike.healthP50} ms, p99 ${spike.healthP99} ms of ${spike.probes} | ${verdict(spike.healthP99 < 200)} |
| back within 10 s | ${round(spike.backWithinSeconds)} s | ${verdict(spike.backWithinSeconds <= 10)} |
| 50 000 requests to one process, heap after a collection within 10 % of that after 5 000 | ${soak.requests} requests, ${soak.failed} failed in the soak; ${soak.heapEarly} MB after ${soak.early}, ${soak.heapLate} MB at the end | ${verdict(soak.heapLate < 1.1 * soak.heapEarly, soak.requests >= 50_000, "over fewer requests")} |
`;
writeFileSync("docs/reliability.md", page);
