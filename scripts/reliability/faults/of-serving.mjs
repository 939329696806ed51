// What strikes the service while it answers: an end without warning, a new snapshot, a damaged one, and the order to stop. Each function does
// it to the world that faults.mjs made and writes its row.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { askStable, build, startService } from "../service-process.mjs";

export async function killServing(world) {
  const { environment, expected, row, question } = world;
  const times = [];
  let wrong = 0;
  for (let i = 0; i < 3; i++) {
    const asking = Array.from({ length: 20 }, () =>
      askStable(world.service.url, question).catch(() => undefined),
    );
    await wait(50);
    await world.service.stop("SIGKILL");
    await Promise.all(asking);
    const began = performance.now();
    world.service = await startService(environment);
    times.push(Math.round(performance.now() - began));
    if ((await askStable(world.service.url, question)).text !== expected) wrong += 1;
  }
  row(
    "kill -9 of the service under questions",
    3,
    `the same bytes after each restart; ready after ${Math.max(...times)} ms at most`,
    wrong === 0 ? "the questions under way" : `${wrong} wrong`,
  );
}

export async function reloadUnderLoad(world) {
  const { seeds, environment, expected, row, newEdition, question } = world;
  let [asked, failed, different] = [0, 0, 0];
  let on = true;
  const ids = new Set();
  const askers = Array.from({ length: 4 }, async () => {
    while (on) {
      const answer = await askStable(world.service.url, question).catch(() => undefined);
      asked += 1;
      if (answer?.status !== 200) failed += 1;
      else if (answer.text !== expected) different += 1;
      if (answer?.indexId) ids.add(answer.indexId);
    }
  });
  for (let i = 0; i < 3; i++) {
    newEdition();
    await build(seeds, environment);
    world.service.child.kill("SIGHUP");
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

export async function badReload(world) {
  const { seeds, index, environment, expected, row, newEdition, currentName, question } = world;
  newEdition();
  const sound = currentName();
  // On a busy machine the service may still be taking over what the step before built.
  await readyWhere(world, ({ servingSnapshot }) => servingSnapshot === sound);
  const before = (await askStable(world.service.url, question)).indexId;
  await build(seeds, environment);
  const file = join(index, "snapshots", currentName(), "vectors.f32");
  writeFileSync(file, Buffer.alloc(readFileSync(file).length));
  world.service.child.kill("SIGHUP");
  const ready = await readyWhere(world, ({ status }) => status === "degraded");
  const after = await askStable(world.service.url, question);
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

/** What /readyz says once it is so, or after a minute in which it was not. */
async function readyWhere({ service }, isSo) {
  for (let left = 120; ; left--) {
    const ready = await (await fetch(`${service.url}/readyz`)).json();
    if (isSo(ready) || left === 0) return ready;
    await wait(500);
  }
}

export async function stopUnderLoad(world) {
  const { row, question } = world;
  const asking = Array.from({ length: 30 }, () =>
    askStable(world.service.url, question).then(
      ({ status }) => status,
      (error) => String(error.cause?.code ?? error),
    ),
  );
  await wait(100);
  const end = await world.service.stop("SIGTERM");
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
