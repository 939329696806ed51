// Does to a running service and its index what disks, operators and the kernel do, and counts what was served and what was lost.
// npm run build && node scripts/reliability/faults.mjs OUT.json [kills] [step,step]: single steps again, into the same file
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSnapshot } from "../../dist/adapters/snapshot-files.js";
import {
  badModels,
  fullDisk,
  killBeforeCurrent,
  killBuilds,
  readOnlyFolder,
  twoBuilders,
} from "./faults/of-builds.mjs";
import { fewFiles, littleMemory, uncaughtFault } from "./faults/of-process.mjs";
import { badReload, killServing, reloadUnderLoad, stopUnderLoad } from "./faults/of-serving.mjs";
import { askStable, build, startService, statusOf } from "./service-process.mjs";

const [, , out = "reliability-faults.json", killsWanted = "50", only = ""] = process.argv;
const QUESTION = "北部都會區的創新科技發展有甚麼措施？";
const home = mkdtempSync(join(tmpdir(), "youju-faults-"));
const seeds = join(home, "seeds");
const index = join(home, "index");
const environment = { YOUJU_INDEX: index, YOUJU_SEEDS: seeds };
const rows = only === "" ? [] : JSON.parse(readFileSync(out, "utf8")).rows;
const row = (fault, times, served, lost, more = "") => {
  const found = { fault, times, served, lost, more };
  const before = rows.findIndex((each) => each.fault === fault);
  if (before < 0) rows.push(found);
  else rows[before] = found;
  console.log(JSON.stringify(found));
  writeFileSync(out, JSON.stringify({ at: new Date().toISOString(), rows }, null, 2));
};

/** Another corpus in name only: a blank more in the register makes another snapshot of the same answers. */
let edition = 0;
function newEdition() {
  edition += 1;
  writeFileSync(join(seeds, "bureaux.json"), register + " ".repeat(edition));
}

const currentName = () => readFileSync(join(index, "CURRENT"), "utf8").trim();
async function soundName() {
  const { recipe } = JSON.parse(
    readFileSync(join(index, "snapshots", currentName(), "manifest.json"), "utf8"),
  );
  const { name, degraded } = await openSnapshot(index, recipe);
  return degraded === undefined ? name : `degraded: ${degraded}`;
}

cpSync("seeds", seeds, { recursive: true });
const register = readFileSync(join(seeds, "bureaux.json"), "utf8");
const started = performance.now();
await build(seeds, environment);
const wholeMs = performance.now() - started;
const service = await startService(environment);
const { text: expected } = await askStable(service.url, QUESTION);

/** What every fault is done to; `service` is the one that runs now. */
const world = {
  home,
  seeds,
  index,
  environment,
  service,
  question: QUESTION,
  expected,
  kills: Number(killsWanted),
  wholeMs,
  row,
  newEdition,
  currentName,
  soundName,
};

const steps = [
  killBeforeCurrent,
  killServing,
  reloadUnderLoad,
  badReload,
  twoBuilders,
  fullDisk,
  readOnlyFolder,
  badModels,
  fewFiles,
  littleMemory,
  uncaughtFault,
  killBuilds,
  stopUnderLoad,
];
for (const step of steps.filter(({ name }) => only === "" || only.split(",").includes(name))) {
  await step(world).catch((error) =>
    row(step.name, 1, `the run itself failed: ${error.message}`, "not known"),
  );
}
if ((await statusOf(`${world.service.url}/livez`)) !== 0) await world.service.stop("SIGKILL");
rmSync(home, { recursive: true, force: true });
