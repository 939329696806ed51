// What strikes a build of the index: ends without warning, a second builder, a full disk, a folder that nobody may write to, a model that is none.
// Each function does it to the world that faults.mjs made and writes its row.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { askStable, build, startService } from "../service-process.mjs";

export async function killBuilds(world) {
  const {
    seeds,
    index,
    environment,
    expected,
    row,
    newEdition,
    currentName,
    soundName,
    kills,
    wholeMs,
    question,
  } = world;
  const found = { killed: 0, finished: 0, different: 0, unsound: 0, leftovers: 0 };
  for (let i = 0; i < kills; i++) {
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
    if ((await askStable(world.service.url, question)).text !== expected) found.different += 1;
  }
  newEdition();
  await build(seeds, environment);
  found.leftovers = readdirSync(join(index, "snapshots")).filter((name) => name.startsWith(".")).length;
  row(
    "kill -9 at a random moment of a build, the service answering",
    `${kills} (${found.killed} killed, ${found.finished} had ended)`,
    `the same bytes after ${kills - found.different} of ${kills}; CURRENT named a sound snapshot after ${kills - found.unsound}`,
    found.different + found.unsound === 0 ? "nothing" : `${found.different + found.unsound} times`,
    `temporary folders after the next build: ${found.leftovers}`,
  );
}

export async function killBeforeCurrent(world) {
  const { seeds, index, environment, row, newEdition, currentName, soundName } = world;
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

export async function twoBuilders(world) {
  const { seeds, environment, row, newEdition, currentName, soundName } = world;
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

export async function fullDisk(world) {
  const { seeds, environment, home, row, newEdition } = world;
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

export async function readOnlyFolder(world) {
  const { seeds, index, environment, home, expected, row, question } = world;
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
  const answer = await askStable(reader.url, question);
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

export async function badModels(world) {
  const { seeds, environment, home, row } = world;
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
