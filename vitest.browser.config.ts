import { defineConfig } from "vitest/config";

// The checks in a real browser alone, by `npm run test:browser`; they are part of `npm test` too.
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.mjs"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
});
