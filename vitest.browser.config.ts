import { defineConfig } from "vitest/config";

// Checks in a real browser, by `npm run test:browser`: apart from the suite, since not every machine has one.
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.mjs"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
