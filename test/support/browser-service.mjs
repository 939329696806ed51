// The compiled package, served over the real documents: what a browser opens in the suites of test/browser. Its contexts note
// everything that goes wrong and everything that is asked for.
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { compilePackage } from "./compiled-package.ts";

/** The service that the suites share (browser-setup.mjs), else one of this suite's own. */
export async function sharedService() {
  const url = process.env.YOUJU_BROWSER_SERVICE;
  return url === undefined ? startService() : { url, stop: async () => {} };
}

/** The compiled package as a process over the real documents, on a free port; its index is built on the way. */
export async function startService() {
  const compiled = await compilePackage();
  const folder = mkdtempSync(join(tmpdir(), "youju-browser-"));
  const child = spawn(process.execPath, [compiled.binary, "serve", "--port", "0"], {
    env: {
      ...process.env,
      YOUJU_INDEX: join(folder, "index"),
      YOUJU_AUDIT_FOLDER: join(folder, "audit"),
      LOG_LEVEL: "info",
      HOST: "127.0.0.1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise((resolve, reject) => {
    let address;
    child.once("exit", (code) => reject(new Error(`The service ended with ${code}.`)));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { event, url: listening } = JSON.parse(line);
      if (event === "server-listening") address = listening;
      if (event === "server-ready") resolve(address);
    });
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((ended) => child.once("exit", ended));
    await compiled.remove();
  };
  return { url, stop };
}

/** Opens a page in a context of its own; `bypass` lets axe in past the page's own policy. */
export async function openPage(browser, url, options = {}) {
  const { width = 1280, scheme = "light", bypass = false, script = true } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: "en-HK",
    bypassCSP: bypass,
    javaScriptEnabled: script,
    reducedMotion: "reduce",
    acceptDownloads: true,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const troubles = [];
  const requests = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(url);
  if (script && new URL(url).pathname === "/") await page.waitForSelector("html.ready");
  return { page, troubles, requests, close: () => context.close() };
}

/** Asks, and waits for the turn to be whole. */
export async function ask(page, question) {
  const before = await page.locator(".turn").count();
  await page.fill("#question", question);
  await page.click("#ask");
  const turn = page.locator(".turn").nth(before);
  await turn.locator(".found, .problem").first().waitFor();
  return turn;
}
