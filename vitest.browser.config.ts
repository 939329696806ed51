import { defineConfig } from "vitest/config";

// The checks in a real browser alone, by `npm run test:browser`; they are part of `npm test` too.
export default defineConfig({
  // The views' JSX as tsc compiles it, without the marks that a development build adds to every element.
  oxc: {
    jsx: { runtime: "classic", pragma: "createElement", pragmaFrag: "Fragment", development: false },
  },
  test: {
    include: ["test/browser/**/*.browser.mjs"],
    globalSetup: "test/support/browser-setup.mjs",
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 1,
  },
});
