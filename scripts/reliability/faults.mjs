// Does to a running service and its index what disks, operators and the kernel do, and counts what was served and what was lost.
// npm run build && node scripts/reliability/faults.mjs OUT.json [kills] [step,step]: single steps again, into the same file
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openSnapshot } from "../../dist/adapters/snapshot-files.js";
import { askStable, build, startService, statusOf } from "./service-process.mjs";

const [, , out = "reliability-faults.json", killsWanted = "50", only = ""] = process.argv;
const KILLS = Number(killsWanted);
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
let service = await startService(environment);
const { text: expected } = await askStable(service.url, QUESTION);

async function killBuilds() {
  const found = { killed: 0, finished: 0, different: 0, unsound: 0, leftovers: 0 };
  for (let i = 0; i < KILLS; i++) {
    newEdition();
    const before = currentName();
    const { signal } = await build(seeds, environment, Math.random() * wholeMs * 1.1);
    const name = await soundName();
    if (signal === "SIGKILL") found.killed += 1;
    else found.finished += 1;
    if (
      name !== currentName() ||
      (signal === "SIGKILL" && name !== before && !existsSync(join(index, "snapshots", name)))
    )
      found.unsound += 1;
    if ((await askStable(service.url, QUESTION)).text !== expected) found.different += 1;
  }
  newEdition();
  await build(seeds, environment);
  found.leftovers = readdirSync(join(index, "snapshots")).filter((name) => name.startsWith(".")).length;
  row(
    "kill -9 at a random moment of a build, the service answering",
    `${KILLS} (${found.killed} killed, ${found.finished} had ended)`,
    `the same bytes after ${KILLS - found.different} of ${KILLS}; CURRENT named a sound snapshot after ${KILLS - found.unsound}`,
    found.different + found.unsound === 0 ? "nothing" : `${found.different + found.unsound} times`,
    `temporary folders after the next build: ${found.leftovers}`,
  );
}

async function killBeforeCurrent() {
  let wrong = 0;
  for (let i = 0; i < 5; i++) {
    const before = currentName();
    newEdition();
    await build(seeds, environment);
    const made = currentName();
    // The state that a kill leaves between the rename of the folder and that of CURRENT.
    writeFileSync(join(index, "CURRENT"), `${before}\n`);
    if ((await soundName()) !== before) wrong += 1;
    await build(seeds, environment);
    if (currentName() !== made) wrong += 1;
  }
  row(
    "killed between the folder's rename and CURRENT's",
    5,
    "the snapshot before; the next build gave the same name again",
    wrong === 0 ? "nothing" : `${wrong} times`,
  );
}

async function killServing() {
  const times = [];
  let wrong = 0;
  for (let i = 0; i < 3; i++) {
    const asking = Array.from({ length: 20 }, () => askStable(service.url, QUESTION).catch(() => undefined));
    await wait(50);
    await service.stop("SIGKILL");
    await Promise.all(asking);
    const began = performance.now();
    service = await startService(environment);
    times.push(Math.round(performance.now() - began));
    if ((await askStable(service.url, QUESTION)).text !== expected) wrong += 1;
  }
  row(
    "kill -9 of the service under questions",
    3,
    `the same bytes after each restart; ready after ${Math.max(...times)} ms at most`,
    wrong === 0 ? "the questions under way" : `${wrong} wrong`,
  );
}

async function reloadUnderLoad() {
  let [asked, failed, different] = [0, 0, 0];
  let on = true;
  const ids = new Set();
  const askers = Array.from({ length: 4 }, async () => {
    while (on) {
      const answer = await askStable(service.url, QUESTION).catch(() => undefined);
      asked += 1;
      if (answer?.status !== 200) failed += 1;
      else if (answer.text !== expected) different += 1;
      if (answer?.indexId) ids.add(answer.indexId);
    }
  });
  for (let i = 0; i < 3; i++) {
    newEdition();
    await build(seeds, environment);
    service.child.kill("SIGHUP");
    await wait(3_000);
  }
  on = false;
  await Promise.all(askers);
  row(
    "a new snapshot taken over under four askers",
    `3 (${asked} questions, ${ids.size} snapshots seen)`,
    `${asked - failed} answers of 200`,
    failed + different === 0 ? "nothing" : `${failed} failed, ${different} different`,
  );
}

async function badReload() {
  const before = (await askStable(service.url, QUESTION)).indexId;
  newEdition();
  const sound = currentName();
  await build(seeds, environment);
  const file = join(index, "snapshots", currentName(), "vectors.f32");
  writeFileSync(file, Buffer.alloc(readFileSync(file).length));
  service.child.kill("SIGHUP");
  await wait(4_000);
  const ready = await (await fetch(`${service.url}/readyz`)).json();
  const after = await askStable(service.url, QUESTION);
  const held =
    ready.status === "degraded" && ready.servingSnapshot === sound && ready.currentSnapshot === currentName();
  row(
    "the current snapshot's vectors zero-filled, then SIGHUP",
    1,
    `${after.indexId === before ? "the snapshot before" : "another snapshot"}; /readyz: ${ready.status}, ${ready.servingSnapshot} for ${ready.currentSnapshot}`,
    held && after.text === expected ? "nothing" : "wrong",
  );
  await build(seeds, environment);
}

async function twoBuilders() {
  newEdition();
  const ends = await Promise.all([build(seeds, environment), build(seeds, environment)]);
  const codes = ends.map(({ code }) => code).sort();
  row(
    "two builders at once",
    1,
    `exit codes ${codes.join(" and ")}; CURRENT names ${(await soundName()) === currentName() ? "a sound snapshot" : "no sound one"}`,
    codes.join() === "0,3" || codes.join() === "0,0" ? "nothing" : "wrong",
  );
}

async function fullDisk() {
  const disk = join(home, "disk");
  try {
    execFileSync("mkdir", ["-p", disk]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=9m", "tmpfs", disk], { stdio: "ignore" });
  } catch {
    return row("disk full while building", "SKIPPED", "mounting is not permitted here", "not known");
  }
  try {
    const small = { ...environment, YOUJU_INDEX: join(disk, "index") };
    const first = await build(seeds, small);
    execFileSync("sh", ["-c", `head -c 20m /dev/zero > ${disk}/filler || true`], { stdio: "ignore" });
    const before = existsSync(join(disk, "index/CURRENT"))
      ? readFileSync(join(disk, "index/CURRENT"), "utf8")
      : "none";
    newEdition();
    const second = await build(seeds, small);
    const after = existsSync(join(disk, "index/CURRENT"))
      ? readFileSync(join(disk, "index/CURRENT"), "utf8")
      : "none";
    row(
      "disk full while building (a tmpfs of 9 MB)",
      1,
      `first build exit ${first.code}, on the full disk exit ${second.code}; CURRENT ${before === after ? "unchanged" : "changed"}`,
      second.code === 1 && before === after ? "nothing" : "wrong",
      second.said.trim().split("\n")[0],
    );
  } finally {
    execFileSync("umount", [disk]);
  }
}

async function readOnlyFolder() {
  const folder = join(home, "read-only");
  cpSync(index, folder, { recursive: true });
  if (process.getuid?.() === 0) {
    try {
      execFileSync("mount", ["--bind", folder, folder], { stdio: "ignore" });
      execFileSync("mount", ["-o", "remount,ro,bind", folder], { stdio: "ignore" });
    } catch {
      return row(
        "index folder read-only",
        "SKIPPED",
        "root may write anywhere, and mounting is not permitted here",
        "not known",
      );
    }
  } else chmodSync(folder, 0o555);
  const locked = { ...environment, YOUJU_INDEX: folder };
  const reader = await startService(locked);
  const answer = await askStable(reader.url, QUESTION);
  const { code, said } = await build(seeds, locked);
  await reader.stop();
  if (process.getuid?.() === 0) execFileSync("umount", [folder]);
  row(
    "index folder read-only",
    1,
    `serves; a build ends with exit ${code}`,
    answer.text === expected && code === 1 ? "nothing" : "wrong",
    said.trim().split("\n")[0],
  );
}

async function badModels() {
  const model = join(home, "model");
  const faults = {
    "weights missing": (folder) => rmSync(join(folder, "onnx"), { recursive: true }),
    "a Git LFS pointer for weights": (folder) => {
      for (const name of readdirSync(join(folder, "onnx")))
        writeFileSync(
          join(folder, "onnx", name),
          "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
        );
    },
    "a web page for a tokenizer": (folder) =>
      writeFileSync(join(folder, "tokenizer.json"), "<!doctype html><title>404</title>"),
  };
  const said = [];
  for (const [name, damage] of Object.entries(faults)) {
    rmSync(model, { recursive: true, force: true });
    cpSync("models/youju-static-768", model, { recursive: true, dereference: true });
    damage(model);
    const { code, said: words } = await build(seeds, { ...environment, YOUJU_MODEL: model });
    said.push(`${name}: exit ${code}, ${words.includes(model) ? "naming the file" : "without the file"}`);
  }
  row(
    "a model that is none",
    said.length,
    said.join("; "),
    said.every((line) => line.includes("exit 1, naming")) ? "nothing" : "wrong",
  );
}

async function stopUnderLoad() {
  const asking = Array.from({ length: 30 }, () =>
    askStable(service.url, QUESTION).then(
      ({ status }) => status,
      (error) => String(error.cause?.code ?? error),
    ),
  );
  await wait(100);
  const end = await service.stop("SIGTERM");
  const outcomes = await Promise.all(asking);
  const counted = [...new Set(outcomes)].map(
    (what) => `${outcomes.filter((each) => each === what).length} × ${what}`,
  );
  const resets = outcomes.filter((each) => each === "ECONNRESET" || each === "UND_ERR_SOCKET").length;
  row(
    "SIGTERM with 30 questions sent",
    1,
    `${counted.join(", ")}; exit ${end.code} after ${end.milliseconds} ms`,
    resets === 0 && end.code === 0 ? "nothing" : `${resets} resets`,
  );
}

const steps = [
  killBeforeCurrent,
  killServing,
  reloadUnderLoad,
  badReload,
  twoBuilders,
  fullDisk,
  readOnlyFolder,
  badModels,
  killBuilds,
  stopUnderLoad,
];
for (const step of steps.filter(({ name }) => only === "" || only.split(",").includes(name))) {
  await step().catch((error) => row(step.name, 1, `the run itself failed: ${error.message}`, "not known"));
}
if ((await statusOf(`${service.url}/livez`)) !== 0) await service.stop("SIGKILL");
rmSync(home, { recursive: true, force: true });
