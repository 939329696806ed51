// Where a Chromium is on this machine, and how pages are opened in it: for the suites of test/browser, which say SKIPPED
// where there is none. It is no TypeScript, so that the type check does not need the browser's packages.
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Path of the browser, or undefined. */
export const CHROMIUM = [process.env.YOUJU_CHROMIUM, ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
);

/** Starts the browser without asking the network for anything of its own. */
export function launchChromium() {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** Says that a suite is skipped where there is no browser. */
export function sayIfSkipped(what) {
  if (CHROMIUM !== undefined) return;
  console.log(`SKIPPED: no Chromium here; install it, or name it in YOUJU_CHROMIUM. ${what} was not opened.`);
}

/** Folder for screenshots, outside the repository: `YOUJU_SCREENSHOTS`, or a new one. */
export function pictureFolder() {
  const folder = process.env.YOUJU_SCREENSHOTS ?? mkdtempSync(join(tmpdir(), "youju-pictures-"));
  mkdirSync(folder, { recursive: true });
  return folder;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with the page as it is now, a line each; `rules` names the ones to look for, else all. The page needs
 * a context with `bypassCSP`.
 */
export async function violationsOf(page, rules) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(
    (only) => globalThis.axe.run(only === undefined ? {} : { runOnly: only }),
    rules,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
