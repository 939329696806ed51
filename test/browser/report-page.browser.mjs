// The report page in a real Chromium, opened from a file as a reader would: accessible in every view, usable by keyboard,
// still quick with ten thousand questions, inert to hostile answers. Runs by `npm run test:browser`; where there is no
// Chromium it says SKIPPED. It is no TypeScript, so that the type check does not need the browser's packages.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderReportPage } from "../../src/evaluation/report-page/render-report-page.ts";
import { HOSTILE_TEXTS, sampleReport } from "../evaluation/report-page/report-page-fixture.ts";
import {
  CHROMIUM,
  launchChromium,
  pictureFolder,
  sayIfSkipped,
  violationsOf as violations,
} from "../support/chromium.mjs";

sayIfSkipped("The report page");

describe.skipIf(CHROMIUM === undefined)("the report page in a browser", () => {
  let browser;
  let address;
  let bigAddress;
  let folder;
  let pictures;

  beforeAll(async () => {
    pictures = pictureFolder();
    folder = mkdtempSync(join(tmpdir(), "youju-report-page-"));
    const write = (name, cases) => {
      const path = join(folder, name);
      writeFileSync(path, renderReportPage(sampleReport(cases)));
      return pathToFileURL(path).href;
    };
    address = write("report.html", 120);
    bigAddress = write("big.html", 10_000);
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
    console.log(`Pictures of the report page: ${pictures}`);
  });

  /** `bypass` lets axe in past the page's own policy. */
  async function open({
    width = 1280,
    scheme = "light",
    locale = "en",
    url = address,
    bypass = true,
    script = true,
  } = {}) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: scheme,
      locale,
      bypassCSP: bypass,
      javaScriptEnabled: script,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const troubles = [];
    const requests = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(url);
    if (script) await page.waitForSelector("#case-rows tr");
    return { page, troubles, requests, close: () => context.close() };
  }

  it.each([
    [1280, "light", "en"],
    [320, "light", "zh-CN"],
    [1280, "dark", "zh-HK"],
    [320, "dark", "en"],
  ])(
    "has no violations in any view at %i px, %s, %s",
    { timeout: 120_000 },
    async (width, scheme, locale) => {
      const { page, troubles, close } = await open({ width, scheme, locale });
      const name = `report-${width}-${scheme}-${locale}`;
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      expect(await violations(page)).toEqual([]);

      await page.fill("#filter-text", "no such words");
      await page.waitForFunction(() => document.querySelectorAll("#case-rows tr").length === 0);
      expect(await violations(page)).toEqual([]);

      await page.evaluate(() => {
        location.hash = "#q=case-0010";
      });
      await page.waitForSelector("dialog[open] mark");
      await page.screenshot({ path: join(pictures, `${name}-case.png`) });
      expect(await violations(page)).toEqual([]);
      expect(troubles).toEqual([]);
      await close();
    },
  );

  it("runs under its own policy and asks nobody for anything", async () => {
    const { page, troubles, requests, close } = await open({ bypass: false });
    expect(requests).toEqual([address]);
    expect(troubles).toEqual([]);
    await close();
    void page;
  });

  it("works by keyboard alone: filter, sort, open, go on, close, and focus is back", async () => {
    const { page, close } = await open();
    await page.focus("#filter-outcome");
    await page.keyboard.type("wrong source");
    await page.waitForFunction(() => /^1?\d of 120/.test(document.getElementById("shown").textContent));
    await page.focus('[data-sort="id"] button');
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute('[data-sort="id"]', "aria-sort")).toBe("descending");
    await page.focus("#case-rows a");
    const first = await page.textContent("#case-rows td code");
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]");
    expect(await page.textContent("#case-body .meta code")).toBe(first);
    await page.focus("#case-next");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (id) => document.querySelector("#case-body .meta code").textContent !== id,
      first,
    );
    await page.keyboard.press("Escape");
    await page.waitForSelector("dialog:not([open])", { state: "attached" });
    expect(await page.evaluate(() => document.activeElement?.closest("#case-rows") !== null)).toBe(true);
    expect(await page.evaluate(() => location.hash)).toBe("#questions");
    await close();
  });

  it("changes language without a reload, and keeps filters", async () => {
    const { page, requests, close } = await open();
    await page.selectOption("#filter-language", "zh-Hant");
    const rows = await page.locator("#case-rows tr").count();
    await page.click('[data-tongue="zh-Hant"]');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-Hant");
    expect(await page.locator("#headline h2").innerText()).toBe("主要數字");
    expect(await page.inputValue("#filter-language")).toBe("zh-Hant");
    expect(await page.locator("#case-rows tr").count()).toBe(rows);
    await page.click('[data-tongue="zh-Hans"]');
    expect(await page.locator("#headline h2").innerText()).toBe("主要数字");
    expect(requests).toHaveLength(1);
    await close();
  });

  it("shows hostile texts as letters", async () => {
    const { page, troubles, close } = await open();
    for (const index of HOSTILE_TEXTS.keys()) {
      await page.evaluate((at) => {
        location.hash = `#q=case-${String(at).padStart(4, "0")}`;
      }, index);
      await page.waitForFunction(
        (at) =>
          document.querySelector("#case-body code")?.textContent === `case-${String(at).padStart(4, "0")}`,
        index,
      );
    }
    expect(await page.title()).toBe("Evaluation report: dev.jsonl");
    expect(
      await page.locator("#case-body img, #case-body script, #case-rows img, #case-rows script").count(),
    ).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it("shows every figure with scripts off", async () => {
    const { page, close } = await open({ script: false });
    expect(await page.locator("#headline-table tbody tr").count()).toBe(5);
    expect(await page.locator("#browser").isVisible()).toBe(false);
    expect(await page.locator("noscript").innerText()).toContain("need JavaScript");
    await close();
  });

  it("stays usable with ten thousand questions", async () => {
    const { page, close } = await open({ url: bigAddress });
    expect(await page.locator("#case-rows tr").count()).toBe(50);
    const elapsed = await page.evaluate(async () => {
      const started = performance.now();
      const select = document.getElementById("filter-outcome");
      select.value = "complete";
      select.dispatchEvent(new Event("change"));
      await new Promise((painted) => requestAnimationFrame(painted));
      return performance.now() - started;
    });
    expect(elapsed).toBeLessThan(20_000);
    await page.fill("#filter-text", "case-0007");
    await page.waitForFunction(() => document.querySelectorAll("#case-rows tr").length <= 1);
    await close();
  });
});
