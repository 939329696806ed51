// Every view of the pages in a real Chromium: nothing that axe finds, no sideways scrolling, no small target, and a picture.
// `npm test` looks at each at 320 px in the dark; `npm run test:browser` at 320, 768 and 1 280 px, light and dark.
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, openPage, sharedService } from "../support/browser-service.mjs";
import { CHROMIUM, launchChromium, pictureFolder, sayIfSkipped, violationsOf } from "../support/chromium.mjs";

const QUESTION = "How many InnoHK research laboratories are there?";
const SIZES =
  process.env.YOUJU_VIEWS === "all"
    ? [1280, 768, 320].flatMap((width) => ["light", "dark"].map((scheme) => [width, scheme]))
    : [[320, "dark"]];
const TONGUES = ["zh-Hant", "en", "zh-Hans"];

sayIfSkipped("The views' suite");

const opened = async (page) => {
  const turn = await ask(page, QUESTION);
  await turn.locator(".ref").first().click();
  await turn.locator(".found > summary").click();
  await turn.locator("[data-action=unhelpful]").click();
};
const VIEWS = [
  ["home", "/", async (page) => page.click(".options summary")],
  ["answer", "/", (page) => ask(page, QUESTION)],
  ["opened", "/", opened],
  [
    "several",
    "/",
    async (page) => {
      await ask(page, "What will be done to develop the low-altitude economy?");
      await ask(page, QUESTION);
      for (const summary of await page.locator(".found > summary").all()) await summary.click();
    },
  ],
  ["decline", "/", (page) => ask(page, "What is the weather tomorrow?")],
  [
    "problem",
    "/",
    async (page) => {
      await page.route("**/api/ask", (route) => route.abort());
      await ask(page, QUESTION);
    },
  ],
  [
    "slow",
    "/",
    async (page) => {
      await page.route("**/api/ask", () => {});
      await page.fill("#question", QUESTION);
      await page.click("#ask");
      await page.waitForFunction(() => document.getElementById("stop").hidden === false);
    },
  ],
  [
    "offline",
    "/",
    async (page) => {
      await ask(page, QUESTION);
      await page.context().setOffline(true);
      await page.waitForFunction(() => document.getElementById("status").textContent !== "");
    },
  ],
  ["documents", "/documents"],
  ["document", "/documents/policy-address-2024-ch4.en?beside=true"],
  ["paragraph", "/paragraphs/policy-address-2024-ch4.en%23p17?quote=0-60"],
  ["bureaux", "/bureaux"],
  ["bureau", "/bureaux/HHB"],
  ["programmes", "/timeline"],
  ["timeline", "/timeline?topic=innohk-research-cluster"],
  [
    "desk",
    "/replies",
    async (page) => {
      await page.fill("#desk-question", `(1) ${QUESTION}\n(2) how many dogs are subsidised?`);
      await page.click("#draft");
      await page.click(".desk-statement [data-action=swap]");
      await page.waitForSelector(".candidates");
    },
  ],
  ["privacy", "/privacy"],
  ["missing", "/documents/none"],
];

describe.skipIf(CHROMIUM === undefined)("every view", () => {
  let browser;
  let service;
  let pictures;

  beforeAll(async () => {
    pictures = pictureFolder();
    [service, browser] = await Promise.all([sharedService(), launchChromium()]);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
    console.log(`Pictures of the pages: ${pictures}`);
  });

  it.each(VIEWS.map((view, i) => [...view.slice(0, 1), TONGUES[i % TONGUES.length], ...view.slice(1)]))(
    "%s, in %s",
    { timeout: 240_000 },
    async (name, tongue, path, act) => {
      const address = `${service.url}${path}${path.includes("?") ? "&" : "?"}lang=${tongue}`;
      const { page, close } = await openPage(browser, address, { bypass: true });
      await act?.(page);
      for (const [width, scheme] of SIZES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await page.screenshot({
          path: join(pictures, `page-${name}-${width}-${scheme}.png`),
          fullPage: true,
        });
        // Of what axe knows, the dark scheme changes nothing but colours: they alone are looked at again.
        const again = scheme === "dark" && SIZES.some(([other, one]) => other === width && one === "light");
        expect(
          await violationsOf(page, again ? ["color-contrast"] : undefined),
          `${width} px, ${scheme}`,
        ).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        expect(await smallTargets(page), `${width} px`).toEqual([]);
      }
      await close();
    },
  );

  /** What is too small to be hit by a finger: WCAG 2.2 asks for 24 by 24 CSS pixels. */
  function smallTargets(page) {
    return page
      .locator("button:visible, select:visible, summary:visible, nav a:visible, .chip:visible")
      .evaluateAll((all) =>
        all
          .filter((each) => {
            const { width, height } = each.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map((each) => each.outerHTML.slice(0, 120)),
      );
  }
});
