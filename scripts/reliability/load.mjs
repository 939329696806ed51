// Loads a service of its own, stage by stage, and writes what each found into a file before the next begins:
//   knee   the rate is raised by a third until p95 doubles or something is shed
//   hold   70 % of the knee; memory every two seconds
//   spike  three times the knee for 30 s, and how long until it is as before
//   soak   until the process has answered --soak-requests in all; the heap after a collection against that at a tenth of them
// npm run build && node scripts/reliability/load.mjs OUT.json [--stages knee,hold,spike,soak] [--knee RATE] [--step-seconds 10]
//   [--hold-seconds 600] [--spike-seconds 30] [--soak-requests 50000] [--minutes 22]
// A stage that is not run keeps what the file says of it. --minutes ends the soak early.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startProbe } from "./live-probe.mjs";
import { createGenerator, QUESTIONS } from "./load-generator.mjs";
import { startService } from "./service-process.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stages: { type: "string", default: "knee,hold,spike,soak" },
    knee: { type: "string" },
    "step-seconds": { type: "string", default: "10" },
    "hold-seconds": { type: "string", default: "600" },
    "spike-seconds": { type: "string", default: "30" },
    "soak-requests": { type: "string", default: "50000" },
    minutes: { type: "string", default: "22" },
  },
});
const [out = "reliability-load.json"] = positionals;
const wanted = new Set(values.stages.split(","));
const number = (name) => Number(values[name]);
const endsAt = performance.now() + number("minutes") * 60_000;
/** Askers of the soak: as many as the service works on at once, so that it is busy and sheds nothing. */
const SOAK_ASKERS = 4;

const report = existsSync(out) ? JSON.parse(readFileSync(out, "utf8")) : {};
Object.assign(report, {
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  loadBefore: loadavg(),
  questions: QUESTIONS,
});
function save(stage, found) {
  report[stage] = found;
  report.loadAfter = loadavg();
  writeFileSync(out, JSON.stringify(report, null, 2));
  console.log(new Date().toISOString(), stage, JSON.stringify(found.steps?.at(-1) ?? found));
}

/** The generator keeps to the last core, where it may: the service has the first. */
function pinSelf() {
  try {
    execFileSync("taskset", ["-a", "-p", "-c", String(availableParallelism() - 1), String(process.pid)], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}
report.pinned = availableParallelism() > 1 && pinSelf();
const service = await startService({}, report.pinned ? ["taskset", "-c", "0"] : [], [
  "--expose-gc",
  "--require",
  fileURLToPath(new URL("collect-on-signal.cjs", import.meta.url)),
]);

/** Bytes of the service's heap after a collection, in MB. */
async function collected() {
  const count = () => service.log().match(/"event":"collected"/g)?.length ?? 0;
  const before = count();
  service.child.kill("SIGUSR2");
  for (let i = 0; i < 200 && count() <= before; i++) await wait(50);
  const [, heap] = [...service.log().matchAll(/"collected","heapUsed":(\d+)/g)].at(-1) ?? [];
  return Math.round(Number(heap) / 1e4) / 100;
}

const EARLY = Math.round(number("soak-requests") / 10);
let heapEarly;
const generator = createGenerator(service.url, async (count) => {
  if (count === EARLY) heapEarly = await collected();
});
const { openLoop } = generator;

async function gauges() {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const read = (name) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return {
    rss: read("process_resident_memory_bytes") / 1e6,
    heap: read("nodejs_heap_size_used_bytes") / 1e6,
    lagP99: read("nodejs_eventloop_lag_p99_seconds") * 1_000,
    lagMax: read("nodejs_eventloop_lag_max_seconds") * 1_000,
  };
}

/** Looks at memory every two seconds while the work runs. */
async function watched(work) {
  const seen = [];
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      seen.push({ at: performance.now() / 1_000, ...(await gauges().catch(() => ({}))) });
      await wait(2_000);
    }
  })();
  const result = await work();
  isOver = true;
  await looking;
  return { result, seen: seen.filter(({ rss }) => Number.isFinite(rss)) };
}

/** Least-squares slope in MB a minute of what is left after the first fifth. */
function slope(seen, key) {
  const kept = seen.slice(Math.floor(seen.length / 5));
  const [mx, my] = ["at", key].map((name) => kept.reduce((sum, each) => sum + each[name], 0) / kept.length);
  const top = kept.reduce((sum, each) => sum + (each.at - mx) * (each[key] - my), 0);
  const bottom = kept.reduce((sum, each) => sum + (each.at - mx) ** 2, 0);
  return Math.round((top / bottom) * 60 * 100) / 100;
}

async function findKnee() {
  const steps = [];
  let knee = 0;
  let base;
  for (let rate = 4; rate < 2_000; rate = Math.ceil(rate * 1.33)) {
    const figures = await openLoop(rate, number("step-seconds"));
    steps.push({ offered: rate, ...figures });
    base ??= figures.p95;
    const isBeyond = figures.failed + figures.shed > 0 || figures.p95 > Math.max(2 * base, base + 50);
    if (!isBeyond) knee = rate;
    save("knee", { rate: knee, steps });
    if (isBeyond) break;
  }
  await wait(5_000);
}

async function hold(rate) {
  const { result, seen } = await watched(() => openLoop(rate, number("hold-seconds")));
  save("hold", {
    offered: rate,
    ...result,
    rssSlope: slope(seen, "rss"),
    heapSlope: slope(seen, "heap"),
    rssFirst: seen[0]?.rss,
    rssLast: seen.at(-1)?.rss,
    lagP99: Math.max(...seen.map(({ lagP99 }) => lagP99)),
  });
}

/** Seconds from now until two seconds of the usual rate are answered as they are meant to be. */
async function timeToReturn(rate) {
  const usual = report.hold?.p95 ?? Number.POSITIVE_INFINITY;
  const ended = performance.now();
  for (let i = 0; i < 30; i++) {
    const { shed, failed, p95 } = await openLoop(rate, 2);
    if (shed + failed === 0 && p95 <= Math.max(2 * usual, usual + 50))
      return (performance.now() - ended) / 1_000;
  }
  return undefined;
}

async function spike(rate, offered) {
  const probe = startProbe(service.url);
  const { result, seen } = await watched(() => openLoop(offered, number("spike-seconds")));
  const health = await probe.end();
  save("spike", {
    offered,
    ...result,
    probes: health.length,
    healthP50: Math.round(health[Math.floor(health.length * 0.5)]),
    healthP99: Math.round(health[Math.floor(health.length * 0.99)]),
    lagMax: Math.max(...seen.map(({ lagMax }) => lagMax)),
    backWithinSeconds: await timeToReturn(rate),
  });
}

async function soak() {
  const isOver = () => generator.sent() >= number("soak-requests") || performance.now() > endsAt;
  const result = await generator.closedLoop(SOAK_ASKERS, isOver);
  save("soak", {
    ...result,
    requests: generator.sent(),
    early: EARLY,
    heapEarly,
    heapLate: await collected(),
  });
}

await openLoop(4, number("step-seconds"));
if (wanted.has("knee")) await findKnee();
const knee = Math.max(1, Number(values.knee ?? report.knee?.rate ?? 4));
const rate = Math.max(1, knee * 0.7);
if (wanted.has("hold")) await hold(rate);
if (wanted.has("spike")) await spike(rate, 3 * knee);
if (wanted.has("soak")) await soak();
save("end", await service.stop("SIGTERM"));
