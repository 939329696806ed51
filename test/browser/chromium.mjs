// The machine's own Chromium, and a running service for it to open: what the suites in a browser share. Where there is no
// Chromium they say SKIPPED, which is no pass.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilePackage } from "../support/compiled-package.ts";

export const CHROMIUM = [process.env.YOUJU_CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path !== undefined && existsSync(path),
);

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Says SKIPPED where there is no Chromium. */
export function sayIfSkipped(what) {
  if (CHROMIUM !== undefined) return;
  console.log(`SKIPPED: no Chromium here; install it, or name it in YOUJU_CHROMIUM. ${what} not opened.`);
}

/** Rules of the axe engine for WCAG 2.2 AA and its best practices that a page violates, each with the first offender. */
export async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** The compiled package as a process over the real documents, on a free port; its index is built on the way. */
export async function startService() {
  const compiled = await compilePackage();
  const folder = mkdtempSync(join(tmpdir(), "youju-browser-"));
  const child = spawn(process.execPath, [compiled.binary, "serve", "--port", "0"], {
    env: { ...process.env, YOUJU_INDEX: join(folder, "index"), LOG_LEVEL: "info", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise((resolve, reject) => {
    let address;
    let text = "";
    child.once("exit", (code) => reject(new Error(`The service ended with ${code}.`)));
    child.stdout.on("data", (piece) => {
      text += piece;
      address ??= /"event":"server-listening"[^\n]*"url":"([^"]+)"/.exec(text)?.[1];
      if (address !== undefined && text.includes('"event":"server-ready"')) resolve(address);
    });
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await new Promise((ended) => child.once("exit", ended));
    await compiled.remove();
  };
  return { url, stop };
}
