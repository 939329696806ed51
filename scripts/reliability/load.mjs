// Loads a service of its own from an open loop (a request is sent at its time, whether or not the last one came back): finds the
// knee, holds 70 % of it, sends three times as much, and soaks. Writes JSON.
// npm run build && node scripts/reliability/load.mjs OUT.json [hold seconds] [soak requests]
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { startService } from "./service-process.mjs";

const [, , out = "reliability-load.json", holdWanted = "600", soakWanted = "50000"] = process.argv;
const HOLD_SECONDS = Number(holdWanted);
const SOAK = Number(soakWanted);
/** Seconds of one step of the search for the knee, of the warm-up and of the spike. */
const [STEP_SECONDS, WARM_SECONDS, SPIKE_SECONDS] = [10, 10, 30];

const questions = ["eval/dev.jsonl", "eval/dev-2.jsonl"].flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .map(({ question, query, turns }) => question ?? query ?? turns?.at(-1)?.content)
    .filter((text) => typeof text === "string"),
);
const chinese = questions.filter((text) => /\p{Script=Han}/u.test(text));
const english = questions.filter((text) => !/\p{Script=Han}/u.test(text));
const BAD = ['{"question": ""}', "{", '{"question": 5}', `{"question": "${"a".repeat(5_000)}"}`];

let count = 0;
/** 60 % Chinese, 30 % English, 10 % bad input, each question in turn so that nothing is asked twice soon. */
function nextBody() {
  count += 1;
  const kind = count % 10;
  if (kind === 9) return { body: BAD[count % BAD.length], bad: true };
  const list = kind < 6 ? chinese : english;
  return { body: JSON.stringify({ question: list[count % list.length] }), bad: false };
}

const service = await startService({}, ["taskset", "-c", "0"]);

async function send(samples, due) {
  const { body, bad } = nextBody();
  let status = 0;
  let retryAfter = true;
  try {
    const response = await fetch(`${service.url}/api/ask`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal: AbortSignal.timeout(60_000),
    });
    await response.arrayBuffer();
    status = response.status;
    retryAfter = response.headers.has("retry-after");
  } catch {
    status = 0;
  }
  samples.push({ status, bad, retryAfter, milliseconds: performance.now() - due, at: due });
}

/** Sends `rate` requests a second for `seconds`; latencies count from the moment a request was due. */
async function openLoop(rate, seconds) {
  const samples = [];
  const began = performance.now();
  const total = Math.round(rate * seconds);
  const pending = [];
  for (let i = 0; i < total; i++) {
    const due = began + (i * 1_000) / rate;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    pending.push(send(samples, due));
  }
  await Promise.all(pending);
  return samples;
}

function summary(samples, seconds) {
  const good = samples
    .filter(({ bad, status }) => !bad && status === 200)
    .map(({ milliseconds }) => milliseconds)
    .sort((a, b) => a - b);
  const at = (share) =>
    Math.round((good[Math.min(good.length - 1, Math.floor(share * good.length))] ?? Number.NaN) * 10) / 10;
  const by = (test) => samples.filter(test).length;
  return {
    sent: samples.length,
    rate: Math.round((samples.length / seconds) * 10) / 10,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    p999: at(0.999),
    ok: by(({ status }) => status === 200),
    refused: by(({ bad, status }) => bad && status >= 400 && status < 500),
    shed: by(({ status }) => status === 503 || status === 429),
    shedWithoutRetryAfter: by(({ status, retryAfter }) => (status === 503 || status === 429) && !retryAfter),
    failed: by(
      ({ status, bad }) =>
        status === 0 ||
        (status >= 500 && status !== 503) ||
        (!bad && status >= 400 && status < 500 && status !== 429),
    ),
  };
}

async function gauges() {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const read = (name) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return {
    rss: read("process_resident_memory_bytes") / 1e6,
    heap: read("nodejs_heap_size_used_bytes") / 1e6,
    lagP99: read("nodejs_eventloop_lag_p99_seconds") * 1_000,
  };
}

/** Looks at memory every two seconds while the work runs. */
async function watched(work) {
  const seen = [];
  let on = true;
  const looking = (async () => {
    while (on) {
      seen.push({ at: performance.now() / 1_000, ...(await gauges().catch(() => ({}))) });
      await wait(2_000);
    }
  })();
  const result = await work();
  on = false;
  await looking;
  return { result, seen: seen.filter(({ rss }) => Number.isFinite(rss)) };
}

/** Least-squares slope in MB a minute of what is left after the first fifth. */
function slope(seen, key) {
  const kept = seen.slice(Math.floor(seen.length / 5));
  const n = kept.length;
  const [mx, my] = ["at", key].map((name) => kept.reduce((sum, each) => sum + each[name], 0) / n);
  const top = kept.reduce((sum, each) => sum + (each.at - mx) * (each[key] - my), 0);
  const bottom = kept.reduce((sum, each) => sum + (each.at - mx) ** 2, 0);
  return Math.round((top / bottom) * 60 * 100) / 100;
}

const report = {
  at: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  loadBefore: loadavg(),
  holdSeconds: HOLD_SECONDS,
  soakRequests: SOAK,
  questions: questions.length,
  steps: [],
};
const save = () => writeFileSync(out, JSON.stringify(report, null, 2));

await openLoop(2, WARM_SECONDS);
let knee = 0;
let base;
for (let rate = 4; rate < 2_000; rate = Math.ceil(rate * 1.3)) {
  const figures = summary(await openLoop(rate, STEP_SECONDS), STEP_SECONDS);
  report.steps.push({ offered: rate, ...figures });
  save();
  console.log(JSON.stringify(report.steps.at(-1)));
  base ??= figures.p95;
  if (figures.failed > 0 || figures.shed > 0 || figures.p95 > Math.max(2 * base, base + 50)) break;
  knee = rate;
}
report.knee = knee;
await wait(5_000);

const rate = Math.max(1, knee * 0.7);
const held = await watched(() => openLoop(rate, HOLD_SECONDS));
report.hold = {
  offered: rate,
  ...summary(held.result, HOLD_SECONDS),
  rssSlope: slope(held.seen, "rss"),
  heapSlope: slope(held.seen, "heap"),
  rssFirst: held.seen[0]?.rss,
  rssLast: held.seen.at(-1)?.rss,
  lagP99: Math.max(...held.seen.map(({ lagP99 }) => lagP99)),
};
save();
console.log(JSON.stringify(report.hold));

const health = [];
let spiking = true;
const watching = (async () => {
  while (spiking) {
    const began = performance.now();
    await fetch(`${service.url}/livez`).then(
      (response) => response.arrayBuffer(),
      () => undefined,
    );
    health.push(performance.now() - began);
    await wait(250);
  }
})();
const spike = await openLoop(3 * Math.max(1, knee), SPIKE_SECONDS);
spiking = false;
await watching;
health.sort((a, b) => a - b);
const ended = performance.now();
let back;
for (let i = 0; i < 30 && back === undefined; i++) {
  const after = summary(await openLoop(rate, 2), 2);
  if (after.shed === 0 && after.failed === 0 && after.p95 <= 2 * report.hold.p95)
    back = (performance.now() - ended) / 1_000;
}
report.spike = {
  offered: 3 * knee,
  ...summary(spike, SPIKE_SECONDS),
  healthP99: Math.round(health[Math.floor(health.length * 0.99)] ?? Number.NaN),
  backWithinSeconds: back,
};
save();
console.log(JSON.stringify(report.spike));

const soaked = await watched(() => openLoop(rate, SOAK / rate));
const lowest = (part) => Math.min(...part.map(({ heap }) => heap));
const tenth = Math.max(1, Math.floor(soaked.seen.length / 10));
report.soak = {
  offered: rate,
  ...summary(soaked.result, SOAK / rate),
  heapEarly: lowest(soaked.seen.slice(tenth, 3 * tenth)),
  heapLate: lowest(soaked.seen.slice(-2 * tenth)),
};
report.loadAfter = loadavg();
report.end = await service.stop("SIGTERM");
save();
console.log(JSON.stringify(report.soak));
