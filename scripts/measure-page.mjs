// `node scripts/measure-page.mjs`: opens the front page in the machine's own Chromium as a mid-range phone on slow 4G (4 times
// slower processor, 150 ms round trip, 1.6 Mbit/s), traces it with Chromium's own tracing, and prints first contentful paint,
// the time until a question can be typed and sent, bytes over the wire, and layout shift, also while a question is answered.
// Needs `npm run build`; YOUJU_CHROMIUM names another browser, --json gives the figures alone.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const RUNS = 5;
const PHONE = { width: 360, height: 780 };
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const CPU_SLOWDOWN = 4;
const QUESTION = "How many InnoHK research laboratories are there?";

const executablePath = [process.env.YOUJU_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined) {
  console.log("SKIPPED: no Chromium here; install it, or name it in YOUJU_CHROMIUM. Nothing was measured.");
  process.exit(0);
}

const service = await startService();
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});
try {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await measure());
  const unthrottled = await measure({ slow: false });
  report(runs, unthrottled);
} finally {
  await browser.close();
  service.child.kill("SIGTERM");
}

async function measure({ slow = true } = {}) {
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 3,
    isMobile: true,
    hasTouch: true,
    locale: "zh-HK",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  if (slow) {
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  }
  const bytes = { document: 0, scripts: 0, requests: 0 };
  const types = new Map();
  session.on("Network.responseReceived", ({ requestId, type }) => types.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.requests += 1;
    bytes[types.get(requestId) === "Document" ? "document" : "scripts"] += encodedDataLength;
  });
  // The moment is noted in the page, so that the time of asking for it is not counted.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.documentElement.classList.contains("ready")) globalThis.usableAt ??= performance.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ["class"] });
  });
  await browser.startTracing(page, { categories: ["loading", "blink.user_timing", "devtools.timeline"] });
  await page.goto(service.url, { waitUntil: "load" });
  const usable = await page.evaluate(async () => {
    while (globalThis.usableAt === undefined) await new Promise((done) => setTimeout(done, 5));
    return globalThis.usableAt;
  });
  const first = await shifts(page);
  const view = { ...bytes };
  await page.fill("#question", QUESTION);
  await page.click("#ask");
  await page.waitForSelector(".found");
  await page.waitForTimeout(500);
  const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
  const answered = await shifts(page);
  await context.close();
  return { paintMs: firstPaint(events), usableMs: usable, ...view, shift: first, shiftAnswering: answered };
}

/** First contentful paint after the navigation, from the trace. */
function firstPaint(events) {
  const paint = events.find(({ name }) => name === "firstContentfulPaint");
  const start = events
    .filter(
      ({ name, ts, args }) =>
        name === "navigationStart" && ts <= paint.ts && args?.data?.isLoadingMainFrame !== false,
    )
    .map(({ ts }) => ts)
    .at(-1);
  return (paint.ts - start) / 1000;
}

/** Layout shift that nobody's hand caused, summed since the page was opened. */
function shifts(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list, observer) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
          observer.disconnect();
          done(sum);
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
}

function report(runs, unthrottled) {
  const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  const figures = {
    runs: RUNS,
    firstContentfulPaintMs: Math.round(median("paintMs")),
    usableMs: Math.round(median("usableMs")),
    firstContentfulPaintUnthrottledMs: Math.round(unthrottled.paintMs),
    documentBytes: median("document"),
    scriptBytes: median("scripts"),
    totalBytes: median("document") + median("scripts"),
    requests: median("requests"),
    layoutShift: Math.max(...runs.map(({ shift }) => shift)),
    layoutShiftAnswering: Math.max(...runs.map(({ shiftAnswering }) => shiftAnswering)),
  };
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
  else console.table(figures);
}

async function startService() {
  const child = spawn(process.execPath, ["dist/cli.js", "serve", "--port", "0"], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      LOG_LEVEL: "info",
      YOUJU_AUDIT_FOLDER: mkdtempSync(join(tmpdir(), "youju-audit-")),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise((resolve, reject) => {
    let address;
    child.once("exit", () => reject(new Error("The service ended; run `npm run build` first.")));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { event, url: listening } = JSON.parse(line);
      if (event === "server-listening") address = listening;
      if (event === "server-ready") resolve(address);
    });
  });
  return { child, url };
}
