import { defineConfig } from "vitest/config";
import { ClosingLineReporter } from "./test/support/closing-line-reporter.ts";

export default defineConfig({
  // The views' JSX as tsc compiles it, without the marks that a development build adds to every element.
  oxc: {
    jsx: { runtime: "classic", pragma: "createElement", pragmaFrag: "Fragment", development: false },
  },
  test: {
    // The suites in a real browser are skipped, and counted as skipped, where there is no Chromium.
    include: ["test/**/*.test.ts", "test/browser/**/*.browser.mjs"],
    // As long as a machine ten times as slow needs: what is waited for ends a test, not the clock.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    setupFiles: ["test/support/same-examples.ts"],
    // Two workers: the encoder's native threads share the same cores.
    maxWorkers: 2,
    reporters: ["default", new ClosingLineReporter()],
    coverage: { provider: "v8", include: ["src/**"], reporter: ["text-summary", "html"] },
  },
});
