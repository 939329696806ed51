// Before the suites of `npm run test:browser`: one service for all of them, whose address they find in the environment.
import { startService } from "./browser-service.mjs";
import { CHROMIUM } from "./chromium.mjs";

/** Starts the service where there is a browser to open it in; what it returns stops it. */
export async function setup() {
  if (CHROMIUM === undefined) return undefined;
  const service = await startService();
  process.env.YOUJU_BROWSER_SERVICE = service.url;
  return () => service.stop();
}
